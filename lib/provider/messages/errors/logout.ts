// What the rules of the logout endpoint are for, and how to mend a request that breaks one.
import { inBoth } from "@/lib/locale";
import type { logoutRules } from "@/lib/provider/refusals/logout";
import type { ErrorText } from "./error-text";

export const logoutErrorText = inBoth<Record<keyof typeof logoutRules, ErrorText>>({
  en: {
    "logout-hint-own": {
      rule: "A hint must be an ID Token that this server signed. Otherwise anybody could write one, sign people out with it, and have them sent on from here.",
      mend: "Send the ID Token exactly as the token endpoint returned it; an expired one will do. Or leave `id_token_hint` out: then the person is asked, and stays here afterwards.",
    },
    "logout-client-same": {
      rule: "When both are sent, `client_id` must name the client in the `aud` claim of the ID Token. Otherwise one app could use another app's ID Token to send people to itself.",
      mend: "Send your own `client_id` with an ID Token that was issued to it, or leave `client_id` out.",
    },
    "post-logout-redirect-uri-registered": {
      rule: "After signing out, people are sent only to an address that the app has registered, compared character by character. Otherwise this server would lend its name to any address that a link holds.",
      mend: "Add the address to `post_logout_redirect_uris` in your client registration, or send one that is there, to the last slash and without anything added to its query.",
    },
  },
  zh: {
    "logout-hint-own": {
      rule: "`id_token_hint` 必须是本服务器签发的 ID Token。否则任何人都可以自己写一个，用它让别人退出登录，并从这里把人带走。",
      mend: "请原样发送令牌端点返回的 ID Token，过期的也可以。或者不发送 `id_token_hint`：那样会先询问用户，退出后也会留在本站。",
    },
    "logout-client-same": {
      rule: "同时发送两者时，`client_id` 必须与 ID Token 的 `aud` 一致。否则一个应用就能用另一个应用的 ID Token 把人带到自己那里。",
      mend: "请发送你自己的 `client_id` 以及签发给它的 ID Token，或者不发送 `client_id`。",
    },
    "post-logout-redirect-uri-registered": {
      rule: "退出登录后，只会跳转到应用登记过的地址，并逐字符比较。否则本服务器就会为任意链接里的地址作担保。",
      mend: "请把该地址加入客户端登记的 `post_logout_redirect_uris`，或发送其中已有的地址：结尾的斜杠要一致，查询参数中也不能添加任何内容。",
    },
  },
});
