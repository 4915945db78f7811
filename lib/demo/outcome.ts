// The outcome of the button that was pressed last, kept in A's session row: it survives the 303 and never stands in an address.
import { z } from "zod";
import { NonsenseError } from "@/lib/demo/authorization-server";
import { tables } from "@/lib/demo/adapter";
import { diagnose } from "@/lib/demo/sign-in-problem";
import { readRefusal, type WechatRefusal } from "@/lib/demo/wechat/refusal";

const refusal = z.custom<WechatRefusal>((name) => readRefusal(name) !== null);

const outcome = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("api_answered"),
    at: z.number(),
    door: z.enum(["birch", "wechat"]).default("birch"),
    status: z.number(),
    body: z.string(),
    renewedFirst: z.boolean(),
  }),
  z.object({ kind: z.literal("renewed"), at: z.number(), sameAccessToken: z.boolean().default(false) }),
  z.object({ kind: z.literal("wechat_refused"), at: z.number(), refusal }),
  z.object({
    kind: z.enum(["refused", "no_refresh_token", "no_access_token", "refused_request", "unreachable", "nonsense"]),
    at: z.number(),
  }),
]);

export type Outcome = z.infer<typeof outcome>;

/** Remembers an outcome for the page that comes next. */
export async function rememberOutcome(sessionId: string, happened: Outcome): Promise<void> {
  await tables().session.updateMany({ where: { id: sessionId }, data: { lastOutcome: JSON.stringify(happened) } });
}

/** Reads what `rememberOutcome` wrote; null when there is nothing. */
export function readOutcome(text: string | null): Outcome | null {
  if (text === null) return null;
  try {
    return outcome.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The outcome of a button that failed because of B. */
export function failedOutcome(error: unknown, at: number): Outcome {
  const problem = error instanceof NonsenseError ? "nonsense" : diagnose(error);
  const refused = readRefusal(problem);
  if (refused) return { kind: "wechat_refused", at, refusal: refused.name };
  return { kind: problem === "nonsense" || problem === "refused_request" ? problem : "unreachable", at };
}

/** The outcome of a renewal that was refused for good. */
export function refusedOutcome(error: unknown, at: number): Outcome {
  const outcome = failedOutcome(error, at);
  return outcome.kind === "wechat_refused" ? outcome : { kind: "refused", at };
}
