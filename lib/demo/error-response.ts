// B's refusal of an authorization request, as it reaches A (RFC 6749 §4.1.2.1, RFC 9207 §2.4).
// next-auth believes any `error` in the address; A believes one only in answer to a question of this very browser.
import { decode } from "next-auth/jwt";
import { siteA } from "@/lib/demo/config";
import { cookieName } from "@/lib/demo/cookies";
import type { SignInProblem } from "@/lib/demo/sign-in-problem";

const meanings: Record<string, SignInProblem> = {
  access_denied: "access_denied",
  server_error: "provider_trouble",
  temporarily_unavailable: "provider_trouble",
};

async function keptState(cookies: Record<string, string>): Promise<unknown> {
  const salt = cookieName("state");
  try {
    const kept = await decode({ token: cookies[salt] ?? "", secret: siteA().nextAuthSecret, salt });
    return kept?.value;
  } catch {
    return undefined;
  }
}

/** Whether an answer's `state` is that of a question of this very browser. */
export async function isAnswerToUs(state: string | null, cookies: Record<string, string>): Promise<boolean> {
  const kept = await keptState(cookies);
  return kept !== undefined && kept === state;
}

/** Tells which problem an error response means, having checked its `state` and its `iss`. */
export async function readErrorResponse(
  parameters: URLSearchParams,
  cookies: Record<string, string>,
): Promise<SignInProblem> {
  if (!(await isAnswerToUs(parameters.get("state"), cookies))) return "lost_cookie";
  if (parameters.get("iss") !== siteA().issuer) return "nonsense";
  const error = parameters.get("error") ?? "";
  return (Object.hasOwn(meanings, error) ? meanings[error] : undefined) ?? "refused_request";
}
