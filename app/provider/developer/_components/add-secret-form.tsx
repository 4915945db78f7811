"use client";
// A second secret, shown this once. The form is gone then: a form's state goes back to the server when it is sent
// again, and a secret must not.
import { useActionState } from "react";
import { addSecret } from "@/app/provider/developer/_actions/change-secrets";
import type { AddSecretState } from "@/app/provider/developer/_actions/state";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import type { Locale } from "@/lib/locale";
import { consoleClientText } from "@/lib/provider/messages/console-client";
import { birchEnvironment } from "./environment-file";
import { NewSecret } from "./new-secret";

const untouched: AddSecretState = { outcome: "unchanged" };

type AddSecretFormProps = { locale: Locale; issuer: string; clientId: string; held: number };

/** The button that adds a secret unless the client holds two, and then the secret. */
export function AddSecretForm({ locale, issuer, clientId, held }: AddSecretFormProps) {
  const [state, send, sending] = useActionState(addSecret, untouched);
  const text = consoleClientText[locale];
  if (state.outcome === "added") {
    return (
      <Panel>
        <NewSecret
          locale={locale}
          id="new-secret"
          label={text.newSecret}
          secret={state.clientSecret}
          file={birchEnvironment(issuer, clientId, state.clientSecret)}
        />
      </Panel>
    );
  }
  if (state.outcome === "too_many") return <Notice tone="danger">{text.tooMany}</Notice>;
  if (held > 1) return null;
  return (
    <form action={send}>
      <input type="hidden" name="client_id" value={clientId} />
      <Button variant="secondary" disabled={sending}>
        {held === 0 ? text.addFirstSecret : text.addSecret}
      </Button>
    </form>
  );
}
