"use client";
// A person's own details, to be changed.
import { useActionState } from "react";
import { changeDetails } from "@/app/provider/account/_actions/change-details";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { profileText } from "@/lib/provider/messages/profile";
import type { TypedDetails } from "@/lib/provider/rules/personal-details";

/** The form; what was typed stays when it cannot be saved. */
export function ProfileForm({ locale, details }: { locale: Locale; details: TypedDetails }) {
  const [state, send, sending] = useActionState(changeDetails, { outcome: "editing", form: details, faults: {} });
  const { form, faults } = state;
  const text = profileText[locale];
  const failed = Object.keys(faults).length > 0;
  return (
    <form action={send} className="mt-8 space-y-6" noValidate>
      <TextField
        label={text.name}
        name="name"
        autoComplete="name"
        required
        defaultValue={form.name}
        error={faults.name && text.faults[faults.name]}
      />
      <TextField
        label={text.address}
        name="address"
        multiline
        rows={4}
        autoComplete="street-address"
        defaultValue={form.address}
        hint={text.addressHint}
        error={faults.address && text.faults[faults.address]}
      />
      <TextField
        label={text.phoneNumber}
        name="phone_number"
        type="tel"
        autoComplete="tel"
        defaultValue={form.phoneNumber}
        hint={text.phoneNumberHint}
        error={faults.phoneNumber && text.faults[faults.phoneNumber]}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button disabled={sending}>{text.save}</Button>
        <p role={failed ? "alert" : "status"} className={failed ? "text-danger" : "text-good"}>
          {failed ? text.notSaved : state.outcome === "saved" && text.saved}
        </p>
      </div>
    </form>
  );
}
