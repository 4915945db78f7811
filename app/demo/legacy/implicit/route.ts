// The button "Try the implicit grant": a fresh state into a cookie, and the browser leaves for B (RFC 6749 §4.2.1).
//   POST /demo/legacy/implicit  →  303 to B's authorization endpoint, response_type=token
import { randomBytes } from "node:crypto";
import { seeOther } from "@/lib/demo/addresses";
import { discover } from "@/lib/demo/authorization-server";
import { briefCookie } from "@/lib/demo/legacy/brief-cookie";
import { legacyLab, refuseAtLab } from "@/lib/demo/legacy/lab";
import { carryOutcome } from "@/lib/demo/legacy/outcome";

export async function POST(request: Request): Promise<Response> {
  const refused = refuseAtLab(request);
  if (refused) return refused;
  const lab = legacyLab();
  const state = randomBytes(32).toString("base64url");
  try {
    const address = new URL((await discover()).authorization_endpoint);
    address.search = new URLSearchParams({
      response_type: "token",
      client_id: lab.clientId,
      redirect_uri: lab.redirectUri,
      scope: lab.scope,
      state,
    }).toString();
    return seeOther(address.href, briefCookie("state", state));
  } catch {
    return seeOther(`${lab.page}#implicit-result`, carryOutcome({ kind: "unreachable", grant: "implicit" }));
  }
}
