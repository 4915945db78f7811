"use client";
// How a client proves itself, whether PKCE is compulsory, and how its ID Tokens are signed.
import { useActionState } from "react";
import { changeSettings } from "@/app/provider/developer/_actions/change-client";
import type { SettingsState } from "@/app/provider/developer/_actions/state";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import type { Locale } from "@/lib/locale";
import { clientSettingsText } from "@/lib/provider/messages/client-settings";
import { signingAlgorithms } from "@/lib/provider/rules/signing-algorithm";
import { consoleClientText } from "@/lib/provider/messages/console-client";
import type { Client } from "@/lib/provider/store/store";
import { SaveResult } from "./save-result";

type Settings = Pick<
  Client,
  "clientId" | "type" | "requirePkce" | "tokenEndpointAuthMethod" | "idTokenSignedResponseAlg"
> & { usesDevices: boolean };

const untouched: SettingsState = { outcome: "editing" };

/** The form; a public client has neither a choice of method nor of PKCE. */
export function SettingsForm({ locale, client }: { locale: Locale; client: Settings }) {
  const [state, send, sending] = useActionState(changeSettings, untouched);
  const text = consoleClientText[locale];
  const methods = [
    ["either", text.methodEither],
    ["client_secret_basic", <code key="basic">client_secret_basic</code>],
    ["client_secret_post", <code key="post">client_secret_post</code>],
  ] as const;
  return (
    <form action={send} className="space-y-6">
      <input type="hidden" name="client_id" value={client.clientId} />
      {client.type === "public" ? (
        <p className="text-muted">{text.pkceAlways}</p>
      ) : (
        <>
          <Choice
            type="checkbox"
            name="require_pkce"
            label={text.requirePkce}
            hint={text.requirePkceHint}
            defaultChecked={client.requirePkce}
          />
          {client.tokenEndpointAuthMethod === "private_key_jwt" ? (
            <p className="text-muted">{clientSettingsText[locale].keysAlready}</p>
          ) : (
            <fieldset>
              <legend className="mb-1 font-medium">{text.method}</legend>
              {methods.map(([value, label]) => (
                <Choice
                  key={value}
                  type="radio"
                  name="token_endpoint_auth_method"
                  value={value}
                  label={label}
                  defaultChecked={(client.tokenEndpointAuthMethod ?? "either") === value}
                />
              ))}
            </fieldset>
          )}
        </>
      )}
      <Choice
        type="checkbox"
        name="device_code"
        label={text.devices}
        hint={text.devicesHint}
        defaultChecked={client.usesDevices}
      />
      <fieldset>
        <legend className="mb-1 font-medium">{text.algorithm}</legend>
        {signingAlgorithms.map((value) => (
          <Choice
            key={value}
            type="radio"
            name="id_token_signed_response_alg"
            value={value}
            label={<code>{value}</code>}
            defaultChecked={client.idTokenSignedResponseAlg === value}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="secondary" disabled={sending}>
          {text.saveSettings}
        </Button>
        <SaveResult locale={locale} saved={state.outcome === "saved"} />
      </div>
    </form>
  );
}
