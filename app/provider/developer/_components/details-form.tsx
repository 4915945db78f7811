"use client";
// A client's name and redirect URIs, to be changed.
import { useActionState } from "react";
import { changeDetails } from "@/app/provider/developer/_actions/change-client";
import type { DetailsForm as Details } from "@/app/provider/developer/_actions/state";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { faultText, redirectUrisFaultText } from "@/lib/provider/messages/client-registration";
import { consoleText } from "@/lib/provider/messages/console";
import { consoleClientText } from "@/lib/provider/messages/console-client";
import { SaveResult } from "./save-result";

type DetailsFormProps = { locale: Locale; clientId: string; details: Details; hasGrants: boolean };

/** The form; what was typed stays when it cannot be saved. A client without grants needs no address. */
export function DetailsForm({ locale, clientId, details, hasGrants }: DetailsFormProps) {
  const [state, send, sending] = useActionState(changeDetails, { outcome: "editing", form: details, errors: {} });
  const { form, errors } = state;
  const text = consoleText[locale];
  return (
    <form action={send} className="space-y-6" noValidate>
      <input type="hidden" name="client_id" value={clientId} />
      <TextField
        label={text.name}
        name="name"
        defaultValue={form.name}
        error={errors.name && faultText(locale, errors.name)}
        autoComplete="off"
        required
      />
      <TextField
        label={text.redirectUris}
        name="redirect_uris"
        multiline
        rows={Math.max(3, form.redirectUris.split("\n").length)}
        className="font-mono text-sm"
        defaultValue={form.redirectUris}
        hint={hasGrants ? text.redirectUrisHint : consoleClientText[locale].redirectUrisOptional}
        error={errors.redirectUris && redirectUrisFaultText(locale, errors.redirectUris)}
        spellCheck={false}
        required={hasGrants}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="secondary" disabled={sending}>
          {consoleClientText[locale].saveDetails}
        </Button>
        <SaveResult locale={locale} saved={state.outcome === "saved"} failed={Object.keys(errors).length > 0} />
      </div>
    </form>
  );
}
