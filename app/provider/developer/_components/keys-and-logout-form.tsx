"use client";
// The folded part of an app's settings: its public keys, and where a logout leads and is told.
import { useActionState } from "react";
import { changeKeysAndLogout } from "@/app/provider/developer/_actions/change-keys-and-logout";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { redirectUrisFaultText } from "@/lib/provider/messages/client-registration";
import { clientSettingsText } from "@/lib/provider/messages/client-settings";
import type { ClientSettingsForm } from "@/lib/provider/rules/client-settings";
import { SaveResult } from "./save-result";

type KeysAndLogoutFormProps = { locale: Locale; clientId: string; confidential: boolean; settings: ClientSettingsForm };

const mono = "font-mono text-sm";

/** The form; it stays open while something in it is wrong, and keys are for confidential clients. */
export function KeysAndLogoutForm({ locale, clientId, confidential, settings }: KeysAndLogoutFormProps) {
  const [state, send, sending] = useActionState(changeKeysAndLogout, {
    outcome: "editing",
    form: settings,
    errors: {},
  });
  const { form, errors } = state;
  const text = clientSettingsText[locale];
  const failed = Object.keys(errors).length > 0;
  return (
    <details className="mt-8 border-t border-line pt-4" open={failed || state.outcome === "saved" || undefined}>
      <summary className="py-1 font-medium">{text.more}</summary>
      <form action={send} className="mt-4 space-y-6" noValidate>
        <input type="hidden" name="client_id" value={clientId} />
        {confidential && (
          <>
            <Choice
              type="checkbox"
              name="private_key_jwt"
              label={text.usesKeys}
              hint={text.usesKeysHint}
              defaultChecked={form.usesKeys}
            />
            <TextField
              label={text.jwks}
              name="jwks"
              multiline
              rows={5}
              className={mono}
              defaultValue={form.jwks}
              hint={text.jwksHint}
              error={errors.jwks && text[errors.jwks]}
              spellCheck={false}
            />
            <TextField
              label={text.jwksUri}
              name="jwks_uri"
              className={mono}
              defaultValue={form.jwksUri}
              hint={text.jwksUriHint}
              error={errors.jwksUri && text[errors.jwksUri]}
              spellCheck={false}
            />
          </>
        )}
        <TextField
          label={text.postLogoutRedirectUris}
          name="post_logout_redirect_uris"
          multiline
          className={mono}
          defaultValue={form.postLogoutRedirectUris}
          hint={text.postLogoutRedirectUrisHint}
          error={errors.postLogoutRedirectUris && redirectUrisFaultText(locale, errors.postLogoutRedirectUris)}
          spellCheck={false}
        />
        <TextField
          label={text.backchannelLogoutUri}
          name="backchannel_logout_uri"
          className={mono}
          defaultValue={form.backchannelLogoutUri}
          hint={text.backchannelLogoutUriHint}
          error={errors.backchannelLogoutUri && text[errors.backchannelLogoutUri]}
          spellCheck={false}
        />
        <div className="flex flex-wrap items-center gap-4">
          <Button variant="secondary" disabled={sending}>
            {text.save}
          </Button>
          <SaveResult locale={locale} saved={state.outcome === "saved"} failed={failed} />
        </div>
      </form>
    </details>
  );
}
