// The dispatcher: every step of a sign-in comes back here, and only here it is decided what comes next.
// OpenID Connect Core §3.1.2.3, §3.1.2.4. https://openid.net/specs/openid-connect-core-1_0.html#Authenticates
import { answeringTo, nextStepOf, respondWithCode } from "@/app/provider/_protocol/answer";
import { frontChannel } from "@/app/provider/_protocol/front-channel";
import { openRequest } from "@/app/provider/_protocol/pending-request";
import { readVisit } from "@/app/provider/_protocol/visit";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { OAuthError } from "@/lib/provider/rules/must";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(
  httpRequest: Request,
  { params }: { params: Promise<{ requestId: string }> },
): Promise<Response> {
  return frontChannel(httpRequest, async () => {
    const now = new Date();
    const { requestId } = await params;
    const visit = await readVisit(httpRequest);
    const { id, request, client, createdAt } = await openRequest(requestId, visit, now);
    const asking = { request, client, requestedAt: createdAt, pendingId: id };
    return answeringTo(client, request, async () => {
      const { session } = visit.browser;
      const next = await nextStepOf(asking, session);
      if (next.step === "refuse") throw new OAuthError(next.rule);
      if (next.step === "respond" && session !== null) return respondWithCode(asking, session, now);
      return toOwnPage(`/provider/${next.step === "consent" ? "consent" : "sign-in"}?request=${requestId}`);
    });
  });
}
