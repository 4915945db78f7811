"use client";
// The callback domain and the union group of an app, to be changed.
import { useActionState } from "react";
import { SaveResult } from "@/app/provider/developer/_components/save-result";
import { Button } from "@/components/button";
import type { Locale } from "@/lib/locale";
import { wechatAppText } from "@/lib/provider/wechat/messages/console-app";
import type { WechatAppForm } from "@/lib/provider/wechat/rules/console-form";
import { changeWechatApp } from "./_actions/change-app";
import { AppFields } from "./app-fields";

type AppFormProps = { locale: Locale; clientId: string; registered: WechatAppForm };

/** The form; what was typed stays when it cannot be saved. */
export function AppForm({ locale, clientId, registered }: AppFormProps) {
  const [state, send, sending] = useActionState(changeWechatApp, { outcome: "editing", form: registered, errors: {} });
  const { form, errors } = state;
  return (
    <form action={send} className="space-y-6" noValidate>
      <input type="hidden" name="client_id" value={clientId} />
      <AppFields locale={locale} form={form} errors={errors} />
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="secondary" disabled={sending}>
          {wechatAppText[locale].save}
        </Button>
        <SaveResult locale={locale} saved={state.outcome === "saved"} failed={Object.keys(errors).length > 0} />
      </div>
    </form>
  );
}
