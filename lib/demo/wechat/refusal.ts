// A refusal of WeChat's: HTTP 200 with an `errcode`, where RFC 6749 §5.2 has a status of 400 and an `error`.
// https://developers.weixin.qq.com/doc/oplatform/Return_codes/Return_code_descriptions_new.html

export const wechatSteps = ["access_token", "refresh_token", "userinfo"] as const;

/** What site A asked for, by the last part of the endpoint's path. */
export type WechatStep = (typeof wechatSteps)[number];

export const errcodes = [
  "-1",
  "40001",
  "40002",
  "40003",
  "40013",
  "40014",
  "40029",
  "40030",
  "40125",
  "40163",
  "40164",
  "40226",
  "41001",
  "41002",
  "41003",
  "41004",
  "41005",
  "41006",
  "41007",
  "41008",
  "41009",
  "42001",
  "42002",
  "42003",
  "43001",
  "43002",
  "43003",
  "45011",
  "48001",
  "50001",
  "50002",
  "other",
] as const;

/** An errcode that site A has words for; `other` is any that it has none for. */
export type Errcode = (typeof errcodes)[number];

/** A refusal by a name from a fixed list, so that it can stand in an address and nothing of an address is repeated. */
export type WechatRefusal = `wechat_${WechatStep}_${Errcode}`;

/** The name of this refusal. */
export function nameRefusal(step: WechatStep, errcode: number): WechatRefusal {
  return `wechat_${step}_${errcodes.find((known) => known === String(errcode)) ?? "other"}`;
}

/** The parts of a refusal's name; null when it is none. */
export function readRefusal(name: unknown): { name: WechatRefusal; step: WechatStep; errcode: Errcode } | null {
  for (const step of wechatSteps) {
    const errcode = errcodes.find((known) => name === `wechat_${step}_${known}`);
    if (errcode !== undefined) return { name: `wechat_${step}_${errcode}`, step, errcode };
  }
  return null;
}

/** WeChat answered with an errcode; `code` is the refusal's name, which next-auth keeps when it wraps the error. */
export class WechatRefusedError extends Error {
  readonly code: WechatRefusal;

  constructor(
    step: WechatStep,
    readonly errcode: number,
  ) {
    super(`WeChat's ${step}: errcode ${errcode}`);
    this.code = nameRefusal(step, errcode);
  }
}
