// The authorization endpoint: RFC 6749 §3.1, OpenID Connect Core §3.1.2.
// https://www.rfc-editor.org/rfc/rfc6749#section-3.1
//
//   GET /provider/oauth/authorize?response_type=code&client_id=…&redirect_uri=…&scope=…&state=…
//       &code_challenge=…&code_challenge_method=S256
//   303 → redirect_uri?code=…&state=…&iss=…
import { answeringTo, nextStepOf, respondWithCode } from "@/app/provider/_protocol/answer";
import { frontChannel } from "@/app/provider/_protocol/front-channel";
import { keepRequest } from "@/app/provider/_protocol/pending-request";
import { readPushedOrOwn } from "@/app/provider/_protocol/pushed-request";
import { proveRedirectTarget } from "@/app/provider/_protocol/redirect-target";
import { readVisit } from "@/app/provider/_protocol/visit";
import { queryOf, readFormText } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { protectedResources } from "@/lib/provider/protected-resources";
import { checkAuthorizationRequest, replyAddress } from "@/lib/provider/rules/authorization-request";
import { OAuthError } from "@/lib/provider/rules/must";
import { readParameters, type Parameters } from "@/lib/provider/rules/parameters";
import { checkPushedRequest } from "@/lib/provider/rules/pushed-request";
import { withIdTokenHint } from "@/lib/provider/tokens/id-token-hint";

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(request: Request): Promise<Response> {
  return frontChannel(request, () => authorize(request, readParameters(queryOf(request))));
}

export async function POST(request: Request): Promise<Response> {
  return frontChannel(request, async () =>
    authorize(request, readParameters(queryOf(request), await readFormText(request))),
  );
}

async function authorize(httpRequest: Request, sent: Parameters): Promise<Response> {
  const now = new Date();
  const visit = await readVisit(httpRequest);
  const { pushed, parameters } = await readPushedOrOwn(sent);
  const { client, redirectUri } = await proveRedirectTarget(parameters, visit);
  return answeringTo(client, replyAddress(parameters, redirectUri, client), async () => {
    checkPushedRequest(pushed, client, now);
    const checked = checkAuthorizationRequest(parameters, client, redirectUri, protectedResources());
    const hinted = await withIdTokenHint(checked, parameters.values.get("id_token_hint"), client);
    const request = { ...hinted, pushedId: pushed?.id ?? null };
    const asking = { request, client, requestedAt: now, pendingId: null };
    const { session } = visit.browser;
    const next = await nextStepOf(asking, session);
    if (next.step === "refuse") throw new OAuthError(next.rule);
    if (next.step === "respond" && session !== null) return respondWithCode(asking, session, now);
    const handle = await keepRequest(request, client, visit, now);
    return toOwnPage(`/provider/oauth/authorize/${handle}`, visit.cookie ?? undefined);
  });
}
