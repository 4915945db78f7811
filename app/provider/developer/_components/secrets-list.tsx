"use client";
// A client's secrets, by their last four characters; of two, either can be removed after a second look.
import { useActionState } from "react";
import { Moment } from "@/app/provider/_components/moment";
import { removeSecret } from "@/app/provider/developer/_actions/change-secrets";
import type { RemoveSecretState } from "@/app/provider/developer/_actions/state";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { consoleClientText } from "@/lib/provider/messages/console-client";
import type { ClientSecret } from "@/lib/provider/store/store";

/** What the page knows of a secret: its end, never its hash. */
type ShownSecret = Omit<ClientSecret, "secretHash">;

const untouched: RemoveSecretState = { outcome: "unchanged" };

/** The list, with a way to remove while there are two. */
export function SecretsList({
  locale,
  clientId,
  secrets,
}: {
  locale: Locale;
  clientId: string;
  secrets: ShownSecret[];
}) {
  const [state, send, sending] = useActionState(removeSecret, untouched);
  const text = consoleClientText[locale];
  return (
    <form action={send}>
      <input type="hidden" name="client_id" value={clientId} />
      <div role="status">
        {state.outcome === "removed" && <Notice tone="good">{text.secretRemoved}</Notice>}
        {state.outcome === "last_one" && <Notice tone="danger">{text.lastOne}</Notice>}
      </div>
      <ul className="my-5 border-t border-line">
        {secrets.map((secret) => (
          <li key={secret.id} className="border-b border-line py-4">
            <p>{text.secretEnding(secret.lastFour)}</p>
            <p className="text-sm text-muted">
              {text.made} <Moment date={secret.createdAt} locale={locale} time />
              {" · "}
              {secret.lastUsedAt ? (
                <>
                  {text.lastUsed} <Moment date={secret.lastUsedAt} locale={locale} time />
                </>
              ) : (
                text.neverUsed
              )}
            </p>
            {secrets.length > 1 && (
              <details className="mt-1 text-sm">
                <summary className="link inline-block py-1">{text.removeSecret}</summary>
                <p className="mt-1 mb-3">{text.removeSecretWhat}</p>
                <Button variant="danger" name="secret_id" value={secret.id} disabled={sending}>
                  {text.removeSecretFull(secret.lastFour)}
                </Button>
              </details>
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}
