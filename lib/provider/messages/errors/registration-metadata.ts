// Rules of what a client says about itself beside the essentials, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { registrationMetadataRules } from "@/lib/provider/refusals/registration-metadata";

type Texts = Record<keyof typeof registrationMetadataRules, { rule: string; mend: string }>;

export const registrationMetadataErrorText = inBoth<Texts>({
  en: {
    "member-seconds": {
      rule: "This member is a number of whole seconds, from 0 up. Anything else would be read in different ways by different servers.",
      mend: "Send a JSON number without quotation marks, in seconds rather than milliseconds, or leave the member out.",
    },
    "member-server-address": {
      rule: "This is an address that the server itself asks. It is https, so that nobody on the way can change the answer, and has no user name and no fragment, which are not sent.",
      mend: "Register an https address. Plain http is for localhost, 127.0.0.1 and [::1] only, and the operator has to name that origin in `OUTBOUND_ORIGINS` before it is asked.",
    },
    "keys-in-one-way": {
      rule: "A client names its keys once: by value in `jwks` or by address in `jwks_uri`. With both, nobody could say which of them count.",
      mend: "Keep `jwks_uri` if your keys change, `jwks` if nothing of yours is on the internet.",
    },
    "keys-needed": {
      rule: "A client that signs its assertions must register the public keys with which they are checked.",
      mend: "Add `jwks` with at least one key for signing (RSA, P-256 or Ed25519; `use`, where it is there, is `sig`), or `jwks_uri`.",
    },
    "keys-usable": {
      rule: "`jwks` is an object with a list `keys` of at most 20 public keys, no two with one `kid`. A private key that was sent is no secret any more, and a weak one proves nothing.",
      mend: "`keys_not_public`: take out `d`, `p`, `q`, `dp`, `dq`, `qi`, `k`, and make new keys, for these are known now. `keys_weak`: RSA with 2048 to 8192 bits and exponent 65537, or whole P-256 and Ed25519 coordinates. `keys_same_kid`: give each its own name. `keys_form`, `keys_too_many`: compare with RFC 7517 section 5.",
    },
    "sector-identifier-needed": {
      rule: "With pairwise subjects, clients of one sector see the same people under the same identifiers. When redirect URIs are at several hosts, a document must say that these belong together; otherwise anybody could put himself into a stranger's sector.",
      mend: "Publish a JSON list of all your redirect URIs at one of the hosts and register its address as `sector_identifier_uri`, or keep to one host, or to `subject_type` `public`.",
    },
    "sector-identifier-readable": {
      rule: "The document at `sector_identifier_uri` is fetched when the client registers: https, on the public internet, in 5 seconds, at most 64 kB, no redirect, a JSON list of texts.",
      mend: 'Open the address from outside: it must answer 200 with `Content-Type: application/json` and a list such as `["https://app.example/callback"]`. For an app on this machine, its origin belongs into `OUTBOUND_ORIGINS`.',
    },
    "sector-identifier-lists": {
      rule: "Every redirect URI of the client stands in the document at `sector_identifier_uri`, character by character. This is how the owner of the sector says that the client is one of its own.",
      mend: "Add the missing address to the list first, then register.",
    },
    "post-logout-redirect-uri-registrable": {
      rule: "People are sent to these addresses after they signed out, so they keep to the rules of redirect URIs. Otherwise our logout would send anybody anywhere.",
      mend: "Use https, or http on localhost, or for a public client a scheme with a dot; whole addresses, without a fragment, a user name or `*`.",
    },
    "code-redirect-uri-registered": {
      rule: "A code is redeemed only while the address to which it was sent is registered. Once the owner takes an address away, nothing that went there counts.",
      mend: "Start the login again with an address that is registered now, or put the old one back if it was removed by mistake.",
    },
  },
  zh: {
    "member-seconds": {
      rule: "这个成员是从 0 开始的整数秒。其他写法，不同的服务器会有不同的理解。",
      mend: "发送不带引号的 JSON 数字，单位是秒而不是毫秒；或者不写这个成员。",
    },
    "member-server-address": {
      rule: "服务器自己会访问这个地址。它必须是 https，途中才没有人能改动回答；也不能带用户名和 # 片段，因为它们不会被发送。",
      mend: "登记 https 地址。http 只能用于 localhost、127.0.0.1 和 [::1]，而且运营者要先把它的 origin 写进 `OUTBOUND_ORIGINS`，我们才会访问。",
    },
    "keys-in-one-way": {
      rule: "客户端只用一种方式给出密钥：直接写在 `jwks` 里，或用 `jwks_uri` 给出地址。两者都有时，谁也说不清以哪个为准。",
      mend: "密钥会更换就保留 `jwks_uri`；如果没有能从公网访问的地址，就保留 `jwks`。",
    },
    "keys-needed": {
      rule: "自己签断言的客户端必须登记公钥，否则无从验证。",
      mend: "加上 `jwks`，其中至少有一个签名用的公钥（RSA、P-256 或 Ed25519；如果写了 `use`，要是 `sig`），或者加上 `jwks_uri`。",
    },
    "keys-usable": {
      rule: "`jwks` 是一个对象，其中的 `keys` 列表最多有 20 个公钥，`kid` 互不相同。发送过的私钥就不再是秘密，太弱的密钥也证明不了什么。",
      mend: "`keys_not_public`：去掉 `d`、`p`、`q`、`dp`、`dq`、`qi`、`k`，并换一对新密钥，因为它们已经泄露。`keys_weak`：RSA 要有 2048 到 8192 位、指数为 65537，P-256 和 Ed25519 的坐标要完整。`keys_same_kid`：给每个密钥不同的名字。`keys_form`、`keys_too_many`：请对照 RFC 7517 第 5 节。",
    },
    "sector-identifier-needed": {
      rule: "使用 pairwise 标识时，同一 sector 的客户端看到的用户标识相同。如果 redirect URI 分布在多个域名，就要有一份文档说明它们属于一家；否则任何人都能混进别人的 sector。",
      mend: "在其中一个域名上发布包含全部 redirect URI 的 JSON 列表，并把它的地址登记为 `sector_identifier_uri`；或者只用一个域名，或者把 `subject_type` 设为 `public`。",
    },
    "sector-identifier-readable": {
      rule: "登记时会读取 `sector_identifier_uri` 的文档：公网上的 https 地址，5 秒内回答，最多 64 kB，不能重定向，内容是由字符串组成的 JSON 列表。",
      mend: '从外网打开这个地址：它要以 200 和 `Content-Type: application/json` 回答，内容形如 `["https://app.example/callback"]`。如果应用在本机，请把它的 origin 写进 `OUTBOUND_ORIGINS`。',
    },
    "sector-identifier-lists": {
      rule: "客户端的每个 redirect URI 都要逐字符地出现在 `sector_identifier_uri` 的文档里。sector 的所有者就是这样说明该客户端属于自己。",
      mend: "先把缺少的地址加进列表，再登记。",
    },
    "post-logout-redirect-uri-registrable": {
      rule: "用户退出后会被送到这些地址，所以它们遵守与 redirect URI 相同的规则。否则我们的退出页面会把人送到任何地方。",
      mend: "使用 https、localhost 上的 http，public 客户端也可以用带句点的自定义协议；写完整的地址，不带 # 片段、用户名或 `*`。",
    },
    "code-redirect-uri-registered": {
      rule: "只有在授权码送达的地址仍处于登记状态时，授权码才能兑换。所有者移除一个地址之后，送到那里的东西就不再算数。",
      mend: "用现在登记的地址重新登录；如果旧地址是误删的，请重新登记。",
    },
  },
});
