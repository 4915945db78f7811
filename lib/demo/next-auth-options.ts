// next-auth, set up for site A: https://next-auth.js.org/configuration/options
import { randomBytes } from "node:crypto";
import type { AuthOptions } from "next-auth";
import { adapter, renewAccount } from "@/lib/demo/adapter";
import { safeCallbackUrl } from "@/lib/demo/addresses";
import { siteA } from "@/lib/demo/config";
import { nextAuthCookies } from "@/lib/demo/cookies";
import { failedCheck } from "@/lib/demo/failed-check";
import { diagnose, noteProblem } from "@/lib/demo/sign-in-problem";
import { siteB, type SessionAtB } from "@/lib/demo/site-b";
import { wechat } from "@/lib/demo/wechat";
import { noteStep } from "@/lib/trace/exchange";

/** How long a session of A's lasts, in seconds; it is not prolonged by use. */
const sessionLifetime = 7 * 24 * 3_600;

function causeOf(metadata: unknown): unknown {
  return metadata instanceof Object && "error" in metadata ? metadata.error : metadata;
}

/** Notes what went wrong; messages about B's answers stay out of the log, for they may quote a code or a state. */
function logError(code: string, metadata: unknown): void {
  const error = causeOf(metadata);
  const talkedToB = ["SIGNIN_OAUTH_ERROR", "OAUTH_CALLBACK_ERROR", "OAUTH_PARSE_PROFILE_ERROR"].includes(code);
  const problem = talkedToB ? diagnose(error) : "own_trouble";
  noteProblem(problem);
  const check = failedCheck(error);
  if (check !== null) noteStep(check, false);
  const detail = talkedToB || !(error instanceof Error) ? "" : `: ${error.message}`;
  console.error(`Site A, next-auth, ${code}: ${problem}${detail}`);
}

/** The options of next-auth; tokens are in none of what it shows to the browser. */
export function nextAuthOptions(): AuthOptions {
  const { home, nextAuthSecret, secure } = siteA();
  const sessionAtB: SessionAtB = { sid: null };
  return {
    providers: [siteB(sessionAtB), wechat()],
    adapter: adapter(sessionAtB),
    secret: nextAuthSecret,
    useSecureCookies: secure,
    cookies: nextAuthCookies(),
    session: {
      strategy: "database",
      maxAge: sessionLifetime,
      updateAge: sessionLifetime,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    pages: { signIn: home, signOut: home, error: home, verifyRequest: home },
    callbacks: {
      redirect: ({ url }) => safeCallbackUrl(url),
      session: ({ session, user: { name, email, image } }) => ({
        user: { name, email, image },
        expires: session.expires,
      }),
    },
    events: {
      signIn: async ({ account, user, profile, isNewUser }) => {
        if (account && !isNewUser) await renewAccount(account, { ...user, ...profile });
      },
    },
    logger: { error: logError, warn: (code) => console.warn(`Site A, next-auth: ${code}`), debug: () => {} },
  };
}
