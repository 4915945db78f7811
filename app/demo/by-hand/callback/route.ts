// Sign in by hand, 2 of 2: the browser is back with a code; this server trades it for tokens and checks every answer.
//   GET /demo/by-hand/callback?code=…&state=…&iss=…  →  303 to /demo/by-hand, which says who came, or why nobody did
// RFC 6749 §4.1.2–4.1.4, RFC 7636 §4.5, RFC 9207 §2.4, OpenID Connect Core §3.1.3, §5.3
import { elsewhere, seeOther } from "@/lib/demo/addresses";
import { discover } from "@/lib/demo/authorization-server";
import { forget, keep, recall, type Attempt, type Person } from "@/lib/demo/by-hand/cookies";
import { verifyIdToken, type Claims, type Jwk } from "@/lib/demo/by-hand/id-token";
import { problemOf, Refusal } from "@/lib/demo/by-hand/refusal";
import { byHand } from "@/lib/demo/by-hand/registration";
import { patience } from "@/lib/demo/config";
import { isLabOpen } from "@/lib/demo/legacy/lab";
import { noteStep } from "@/lib/trace/exchange";

async function ask<Answer>(url: string, init: RequestInit = {}): Promise<Answer> {
  const careful = { redirect: "error", cache: "no-store", signal: AbortSignal.timeout(patience()) } as const;
  const response = await fetch(url, { ...init, ...careful });
  if (!response.ok) throw new Refusal(response.status === 400 ? "code" : "trouble");
  return (await response.json()) as Answer;
}

const said = ({ sub, name, email }: Claims) => ({ sub, name, email });

async function identify(answer: URLSearchParams, attempt: Attempt | null): Promise<Person> {
  const { issuer, clientId, clientSecret, redirectUri } = byHand();
  const ours = answer.get("state") === attempt?.state && answer.get("iss") === issuer;
  noteStep("came-back", ours);
  if (attempt === null) throw new Refusal("lost");
  if (!ours) throw new Refusal(answer.get("iss") === issuer ? "state" : "iss");
  if (answer.has("error")) throw new Refusal(answer.get("error") === "access_denied" ? "denied" : "refused");

  const endpoints = await discover();
  const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  const tokens = await ask<{ access_token: string; id_token: string }>(endpoints.token_endpoint, {
    method: "POST",
    headers: { Authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code: answer.get("code") ?? "",
      redirect_uri: redirectUri,
      code_verifier: attempt.verifier,
    }),
  });

  const { keys } = await ask<{ keys: Jwk[] }>(endpoints.jwks_uri);
  const idToken = verifyIdToken(tokens.id_token, keys, { issuer, clientId, nonce: attempt.nonce });
  noteStep("id-token-verified", true, [["sub", idToken.sub]]);

  const headers = { Authorization: `Bearer ${tokens.access_token}` };
  const userinfo = await ask<Claims>(endpoints.userinfo_endpoint, { headers });
  noteStep("userinfo-same-person", userinfo.sub === idToken.sub);
  if (userinfo.sub !== idToken.sub) throw new Refusal("other_person");
  return { idToken: said(idToken), userinfo: said(userinfo) };
}

export async function GET(request: Request): Promise<Response> {
  if (!isLabOpen(request.headers.get("host"))) return elsewhere();
  const attempt = recall(request.headers.get("cookie"), "attempt");
  const { page } = byHand();
  const onward = await identify(new URL(request.url).searchParams, attempt).then(
    (person) => seeOther(page, keep("person", person)),
    (error: unknown) => seeOther(`${page}?problem=${problemOf(error)}`),
  );
  noteStep("session-made", onward.headers.get("Location") === page);
  onward.headers.append("Set-Cookie", forget("attempt"));
  return onward;
}
