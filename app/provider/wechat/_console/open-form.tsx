"use client";
// Production's switch: whether the dialect answers this app, and what that means for its people.
import { useActionState } from "react";
import { SaveResult } from "@/app/provider/developer/_components/save-result";
import { Button } from "@/components/button";
import type { Locale } from "@/lib/locale";
import { wechatAppText } from "@/lib/provider/wechat/messages/console-app";
import { changeOpen } from "./_actions/change-app";
import type { OpenState } from "./_actions/state";

const untouched: OpenState = { outcome: "unchanged" };

/** The state, what switching on means, and the button that changes it. */
export function OpenForm({ locale, clientId, enabled }: { locale: Locale; clientId: string; enabled: boolean }) {
  const [state, send, sending] = useActionState(changeOpen, untouched);
  const text = wechatAppText[locale];
  return (
    <form action={send}>
      <input type="hidden" name="client_id" value={clientId} />
      <p className="font-medium">{enabled ? text.on : text.off}</p>
      <p className="mt-3 text-muted">{text.meaning}</p>
      <ul className="mt-2 mb-4 list-disc space-y-1 pl-5 text-muted marker:text-edge">
        {text.meanings.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-4">
        <Button
          variant={enabled ? "secondary" : "danger"}
          name="enabled"
          value={enabled ? "" : "on"}
          disabled={sending}
        >
          {enabled ? text.switchOff : text.switchOn}
        </Button>
        <SaveResult locale={locale} saved={state.outcome === "saved"} />
      </div>
    </form>
  );
}
