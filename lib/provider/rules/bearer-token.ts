// Where a bearer token may stand in a request: RFC 6750 §2. Never in the address.
// https://www.rfc-editor.org/rfc/rfc6750#section-2
import { must } from "./must";

/** Reads the token from the Authorization header or the form, null when there is none; throws when both or a broken one came. */
export function readBearerToken(authorization: string | null, formToken: string | undefined): string | null {
  const scheme = authorization?.split(" ", 1)[0]?.toLowerCase();
  if (authorization === null || scheme !== "bearer") return formToken ?? null;
  must(formToken === undefined, "access-token-sent-once");
  const match = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i.exec(authorization);
  must(match?.[1], "bearer-header-form");
  return match[1];
}
