// What an app's page shows of the standard side: its secrets, how it signs people in, and texts to paste.
import { clientSettingsText } from "@/lib/provider/messages/client-settings";
import { consoleClientText } from "@/lib/provider/messages/console-client";
import { issuer } from "@/lib/provider/config";
import { deviceCodeGrant } from "@/lib/provider/grants/device-code";
import type { ClientSettingsForm } from "@/lib/provider/rules/client-settings";
import type { Client } from "@/lib/provider/store/store";
import type { Locale } from "@/lib/locale";
import { AddSecretForm } from "./add-secret-form";
import { KeysAndLogoutForm } from "./keys-and-logout-form";
import { SecretsList } from "./secrets-list";
import { Section } from "./section";
import { SettingsForm } from "./settings-form";
import { Snippets } from "./snippets";

/** The sections, for a client that has grants. */
export function StandardSections({ client, locale }: { client: Client; locale: Locale }) {
  const text = consoleClientText[locale];
  const { clientId, type, requirePkce, tokenEndpointAuthMethod, idTokenSignedResponseAlg } = client;
  const secrets = client.secrets.map(({ id, lastFour, createdAt, lastUsedAt }) => ({
    id,
    lastFour,
    createdAt,
    lastUsedAt,
  }));
  return (
    <>
      <Section title={text.secrets} about={aboutSecrets(client, locale)}>
        {type === "confidential" && tokenEndpointAuthMethod !== "private_key_jwt" && (
          <>
            <SecretsList locale={locale} clientId={clientId} secrets={secrets} />
            <AddSecretForm locale={locale} issuer={issuer()} clientId={clientId} held={client.secrets.length} />
          </>
        )}
      </Section>
      <Section title={text.settings}>
        <SettingsForm
          locale={locale}
          client={{
            clientId,
            type,
            requirePkce,
            tokenEndpointAuthMethod,
            idTokenSignedResponseAlg,
            usesDevices: client.grantTypes.includes(deviceCodeGrant),
          }}
        />
        <KeysAndLogoutForm
          locale={locale}
          clientId={clientId}
          confidential={type === "confidential"}
          settings={settingsOf(client)}
        />
      </Section>
      <Section title={text.snippets} about={type === "public" ? text.snippetsNoSecret : text.snippetsSecret}>
        <Snippets client={client} issuer={issuer()} />
      </Section>
    </>
  );
}

function aboutSecrets({ type, tokenEndpointAuthMethod }: Client, locale: Locale): string {
  if (tokenEndpointAuthMethod === "private_key_jwt") return clientSettingsText[locale].keysAlready;
  return type === "public" ? consoleClientText[locale].noSecrets : consoleClientText[locale].secretsAbout;
}

function settingsOf({ tokenEndpointAuthMethod, options }: Client): ClientSettingsForm {
  return {
    usesKeys: tokenEndpointAuthMethod === "private_key_jwt",
    jwks: options.jwks === null ? "" : JSON.stringify({ keys: options.jwks }, null, 2),
    jwksUri: options.jwksUri ?? "",
    postLogoutRedirectUris: options.postLogoutRedirectUris.join("\n"),
    backchannelLogoutUri: options.backchannelLogoutUri ?? "",
  };
}
