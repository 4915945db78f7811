"use client";
// How the dialect behaves for one app: denials, errors on demand, and the rest of what section 6 of WeChat's description names.
import { useActionState } from "react";
import { SaveResult } from "@/app/provider/developer/_components/save-result";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { SelectField } from "@/components/select-field";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { switchesText } from "@/lib/provider/wechat/messages/switches";
import { errorTexts } from "@/lib/provider/wechat/rules/errors";
import { forcibleErrcodes } from "@/lib/provider/wechat/rules/forced-error";
import {
  denials,
  errmsgStyles,
  expiredTokens,
  forcedEndpoints,
  type SwitchesForm as Switches,
} from "@/lib/provider/wechat/rules/switches-form";
import { changeSwitches } from "./_actions/change-app";
import { RadioGroup } from "./radio-group";

type SwitchesFormProps = { locale: Locale; clientId: string; switches: Switches };

const styles = { rid: ", rid: 6aac007a-…", hints: ", hints: [ req_id: … ]", bare: "" };

/** The form; what was typed stays when it cannot be saved. */
export function SwitchesForm({ locale, clientId, switches }: SwitchesFormProps) {
  const [state, send, sending] = useActionState(changeSwitches, { outcome: "editing", form: switches, errors: {} });
  const { form, errors } = state;
  const text = switchesText[locale];
  const errcodes = forcibleErrcodes.map((errcode) => {
    return { value: String(errcode), label: `${errcode} ${errorTexts[errcode]}`, lang: "en" };
  });
  return (
    <form action={send} className="space-y-6" noValidate>
      <input type="hidden" name="client_id" value={clientId} />
      <RadioGroup
        legend={text.denial}
        name="denial"
        value={form.denial}
        choices={denials.map((one) => ({ value: one, label: text[one], hint: text[`${one}Hint`] }))}
      />
      <RadioGroup
        legend={text.errmsgStyle}
        name="errmsg_style"
        value={form.errmsgStyle}
        choices={errmsgStyles.map((one) => ({ value: one, label: text[one], code: styles[one] }))}
      />
      <RadioGroup
        legend={text.expiredToken}
        name="expired_token"
        value={form.expiredToken}
        choices={expiredTokens.map((one) => ({ value: `${one}`, label: text[`expired${one}`], code: `${one}` }))}
      />
      <Choice
        type="checkbox"
        name="strict_order"
        label={text.strictOrder}
        hint={text.strictOrderHint}
        defaultChecked={form.strictOrder}
      />
      <div className="grid gap-5 sm:grid-cols-[2fr_1fr]">
        <SelectField
          label={text.forcedErrcode}
          name="forced_errcode"
          options={[{ value: "", label: text.noError }, ...errcodes]}
          defaultValue={form.forcedErrcode}
        />
        <SelectField
          label={text.forcedEndpoint}
          name="forced_endpoint"
          options={forcedEndpoints.map((one) => ({ value: one, label: one === "any" ? text.any : one }))}
          defaultValue={form.forcedEndpoint}
        />
      </div>
      <TextField
        label={text.delay}
        name="delay"
        inputMode="numeric"
        defaultValue={form.delay}
        hint={text.delayHint}
        error={errors.delay && text[errors.delay]}
        autoComplete="off"
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="secondary" disabled={sending}>
          {text.save}
        </Button>
        <SaveResult locale={locale} saved={state.outcome === "saved"} failed={Object.keys(errors).length > 0} />
      </div>
    </form>
  );
}
