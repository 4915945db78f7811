"use client";
// The form for a new app of WeChat's dialect, and in its place, once it was sent, the app's credentials.
import { useActionState, type ReactNode } from "react";
import { Button, ButtonLink } from "@/components/button";
import { Notice } from "@/components/notice";
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { faultText } from "@/lib/provider/messages/client-registration";
import type { WechatKind } from "@/lib/provider/wechat/app";
import { wechatConsoleText } from "@/lib/provider/wechat/messages/console";
import { createWechatApp } from "./_actions/create-app";
import type { NewWechatAppState } from "./_actions/state";
import { AppFields } from "./app-fields";
import { BaseUrl } from "./base-url";
import { Credentials, type Server } from "./credentials";

const blank: NewWechatAppState = {
  outcome: "editing",
  form: { name: "", callbackDomain: "", unionGroup: "" },
  errors: {},
};

const takeFocus = (heading: HTMLElement | null) => heading?.focus();

type NewWechatAppFormProps = { locale: Locale; kind: WechatKind; server: Server; children: ReactNode };

/** Asks, below its children, for a name, the callback domain and the union group; then shows the AppID and, once, the AppSecret. */
export function NewWechatAppForm({ locale, kind, server, children }: NewWechatAppFormProps) {
  const [state, send, sending] = useActionState(createWechatApp, blank);
  const text = wechatConsoleText[locale];
  if (state.outcome === "created") {
    return (
      <>
        <h1 ref={takeFocus} tabIndex={-1} className="mb-8 text-3xl tracking-tight outline-none">
          {text.created(state.name)}
        </h1>
        <Credentials locale={locale} server={server} appid={state.appid} secret={state.secret} />
        {server.closed && <p className="mt-5">{text.closed}</p>}
        <div className="mt-8">
          <BaseUrl locale={locale} baseUrl={server.baseUrl} />
        </div>
        <p className="mt-8">
          <ButtonLink href={`/provider/developer/apps/${state.clientId}`} variant="secondary">
            {text.toApp}
          </ButtonLink>
        </p>
      </>
    );
  }
  const { form, errors } = state;
  return (
    <>
      <h1 className="text-3xl tracking-tight">{text.newTitle}</h1>
      {children}
      <form action={send} className="mt-8 space-y-7" noValidate>
        <input type="hidden" name="kind" value={kind} />
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
        <AppFields locale={locale} form={form} errors={errors} />
        <Button disabled={sending}>{text.create}</Button>
      </form>
    </>
  );
}
