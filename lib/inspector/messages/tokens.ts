// The words of the inspector's view of tokens.
import { inBoth } from "@/lib/locale";

function relative(locale: string): (seconds: number) => string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  const units = [
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ] as const;
  return (seconds) => {
    const [unit, length] = units.find(([, one]) => Math.abs(seconds) >= one) ?? (["second", 1] as const);
    return format.format(Math.trunc(seconds / length), unit);
  };
}

export const tokensText = inBoth({
  en: {
    loading: "Fetching site B's keys, and asking what the tokens are worth now.",
    lost: "The tokens could not be read: the server did not answer, or no longer has this message.",
    again: "Try again",
    none: "This message carries no token.",
    carried: "Tokens of this message",
    places: {
      query: "in the address",
      form: "in the form",
      authorization: "in the Authorization header",
      location: "in the address that the browser was sent to",
      answer: "in the answer",
    },
    kinds: { jwt: "JWT", opaque: "opaque" },
    characters: (count: number) => `${count} characters`,
    parts: { header: "Header", payload: "Payload", signature: "Signature" },
    signatures: {
      verified: (key: string) => `Verified with key ${key}, which site B publishes.`,
      wrong: (key: string) => `Wrong: key ${key} of site B did not sign this.`,
      "unknown-key": (key: string) => `Not verified: site B publishes no key ${key}.`,
      unsigned: () => "Not signed: anybody could have written it.",
      unchecked: () => "Not verified: no public key is known for it.",
    },
    keysAt: "Keys",
    receivers: { "site-a": "Site A", client: "The app", provider: "Site B", api: "An API" },
    holds: (receiver: string, count: number) =>
      `${receiver} may believe it: all ${count} requirements held when it came.`,
    failed: (receiver: string, claims: string) => `${receiver} must refuse it because of: ${claims}.`,
    unjudged: (count: number) =>
      `Nothing speaks against it, but of what is required of it ${count === 1 ? "one thing" : `${count} things`} could not be judged.`,
    requirement: { held: "holds", failed: "does not hold", unknown: "could not be judged" },
    expected: "required",
    found: "found",
    missing: "nothing",
    from: (message: number, name: string) => `the ${name} of message ${message}`,
    expires: (seconds: number) =>
      seconds > 0 ? `expires ${relative("en")(seconds)}` : `expired ${relative("en")(seconds)}`,
    ago: relative("en"),
    introspected: "Site B says of it now",
    active: "It works at this moment.",
    inactive: "It does not work any more.",
    introspectedAs: "asked at its introspection endpoint, as the app that it was given to",
    outcomes: {
      answered: "",
      "not-given-here": "No message of this run gave it out, so nobody here may ask site B about it.",
      forgotten: "What the app showed for itself is no longer held, so site B cannot be asked about it.",
      "no-secret":
        "The app shows no secret that could be shown again (it is public, signs each time anew, or speaks WeChat's dialect), so site B cannot be asked about it.",
      failed: "Site B did not say what it is worth.",
      handle: "Only site B can tell what it stands for, and introspection is not for this kind.",
      "no-provider": "Site B's keys and endpoints could not be had.",
    },
    family: "Family of refresh tokens",
    familyHelp: "Each refresh retires a token and gives the next one.",
    ended: (message: number) => `Message ${message} ended this family: none of its tokens works any more.`,
    given: (message: number) => `given out in message ${message}`,
    givenBefore: "given out before this run",
    thisToken: "this one",
    alive: "waits to be used",
    dead: "ended with its family",
    uses: {
      rotated: (message: number) => `rotated in message ${message}`,
      repeated: (message: number) =>
        `came again in message ${message}, at once after: the same next token was given again`,
      kept: (message: number) => `used in message ${message}, and stays as it is`,
      reused: (message: number) => `Reused in message ${message} after it was rotated: refused.`,
      refused: (message: number) => `refused in message ${message}`,
      revoked: (message: number) => `revoked in message ${message}`,
    },
    stopped: "The check that stopped it:",
  },
  zh: {
    loading: "正在获取 B 网站的密钥，并询问 token 现在是否有效。",
    lost: "无法读取 token：服务器没有响应，或者已经没有这条消息。",
    again: "重试",
    none: "这条消息没有携带 token。",
    carried: "这条消息的 token",
    places: {
      query: "在地址里",
      form: "在表单里",
      authorization: "在 Authorization 头部",
      location: "在浏览器被带去的地址里",
      answer: "在响应里",
    },
    kinds: { jwt: "JWT", opaque: "不透明" },
    characters: (count: number) => `${count} 个字符`,
    parts: { header: "头部", payload: "载荷", signature: "签名" },
    signatures: {
      verified: (key: string) => `已用 B 网站公布的密钥 ${key} 验证。`,
      wrong: (key: string) => `错误：不是 B 网站的密钥 ${key} 签的。`,
      "unknown-key": (key: string) => `未验证：B 网站没有公布密钥 ${key}。`,
      unsigned: () => "没有签名：谁都可能写出它。",
      unchecked: () => "未验证：没有可用的公钥。",
    },
    keysAt: "密钥",
    receivers: { "site-a": "A 网站", client: "应用", provider: "B 网站", api: "API" },
    holds: (receiver: string, count: number) => `${receiver}可以相信它：到达时 ${count} 项要求全部成立。`,
    failed: (receiver: string, claims: string) => `${receiver}必须拒绝它，因为：${claims}。`,
    unjudged: (count: number) => `没有发现问题，但要求中有 ${count} 项无法判断。`,
    requirement: { held: "成立", failed: "不成立", unknown: "无法判断" },
    expected: "要求",
    found: "实际",
    missing: "无",
    from: (message: number, name: string) => `第 ${message} 条消息的 ${name}`,
    expires: (seconds: number) => (seconds > 0 ? `${relative("zh")(seconds)}过期` : `${relative("zh")(seconds)}已过期`),
    ago: relative("zh"),
    introspected: "B 网站现在这样说",
    active: "此刻有效。",
    inactive: "已经不能再用。",
    introspectedAs: "以获得它的应用的身份，向 introspection 端点询问",
    outcomes: {
      answered: "",
      "not-given-here": "它不是这次登录过程中发出的，所以这里没有人可以向 B 网站询问。",
      forgotten: "应用当时出示的凭据已不再保留，所以无法向 B 网站询问。",
      "no-secret":
        "应用没有可以再次出示的密钥（它是公开应用、每次重新签名，或者使用微信方言），所以无法向 B 网站询问。",
      failed: "B 网站没有说明它是否有效。",
      handle: "只有 B 网站知道它代表什么，这一种不能用 introspection 询问。",
      "no-provider": "无法获取 B 网站的密钥和端点。",
    },
    family: "refresh token 家族",
    familyHelp: "每次刷新都会作废一个 token，给出下一个。",
    ended: (message: number) => `第 ${message} 条消息终结了这个家族：其中的 token 都不能再用。`,
    given: (message: number) => `第 ${message} 条消息发出`,
    givenBefore: "在这次登录过程之前发出",
    thisToken: "就是这个",
    alive: "等待使用",
    dead: "随家族一起失效",
    uses: {
      rotated: (message: number) => `在第 ${message} 条消息中轮换`,
      repeated: (message: number) => `在第 ${message} 条消息中紧接着再次出现：给出同一个新 token`,
      kept: (message: number) => `在第 ${message} 条消息中使用，保持不变`,
      reused: (message: number) => `轮换之后又在第 ${message} 条消息中使用：已拒绝。`,
      refused: (message: number) => `在第 ${message} 条消息中被拒绝`,
      revoked: (message: number) => `在第 ${message} 条消息中撤销`,
    },
    stopped: "拦下它的检查：",
  },
});
