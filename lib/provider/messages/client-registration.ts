// What is wrong with a registration, in words, for the field where it is wrong.
import { inBoth, type Locale } from "@/lib/locale";
import type { ClientNameFault, RedirectUrisFault } from "@/lib/provider/rules/client-registration";

const texts = inBoth({
  en: {
    name_missing: "Give the app a name.",
    name_too_long: "A name has at most 60 characters.",
    name_reserved: "This name looks like one of our own. Choose another, so that nobody mistakes your app for us.",
    type_missing: "Choose what kind of app it is.",
    redirect_uris_missing: "Enter at least one address that people return to.",
    redirect_uris_too_many: "An app has at most 50 redirect URIs.",
    too_long: "is longer than 512 bytes.",
    not_absolute: "is not a full address. Begin with https:// and the host.",
    fragment: "has a fragment (#). Take it off; the browser would not send it to you.",
    userinfo: "has a user name or an @ before the host. Take it out.",
    scheme:
      "has a scheme that we never redirect to. Use https, http on localhost, or a reversed domain name such as com.example.app.",
    http_not_loopback: "uses http. Use https; plain http is for localhost, 127.0.0.1 and [::1] only.",
    not_canonical:
      "is not written as a browser writes it. Check capitals, spaces, dots, a missing / after the host, and that there is no * and no other sign, such as |, that does not belong in an address.",
    reserved_query: "has a parameter in its query that our answer uses, such as code or state. Rename it.",
    private_use_needs_public: "has a scheme of its own, which only a public client may use.",
  },
  zh: {
    name_missing: "请为应用取一个名字。",
    name_too_long: "名称最多 60 个字符。",
    name_reserved: "这个名称与我们自己的名称太像了，请换一个，以免被误认为是我们。",
    type_missing: "请选择应用的类型。",
    redirect_uris_missing: "请至少填写一个返回地址。",
    redirect_uris_too_many: "一个应用最多可以有 50 个 redirect URI。",
    too_long: "超过了 512 字节。",
    not_absolute: "不是完整的地址。请以 https:// 和域名开头。",
    fragment: "带有 # 片段，请去掉；浏览器不会把它发给你。",
    userinfo: "在域名前带有用户名或 @，请去掉。",
    scheme: "使用了我们不会跳转的协议。请使用 https、localhost 上的 http，或形如 com.example.app 的反向域名。",
    http_not_loopback: "使用了 http。请使用 https；http 只能用于 localhost、127.0.0.1 和 [::1]。",
    not_canonical:
      "与浏览器的写法不一致。请检查大小写、空格、句点、域名后是否缺少 /，并且不要使用 *、| 等不属于地址的字符。",
    reserved_query: "的查询参数与我们返回的参数重名（例如 code 或 state），请改名。",
    private_use_needs_public: "使用了自定义协议，只有 public 类型的应用可以使用。",
  },
});

/** The sentence for a fault that concerns the whole field. */
export function faultText(locale: Locale, fault: ClientNameFault | "type_missing"): string {
  return texts[locale][fault];
}

/** The sentence for a fault in the list of redirect URIs; it begins with the address, where one is at fault. */
export function redirectUrisFaultText(locale: Locale, fault: RedirectUrisFault): string {
  return "uri" in fault ? `${shortened(fault.uri)} ${texts[locale][fault.code]}` : texts[locale][fault.code];
}

function shortened(uri: string): string {
  return uri.length > 80 ? `${uri.slice(0, 50)}…${uri.slice(-20)}` : uri;
}
