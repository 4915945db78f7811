"use client";
// An app that speaks OAuth 2.0 alone may learn WeChat's dialect; then its AppID and, this once, its AppSecret.
import { useActionState } from "react";
import { Button } from "@/components/button";
import { Choice } from "@/components/choice";
import { Notice } from "@/components/notice";
import type { Locale } from "@/lib/locale";
import { wechatKinds } from "@/lib/provider/wechat/app";
import { wechatConsoleText } from "@/lib/provider/wechat/messages/console";
import { wechatAppText } from "@/lib/provider/wechat/messages/console-app";
import { addDialect } from "./_actions/create-app";
import type { AddDialectState } from "./_actions/state";
import { AppFields } from "./app-fields";
import { Credentials, type Server } from "./credentials";

const blank: AddDialectState = {
  outcome: "editing",
  form: { kind: "website", callbackDomain: "", unionGroup: "" },
  errors: {},
};

type AddDialectFormProps = { locale: Locale; clientId: string; server: Server; isRegistered: boolean };

/** The folded form, open while something in it is wrong; nothing for an app that is registered, but what it just got. */
export function AddDialectForm({ locale, clientId, server, isRegistered }: AddDialectFormProps) {
  const [state, send, sending] = useActionState(addDialect, blank);
  const [text, kinds] = [wechatAppText[locale], wechatConsoleText[locale]];
  if (state.outcome === "added")
    return (
      <div className="mb-8">
        <Credentials locale={locale} server={server} appid={state.appid} secret={state.secret} />
      </div>
    );
  if (isRegistered) return null;
  const { form, errors } = state;
  const failed = Object.keys(errors).length > 0;
  return (
    <details open={failed || undefined}>
      <summary className="py-1 font-medium">{text.speak}</summary>
      <p className="mt-2 text-muted">{text.speakAbout}</p>
      <form action={send} className="mt-5 space-y-6" noValidate>
        <input type="hidden" name="client_id" value={clientId} />
        {failed && <Notice tone="danger" role="alert" title={text.speakError} />}
        <fieldset>
          <legend className="mb-1 font-medium">{text.kind}</legend>
          {wechatKinds.map((kind) => (
            <Choice
              key={kind}
              type="radio"
              name="kind"
              value={kind}
              label={kinds[kind]}
              hint={kinds[`${kind}Hint`]}
              defaultChecked={form.kind === kind}
            />
          ))}
        </fieldset>
        <AppFields locale={locale} form={form} errors={errors} />
        <Button variant="secondary" disabled={sending}>
          {text.speakButton}
        </Button>
      </form>
    </details>
  );
}
