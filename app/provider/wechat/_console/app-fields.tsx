// The two fields that every app of the dialect has.
import { TextField } from "@/components/text-field";
import type { Locale } from "@/lib/locale";
import { wechatConsoleText } from "@/lib/provider/wechat/messages/console";
import type { WechatAppErrors, WechatAppForm } from "@/lib/provider/wechat/rules/console-form";

/** Callback domain and union group, with what is wrong with them. */
export function AppFields({ locale, form, errors }: { locale: Locale; form: WechatAppForm; errors: WechatAppErrors }) {
  const text = wechatConsoleText[locale];
  return (
    <>
      <TextField
        label={text.callbackDomain}
        name="callback_domain"
        className="font-mono text-sm"
        defaultValue={form.callbackDomain}
        placeholder="localhost"
        hint={text.callbackDomainHint}
        error={errors.callbackDomain && text[errors.callbackDomain]}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        label={text.unionGroup}
        name="union_group"
        defaultValue={form.unionGroup}
        hint={text.unionGroupHint}
        error={errors.unionGroup && text[errors.unionGroup]}
        autoComplete="off"
      />
    </>
  );
}
