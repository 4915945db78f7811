// Sign in by hand, 1 of 2: the browser leaves for B with a question, and takes along what the answer must fit.
//   POST /demo/by-hand/sign-in  →  303 to B's authorization endpoint
// RFC 6749 §4.1.1, RFC 7636 §4, OpenID Connect Core §3.1.2.1 – https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1
import { createHash, randomBytes } from "node:crypto";
import { seeOther } from "@/lib/demo/addresses";
import { discover } from "@/lib/demo/authorization-server";
import { keep } from "@/lib/demo/by-hand/cookies";
import { byHand } from "@/lib/demo/by-hand/registration";
import { refuseAtLab } from "@/lib/demo/legacy/lab";
import { noteStep } from "@/lib/trace/exchange";

const unguessable = () => randomBytes(32).toString("base64url");

export async function POST(request: Request): Promise<Response> {
  const refused = refuseAtLab(request);
  if (refused) return refused;

  const { page, clientId, redirectUri, scope } = byHand();
  const endpoints = await discover().catch(() => null);
  if (endpoints === null) return seeOther(`${page}?problem=trouble`);

  const attempt = { state: unguessable(), nonce: unguessable(), verifier: unguessable() };
  noteStep("login-began");

  const question = new URL(endpoints.authorization_endpoint);
  question.search = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: createHash("sha256").update(attempt.verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();

  return seeOther(question.href, keep("attempt", attempt));
}
