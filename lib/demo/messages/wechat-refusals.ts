// WeChat's errcodes in words: at which step, what it means, and what to do. One sentence each, for a person.
import type { Errcode, WechatRefusal, WechatStep } from "@/lib/demo/wechat/refusal";
import { readRefusal } from "@/lib/demo/wechat/refusal";
import { inBoth, type Locale } from "@/lib/locale";

type Remedy = "again" | "later" | "setUp" | "allow";

/** What helps. */
const remedies: Record<Errcode, Remedy> = {
  "-1": "later",
  "40001": "again",
  "40002": "setUp",
  "40003": "again",
  "40013": "setUp",
  "40014": "again",
  "40029": "again",
  "40030": "again",
  "40125": "setUp",
  "40163": "again",
  "40164": "setUp",
  "40226": "setUp",
  "41001": "setUp",
  "41002": "setUp",
  "41003": "setUp",
  "41004": "setUp",
  "41005": "setUp",
  "41006": "setUp",
  "41007": "setUp",
  "41008": "setUp",
  "41009": "setUp",
  "42001": "again",
  "42002": "again",
  "42003": "again",
  "43001": "setUp",
  "43002": "setUp",
  "43003": "setUp",
  "45011": "later",
  "48001": "allow",
  "50001": "allow",
  "50002": "setUp",
  other: "later",
};

type Text = {
  title: string;
  steps: Record<WechatStep, string>;
  says: (meaning: string) => string;
  errcodes: Record<Errcode, string>;
  remedies: Record<Remedy, string>;
};

const refusalText = inBoth<Text>({
  en: {
    title: "WeChat's endpoint refused Acorn.",
    steps: {
      access_token: "was asked for tokens in exchange for the code.",
      refresh_token: "was asked to renew the access.",
      userinfo: "was asked who you are.",
    },
    says: (meaning) => `means: ${meaning}.`,
    errcodes: {
      "-1": "the system is busy",
      "40001": "it does not know the access token",
      "40002": "it does not know that way of asking",
      "40003": "the openid is not the one that belongs to the access token",
      "40013": "it does not know Acorn's appid",
      "40014": "the access token is not one of its own",
      "40029": "the code is unknown, too old or another app's",
      "40030": "the refresh token is unknown, too old or another app's",
      "40125": "Acorn's secret is not the right one",
      "40163": "the code was used before; it works once",
      "40164": "Acorn's address is not on its list",
      "40226": "it considers this account a risk",
      "41001": "Acorn sent no access token",
      "41002": "Acorn sent no appid",
      "41003": "Acorn sent no refresh token",
      "41004": "Acorn sent no secret",
      "41005": "a file is missing, which has nothing to do with signing in",
      "41006": "a file is missing, which has nothing to do with signing in",
      "41007": "a menu is missing, which has nothing to do with signing in",
      "41008": "Acorn sent no code",
      "41009": "Acorn sent no openid",
      "42001": "the access token is older than two hours",
      "42002": "the refresh token is too old",
      "42003": "the code is too old",
      "43001": "it wants to be asked with GET",
      "43002": "it wants to be asked with POST",
      "43003": "it answers over https only",
      "45011": "Acorn asked too often within a minute",
      "48001": "the access token does not open the profile",
      "50001": "you took back what you had allowed",
      "50002": "the account is restricted",
      other: "Acorn has no words for this one",
    },
    remedies: {
      again: "Please sign in with WeChat again.",
      later: "Nothing is wrong with your account. Please try again in a moment.",
      setUp: "You can do nothing about it; the people who run the two sites must mend that.",
      allow: "Sign in with WeChat again, and allow Acorn what it asks for, if you want it to have that.",
    },
  },
  zh: {
    title: "微信接口拒绝了 Acorn 的请求。",
    steps: {
      access_token: "接口：Acorn 正在用 code 换取令牌。",
      refresh_token: "接口：Acorn 正在续期令牌。",
      userinfo: "接口：Acorn 正在询问你是谁。",
    },
    says: (meaning) => `的意思是：${meaning}。`,
    errcodes: {
      "-1": "系统繁忙",
      "40001": "它不认识这个访问令牌",
      "40002": "它不认识这种请求方式",
      "40003": "openid 与访问令牌不匹配",
      "40013": "它不认识 Acorn 的 appid",
      "40014": "这个访问令牌不是它发出的",
      "40029": "code 不存在、已过期，或属于别的应用",
      "40030": "刷新令牌不存在、已过期，或属于别的应用",
      "40125": "Acorn 的密钥不正确",
      "40163": "code 已被用过，它只能用一次",
      "40164": "Acorn 的地址不在它的名单里",
      "40226": "它认为这个账号有风险",
      "41001": "Acorn 没有带上访问令牌",
      "41002": "Acorn 没有带上 appid",
      "41003": "Acorn 没有带上刷新令牌",
      "41004": "Acorn 没有带上密钥",
      "41005": "缺少文件，这与登录无关",
      "41006": "缺少文件，这与登录无关",
      "41007": "缺少菜单，这与登录无关",
      "41008": "Acorn 没有带上 code",
      "41009": "Acorn 没有带上 openid",
      "42001": "访问令牌已超过两小时",
      "42002": "刷新令牌已过期",
      "42003": "code 已过期",
      "43001": "它要求使用 GET",
      "43002": "它要求使用 POST",
      "43003": "它只接受 https 请求",
      "45011": "Acorn 在一分钟内请求得太频繁",
      "48001": "这个访问令牌不能读取个人信息",
      "50001": "你收回了之前的授权",
      "50002": "该账号受到限制",
      other: "Acorn 不了解这个错误码",
    },
    remedies: {
      again: "请重新用微信登录。",
      later: "你的账号没有问题，请稍后再试。",
      setUp: "这不是你能解决的，需要由两个网站的运营者来修正。",
      allow: "如果你愿意，请重新用微信登录，并同意 Acorn 请求的授权。",
    },
  },
});

/** The words for a refusal, with the endpoint and the errcode as they are on the wire. */
export function refusalWords(locale: Locale, refusal: WechatRefusal) {
  const { step, errcode } = readRefusal(refusal)!;
  const text = refusalText[locale];
  return {
    title: text.title,
    step: text.steps[step],
    endpoint: step,
    errcode: errcode === "other" ? null : errcode,
    means: text.says(text.errcodes[errcode]),
    remedy: text.remedies[remedies[errcode]],
  };
}
