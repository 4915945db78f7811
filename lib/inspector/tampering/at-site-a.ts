// What comes to site A, changed on its way or made by somebody who is not site B:
// RFC 6749 §10.12, RFC 9207 §2.4, OpenID Connect Core §3.1.3.7 and §5.3.2, Back-Channel Logout §2.6, RFC 8725 §2.1.
import { setHeader, withOneCharacterChanged, withoutSignature } from "./sendable";
import { isFor, type Tampering } from "./tampering";

const callback = {
  fits: isFor("/demo/api/auth/callback/site-b", ({ query }) => query.has("code")),
  side: "site-a",
} as const;
const logout = {
  fits: isFor("/demo/backchannel-logout", ({ form }) => form.has("logout_token")),
  side: "site-a",
} as const;

const asItWas = () => {};

/** Changes a member of the JSON that the request for `path` is answered with. */
function changeMember(path: string, member: string, change: (value: string) => string): Tampering["changeAnswer"] {
  return (asked, body) => {
    if (asked !== path) return body;
    const answer = JSON.parse(body) as Record<string, unknown>;
    return JSON.stringify({ ...answer, [member]: change(String(answer[member])) });
  };
}

export const atSiteA = {
  "state-changed": {
    ...callback,
    stoppedBy: "state-same",
    change: ({ query }) => query.set("state", withOneCharacterChanged(query.get("state") ?? "")),
  },
  "state-removed": { ...callback, stoppedBy: "state-same", change: ({ query }) => query.delete("state") },
  "issuer-of-another": {
    ...callback,
    stoppedBy: "iss-same",
    change: ({ query }) => query.set("iss", "https://evil.example"),
  },
  "browser-of-another": {
    ...callback,
    stoppedBy: "login-begun-here",
    change: (request) => setHeader(request, "cookie", null),
  },
  "nonce-changed": {
    ...callback,
    stoppedBy: "nonce-same",
    freshCode: ({ query }) => query.set("nonce", withOneCharacterChanged(query.get("nonce") ?? "")),
  },
  "id-token-unsigned": {
    ...callback,
    stoppedBy: "id-token-alg",
    freshCode: asItWas,
    changeAnswer: changeMember("/provider/oauth/token", "id_token", withoutSignature),
  },
  "id-token-changed": {
    ...callback,
    stoppedBy: "id-token-signature",
    freshCode: asItWas,
    changeAnswer: changeMember("/provider/oauth/token", "id_token", withOneCharacterChanged),
  },
  "userinfo-of-another": {
    ...callback,
    stoppedBy: "userinfo-same-person",
    freshCode: asItWas,
    changeAnswer: changeMember("/provider/oauth/userinfo", "sub", () => "somebody-else"),
  },
  "logout-token-unsigned": {
    ...logout,
    stoppedBy: "logout-token-believed",
    change: ({ form }) => form.set("logout_token", withoutSignature(form.get("logout_token") ?? "")),
  },
  "logout-token-again": { ...logout, stoppedBy: "logout-token-new", change: asItWas },
} satisfies Record<string, Tampering>;
