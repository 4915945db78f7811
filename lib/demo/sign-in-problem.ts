// Why a sign-in did not end well: a fixed list, so that nothing an address says is ever repeated on a page.
import { AsyncLocalStorage } from "node:async_hooks";
import { readRefusal, type WechatRefusal } from "@/lib/demo/wechat/refusal";

export const signInProblems = [
  "access_denied",
  "expired_code",
  "lost_cookie",
  "unreachable",
  "nonsense",
  "refused_request",
  "provider_trouble",
  "email_in_use",
  "own_trouble",
  "not_our_form",
  "unknown",
] as const;

/** A problem with a sentence of its own; a refusal of WeChat's has words for its step and its errcode. */
export type PlainProblem = (typeof signInProblems)[number];

export type SignInProblem = PlainProblem | WechatRefusal;

/** next-auth's own words for what went wrong. */
const nextAuthCodes: Record<string, PlainProblem> = {
  OAuthSignin: "unreachable",
  OAuthCallback: "lost_cookie",
  OAuthAccountNotLinked: "email_in_use",
  OAuthCreateAccount: "own_trouble",
  Callback: "own_trouble",
  AccessDenied: "access_denied",
  Configuration: "own_trouble",
};

/** Reads the `error` of an address of A's; anything that is not on the list is `unknown`. */
export function signInProblem(code: unknown): SignInProblem {
  if (typeof code !== "string") return "unknown";
  const known = signInProblems.find((problem) => problem === code) ?? readRefusal(code)?.name;
  return known ?? (Object.hasOwn(nextAuthCodes, code) ? nextAuthCodes[code] : undefined) ?? "unknown";
}

/** What next-auth and openid-client say of an error, and what it means for the person. */
const signs: [RegExp, PlainProblem][] = [
  [
    /cookie was missing|value could not be parsed|cookie was created for a different provider|^state |\bERR_JW/,
    "lost_cookie",
  ],
  [/^invalid_grant\b/, "expired_code"],
  [/^(invalid_|unauthorized_client|unsupported_)/, "refused_request"],
  [/ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|timed out|socket hang up|TimeoutError|fetch failed/, "unreachable"],
  [/got: 5\d\d|^(server_error|temporarily_unavailable)\b/, "provider_trouble"],
];

/** Tells what an error thrown while A talked to B means; an answer that A cannot make sense of is `nonsense`. */
export function diagnose(error: unknown): SignInProblem {
  if (!(error instanceof Error)) return "nonsense";
  const code = "code" in error ? String(error.code) : "";
  const refusal = readRefusal(code);
  if (refusal) return refusal.name;
  const cause =
    error.cause instanceof Error ? `${error.cause.message} ${"code" in error.cause ? error.cause.code : ""}` : "";
  const said = `${error.message} ${code} ${error.name} ${cause}`;
  return signs.find(([sign]) => sign.test(said))?.[1] ?? "nonsense";
}

const attempt = new AsyncLocalStorage<{ problem?: SignInProblem }>();

/** Runs one request to next-auth and tells afterwards which problem was noted on the way. */
export async function notingProblems<Answer>(
  run: () => Promise<Answer>,
): Promise<{ answer: Answer; problem?: SignInProblem }> {
  const noted: { problem?: SignInProblem } = {};
  const answer = await attempt.run(noted, run);
  return { answer, ...noted };
}

/** Notes the problem of the request that is under way. */
export function noteProblem(problem: SignInProblem): void {
  const noted = attempt.getStore();
  if (noted) noted.problem ??= problem;
}
