// What WeChat's back channel says when something is wrong: the number, and the text without what follows it.
// https://developers.weixin.qq.com/doc/oplatform/developers/errCode/errCode.html

/** Some come by an app's switch alone: nothing that the endpoints do leads to them. */
export const errorTexts = {
  [-1]: "system error",
  40001: "invalid credential, access_token is invalid or not latest",
  40002: "invalid grant_type",
  40003: "invalid openid",
  40013: "invalid appid",
  40014: "invalid access_token",
  40029: "invalid code",
  40030: "invalid refresh_token",
  40125: "invalid appsecret",
  40163: "code been used",
  40164: "invalid ip, not in whitelist",
  40226: "code blocked",
  41001: "access_token missing",
  41002: "appid missing",
  41003: "refresh_token missing",
  41004: "appsecret missing",
  41005: "media data missing",
  41006: "media_id missing",
  41007: "sub_menu data missing",
  41008: "missing code",
  41009: "missing openid",
  42001: "access_token expired",
  42002: "refresh_token expired",
  42003: "code expired",
  43001: "require GET method",
  43002: "require POST method",
  43003: "require https",
  45011: "api minute-quota reach limit, must slower, retry next minute",
  48001: "api unauthorized",
  50001: "user unauthorized",
  50002: "user limited",
} as const;

export type Errcode = keyof typeof errorTexts;

/** Whether the number is one that these endpoints can answer, by themselves or when an app's owner asks for it. */
export function isErrcode(errcode: number): errcode is Errcode {
  return Object.hasOwn(errorTexts, errcode);
}
