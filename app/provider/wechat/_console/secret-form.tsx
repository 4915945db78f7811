"use client";
// An app's AppSecret by its last four characters, and another in its place, shown this once. The form is gone then: a
// form's state goes back to the server when it is sent again, and a secret must not.
import { useActionState } from "react";
import { NewSecret } from "@/app/provider/developer/_components/new-secret";
import { Button } from "@/components/button";
import { Panel } from "@/components/panel";
import type { Locale } from "@/lib/locale";
import { wechatAppText } from "@/lib/provider/wechat/messages/console-app";
import { renewSecret } from "./_actions/change-app";
import type { RenewSecretState } from "./_actions/state";
import { wechatEnvironment, type Server } from "./credentials";

const untouched: RenewSecretState = { outcome: "unchanged" };

type SecretFormProps = { locale: Locale; clientId: string; appid: string; lastFour: string; server: Server };

/** The button is behind a second look, since the old secret stops at once. */
export function SecretForm({ locale, clientId, appid, lastFour, server }: SecretFormProps) {
  const [state, send, sending] = useActionState(renewSecret, untouched);
  const text = wechatAppText[locale];
  if (state.outcome === "renewed") {
    const file = wechatEnvironment(server, appid, state.secret);
    return (
      <Panel>
        <NewSecret locale={locale} id="renewed-appsecret" label={text.newSecret} secret={state.secret} file={file} />
      </Panel>
    );
  }
  return (
    <form action={send}>
      <input type="hidden" name="client_id" value={clientId} />
      <p>{text.secretEnding(lastFour)}</p>
      <details className="mt-1 text-sm">
        <summary className="link inline-block py-1">{text.renew}</summary>
        <p className="mt-1 mb-3">{text.renewWhat}</p>
        <Button variant="danger" disabled={sending}>
          {text.renewButton}
        </Button>
      </details>
    </form>
  );
}
