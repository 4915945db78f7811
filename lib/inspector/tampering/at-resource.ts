// What is asked with an access token, and what a person decides: RFC 6750 §2, RFC 6749 §10.12.
import { headerOf, setHeader, withOneCharacterChanged } from "./sendable";
import { isFor, type Tampering } from "./tampering";

const withBearer = {
  fits: (request) =>
    /^\/provider\/(oauth\/userinfo|api\/)/.test(request.path) && /^bearer /i.test(headerOf(request, "authorization")),
  side: "site-b",
} satisfies Pick<Tampering, "fits" | "side">;
const decision = { fits: isFor("/provider/consent", ({ form }) => form.has("decision")), side: "site-b" } as const;

export const atResource = {
  "access-token-changed": {
    ...withBearer,
    stoppedBy: "access-token-known",
    change: (request) =>
      setHeader(request, "authorization", withOneCharacterChanged(headerOf(request, "authorization"))),
  },
  "access-token-misshapen": {
    ...withBearer,
    stoppedBy: "bearer-header-form",
    change: (request) => setHeader(request, "authorization", "Bearer two words"),
  },
  "decision-again": { ...decision, stoppedBy: "request-answered-once", change: () => {} },
  "decision-foreign": {
    ...decision,
    stoppedBy: "form-own",
    change: ({ form }) => form.set("csrf_token", withOneCharacterChanged(form.get("csrf_token") ?? "")),
  },
} satisfies Record<string, Tampering>;
