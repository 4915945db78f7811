// The error pages of claims, hints, and the person who is meant.
import { inBoth } from "@/lib/locale";
import type { openidRules } from "@/lib/provider/refusals/openid";

export const openidErrorText = inBoth<Record<keyof typeof openidRules, { rule: string; mend: string }>>({
  en: {
    "claims-object": {
      rule: "The claims parameter is a JSON object with the members userinfo and id_token. In them each claim is null or an object with essential, value or values. Half-read, it could ask for more than you meant, or less.",
      mend: 'Build the object in your code, turn it into JSON and encode it for the address: claims={"userinfo":{"email":null}}.',
    },
    "acr-met": {
      rule: "An essential acr with values says: sign the person in at this level or not at all. This server knows one level, a password, and will not say that it did more.",
      mend: "Ask for the level that acr_values_supported names, or drop essential; then the ID Token says which level it was.",
    },
    "id-token-hint-own": {
      rule: "id_token_hint says who is meant, so it must be an ID Token that this server signed for this very client. Anything else could be written by anybody. It may have expired.",
      mend: "Send the id_token as you got it from the token endpoint, whole and unchanged. If you no longer have one, leave the parameter out.",
    },
    "hints-agree": {
      rule: "id_token_hint names one user and the sub in claims another. Nobody can be both.",
      mend: "Send one of the two, or the same user in both.",
    },
    "hinted-user-required": {
      rule: "The request says which user must answer it, and somebody else is signed in. The answer would be about the wrong person.",
      mend: "Without prompt=none the person can change accounts here. If anybody may answer, leave out id_token_hint and the sub in claims.",
    },
  },
  zh: {
    "claims-object": {
      rule: "claims 参数是一个 JSON 对象，成员为 userinfo 和 id_token；其中每个声明是 null，或带有 essential、value、values 的对象。只读懂一半，就可能要得比你想要的多或者少。",
      mend: '请在代码里构造这个对象，转成 JSON，再为地址编码：claims={"userinfo":{"email":null}}。',
    },
    "acr-met": {
      rule: "带取值的 essential acr 表示：要么以这个级别登录，要么不登录。本服务器只有一个级别，即密码，不会声称做到了更多。",
      mend: "请使用 acr_values_supported 中列出的级别，或去掉 essential；ID Token 会写明实际的级别。",
    },
    "id-token-hint-own": {
      rule: "id_token_hint 说明请求指的是谁，因此必须是本服务器签发给这个客户端的 ID Token；其他内容谁都能伪造。它可以已经过期。",
      mend: "请把从令牌端点得到的 id_token 原样发送。如果手头没有，就不要带这个参数。",
    },
    "hints-agree": {
      rule: "id_token_hint 指的是一个用户，claims 里的 sub 指的是另一个。没有人能同时是两个人。",
      mend: "只发送其中一个，或让两者指向同一个用户。",
    },
    "hinted-user-required": {
      rule: "请求指定了必须由哪个用户来回应，而当前登录的是另一个人。这样的回应会说错对象。",
      mend: "不带 prompt=none 时，用户可以在这里切换账号。如果谁来回应都可以，就去掉 id_token_hint 和 claims 里的 sub。",
    },
  },
});
