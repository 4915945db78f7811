// Rules of PKCE, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { pkceRules } from "@/lib/provider/refusals/pkce";
import type { ErrorText } from "./error-text";

export const pkceErrorText = inBoth<Record<keyof typeof pkceRules, ErrorText>>({
  en: {
    "code-challenge-empty": {
      rule: "An empty `code_challenge` is an error, not a request without PKCE. Otherwise an attacker could strip the value on the way, and the protection with it.",
      mend: "Make the challenge before you build the address: usually an asynchronous hash (`crypto.subtle.digest`) was not awaited, or the variable has another name.",
    },
    "code-challenge-required": {
      rule: "This client must use PKCE: public clients always, others when their owner asks for it. Without it, whoever gets hold of the code can redeem it.",
      mend: 'Turn PKCE on in your library (next-auth: `checks: ["pkce", "state"]`), or do it by hand: keep a random `code_verifier` and send `code_challenge=BASE64URL(SHA-256(code_verifier))` with `code_challenge_method=S256`.',
    },
    "code-challenge-method-alone": {
      rule: "`code_challenge_method` means nothing without a `code_challenge`. Going on would give a code without the protection that the app believes it has.",
      mend: "Send both or neither. Usually the challenge was lost on the way: look for its name and for an undefined value in the code that builds the address.",
    },
    "code-challenge-method-s256": {
      rule: "The challenge must be a SHA-256 hash, and the request must say so. With `plain`, which is what a missing method means, whoever sees the request knows the verifier too.",
      mend: "Add `code_challenge_method=S256`, with a capital S, and hash the verifier.",
    },
    "code-challenge-form": {
      rule: "A challenge is the base64url of a SHA-256 hash: 43 characters out of letters, digits, `-` and `_`. Anything else cannot match any verifier.",
      mend: "Encode the 32 bytes of the hash as base64url without the `=` at the end. The usual causes: plain base64 (`+`, `/`, `=`), a hexadecimal hash (64 characters), or the verifier itself.",
    },
    "code-verifier-unexpected": {
      rule: "The app sent a `code_verifier`, but the code was asked for without a `code_challenge`. That is the mark of an attack in which somebody removed the challenge on the way, so the code is dead.",
      mend: "Send `code_challenge` and `code_challenge_method=S256` in the authorization request. If your library does, the code comes from another request than the verifier: look for one kept from an earlier attempt.",
    },
    "code-verifier-missing": {
      rule: "A code that was asked for with a `code_challenge` is given up only for its `code_verifier`. Without this, a stolen code would be enough. The code is dead now.",
      mend: "Keep the verifier from the authorization request, in the session or in an encrypted cookie, and send it to the token endpoint as `code_verifier`. Then start a new authorization request.",
    },
    "code-verifier-form": {
      rule: "A verifier has 43 to 128 characters out of letters, digits and `-._~`. A shorter one could be guessed. The code is dead now.",
      mend: "Make it from 32 random bytes as base64url, which gives 43 characters. A UUID is too short, and plain base64 has characters that are not allowed.",
    },
    "code-verifier-matches": {
      rule: "The SHA-256 of the verifier must be the challenge of the same request: it proves that whoever brings the code is the one who asked for it. After a wrong one the code is dead, so nobody can guess.",
      mend: "Usually a second sign-in, in another tab or by a double click, has overwritten the stored verifier: keep one for each `state`. Otherwise compare `BASE64URL(SHA-256(code_verifier))` with the challenge you sent; the hash is over the characters of the verifier, not over the bytes that it encodes.",
    },
  },
  zh: {
    "code-challenge-empty": {
      rule: "空的 `code_challenge` 是错误，不等于不使用 PKCE。否则攻击者在途中去掉这个值，就去掉了保护。",
      mend: "先算出 challenge 再生成地址：多半是没有等待异步哈希（`crypto.subtle.digest`）完成，或者变量名写错了。",
    },
    "code-challenge-required": {
      rule: "这个客户端必须使用 PKCE：公开客户端一律如此，其他客户端由所有者决定。没有它，谁拿到授权码谁就能兑换。",
      mend: '在客户端库里打开 PKCE（next-auth：`checks: ["pkce", "state"]`），或者自己实现：保存随机的 `code_verifier`，发送 `code_challenge=BASE64URL(SHA-256(code_verifier))` 和 `code_challenge_method=S256`。',
    },
    "code-challenge-method-alone": {
      rule: "没有 `code_challenge`，`code_challenge_method` 就没有意义。继续下去，应用以为有保护，得到的授权码却没有。",
      mend: "两个都发送，或都不发送。通常是 challenge 在途中丢了：检查参数名，以及生成地址的代码里有没有 undefined。",
    },
    "code-challenge-method-s256": {
      rule: "challenge 必须是 SHA-256 哈希，并且要在请求中写明。不写就等于 `plain`，那样看到请求的人也就知道了 verifier。",
      mend: "加上 `code_challenge_method=S256`（S 大写），并对 verifier 做哈希。",
    },
    "code-challenge-form": {
      rule: "challenge 是 SHA-256 哈希的 base64url：43 个字符，只含字母、数字、`-` 和 `_`。其他形式不可能与任何 verifier 匹配。",
      mend: "把哈希的 32 个字节编码为 base64url，去掉末尾的 `=`。常见原因：用了普通 base64（`+`、`/`、`=`）、十六进制哈希（64 个字符），或直接发送了 verifier。",
    },
    "code-verifier-unexpected": {
      rule: "应用发送了 `code_verifier`，但申请授权码时没有 `code_challenge`。这正是有人在途中去掉 challenge 的迹象，所以这个授权码已作废。",
      mend: "在授权请求中发送 `code_challenge` 和 `code_challenge_method=S256`。如果客户端库已经这样做，说明授权码和 verifier 不是同一次请求的：检查是否用了上一次留下的 verifier。",
    },
    "code-verifier-missing": {
      rule: "用 `code_challenge` 申请的授权码，只有带上 `code_verifier` 才能兑换。否则只要偷到授权码就够了。这个授权码现已作废。",
      mend: "发起授权请求时把 verifier 保存在会话或加密的 cookie 里，并以 `code_verifier` 发送到令牌端点。然后重新发起授权请求。",
    },
    "code-verifier-form": {
      rule: "verifier 有 43 到 128 个字符，只含字母、数字和 `-._~`。更短的可能被猜中。这个授权码现已作废。",
      mend: "用 32 个随机字节的 base64url，正好 43 个字符。UUID 太短，普通 base64 含有不允许的字符。",
    },
    "code-verifier-matches": {
      rule: "verifier 的 SHA-256 必须等于同一次请求的 challenge：这证明带来授权码的正是申请它的人。错一次授权码就作废，谁也不能反复猜。",
      mend: "通常是另一个标签页或双击发起的第二次登录覆盖了保存的 verifier：请按 `state` 分别保存。否则请比较 `BASE64URL(SHA-256(code_verifier))` 与发送的 challenge；哈希的对象是 verifier 的字符，而不是它所编码的字节。",
    },
  },
});
