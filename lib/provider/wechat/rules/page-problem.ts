// Why a page of WeChat's login does not open. WeChat numbers some of the reasons; none is ever told to the app.
// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html

/** Every reason, with WeChat's number where it has one. */
export const pageProblems = {
  appid_missing: 10012,
  appid_unknown: null,
  /** The appid is of an app that logs in elsewhere. */
  kind_wrong: 10016,
  redirect_uri_missing: 10011,
  redirect_uri_domain: 10003,
  response_type_wrong: null,
  scope_missing: 10010,
  scope_wrong: 10005,
  state_too_long: null,
  address_too_long: null,
  /** The owner of the app asked for WeChat's own strictness. */
  order_wrong: null,
  parameter_repeated: null,
  parameter_malformed: null,
  too_often: 10009,
  login_unknown: null,
  login_over: null,
  login_elsewhere: null,
} as const satisfies Record<string, number | null>;

export type PageProblemName = keyof typeof pageProblems;

/** What was seen, and what would do: shown on the page, so never a credential. */
export type PageProblemDetails = { received?: string; expected?: string };

/** A page of the dialect that does not open. */
export class WechatPageProblem extends Error {
  constructor(
    readonly problem: PageProblemName,
    readonly details: PageProblemDetails = {},
  ) {
    super(problem);
  }

  /** WeChat's number for it, or null. */
  get number(): number | null {
    return pageProblems[this.problem];
  }
}

/** Throws the problem unless the condition holds. */
export function mustOpen(
  condition: unknown,
  problem: PageProblemName,
  details?: PageProblemDetails,
): asserts condition {
  if (!condition) throw new WechatPageProblem(problem, details);
}
