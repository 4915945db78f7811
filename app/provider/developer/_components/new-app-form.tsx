"use client";
// The form for a new app, and in its place, once it was sent, the app's credentials. The form works without JavaScript.
import { useActionState, type ReactNode } from "react";
import { createClient } from "@/app/provider/developer/_actions/create-client";
import type { CreateState } from "@/app/provider/developer/_actions/state";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { faultText, redirectUrisFaultText } from "@/lib/provider/messages/client-registration";
import { consoleText } from "@/lib/provider/messages/console";
import { NewCredentials } from "./new-credentials";

const blank: CreateState = {
  outcome: "editing",
  form: { name: "", redirectUris: "", type: "confidential", requirePkce: false },
  errors: {},
};

/** Asks, below its children, for a name, redirect URIs and the type of client; then shows the client ID and, once, the secret. */
export function NewAppForm({ locale, issuer, children }: { locale: Locale; issuer: string; children: ReactNode }) {
  const [state, send, sending] = useActionState(createClient, blank);
  const text = consoleText[locale];
  if (state.outcome === "created") return <NewCredentials locale={locale} issuer={issuer} {...state} />;
  const { form, errors } = state;
  return (
    <>
      <h1 className="text-3xl tracking-tight">{text.newTitle}</h1>
      {children}
      <form action={send} className="mt-8 space-y-7" noValidate>
        {Object.keys(errors).length > 0 && <Notice tone="danger" role="alert" title={text.errorTitle} />}
        <TextField
          label={text.name}
          name="name"
          defaultValue={form.name}
          hint={text.nameHint}
          error={errors.name && faultText(locale, errors.name)}
          autoComplete="off"
          required
        />
        <TextField
          label={text.redirectUris}
          name="redirect_uris"
          multiline
          className="font-mono text-sm"
          defaultValue={form.redirectUris}
          placeholder="https://app.example/callback"
          hint={text.redirectUrisHint}
          error={errors.redirectUris && redirectUrisFaultText(locale, errors.redirectUris)}
          spellCheck={false}
          required
        />
        <fieldset aria-describedby={errors.type && "type-error"}>
          <legend className="font-medium">{text.kind}</legend>
          <div className="mt-1.5 space-y-1">
            {(["confidential", "public"] as const).map((type) => (
              <Choice
                key={type}
                type="radio"
                name="type"
                value={type}
                label={text[type]}
                hint={text[`${type}Hint`]}
                defaultChecked={form.type === type}
              />
            ))}
          </div>
          {errors.type && (
            <p id="type-error" className="mt-1.5 text-sm text-danger">
              {faultText(locale, errors.type)}
            </p>
          )}
        </fieldset>
        <Choice
          type="checkbox"
          name="require_pkce"
          label={text.requirePkce}
          hint={text.requirePkceHint}
          defaultChecked={form.requirePkce}
        />
        <Button disabled={sending}>{text.create}</Button>
      </form>
    </>
  );
}
