// Claims that a request asks for one by one: OpenID Connect Core §5.5.
// https://openid.net/specs/openid-connect-core-1_0.html#ClaimsParameter
import { passwordContext } from "./authentication-context";
import { claimNames, claimsOfScope, type ClaimName } from "./claims";
import { asText, must } from "./must";
import { knownScopes, type Scope } from "./scope";

/** The names of the claims asked for, by where they are to stand. */
export type ClaimsRequest = { idToken: ClaimName[]; userinfo: ClaimName[] };

type Asked = { claims: ClaimsRequest | null; subject: string | null };
type Members = Record<string, unknown>;

/** Reads `claims`; `subject` is the `sub` that the ID Token must have. Claims that we do not know are left out. */
export function readClaimsRequest(value: string | undefined): Asked {
  if (value === undefined) return { claims: null, subject: null };
  const document = parse(value);
  mustBeClaims(isObject(document));
  const [idToken, userinfo] = [membersOf(document, "id_token"), membersOf(document, "userinfo")];
  checkContext(detailsOf(idToken, "acr"));
  const { value: subject } = detailsOf(idToken, "sub");
  mustBeClaims(subject === undefined || typeof subject === "string");
  const claims = { idToken: namesIn(idToken), userinfo: namesIn(userinfo) };
  const isEmpty = claims.idToken.length + claims.userinfo.length === 0;
  return { claims: isEmpty ? null : claims, subject: subject ?? null };
}

function mustBeClaims(holds: boolean): asserts holds {
  must(holds, "claims-object");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member that must be an object where it is there at all; only own members count. */
function membersOf(document: Members, name: string): Members {
  const value = Object.hasOwn(document, name) ? document[name] : null;
  if (value === null) return {};
  mustBeClaims(isObject(value));
  return value;
}

/** §5.5.1 – null, or an object with `essential`, `value` or `values`; other members are ignored. */
function detailsOf(claims: Members, name: string): Members {
  const details = membersOf(claims, name);
  mustBeClaims(["undefined", "boolean"].includes(typeof details.essential));
  mustBeClaims(details.values === undefined || Array.isArray(details.values));
  return details;
}

function namesIn(claims: Members): ClaimName[] {
  const asked = claimNames.filter((name) => Object.hasOwn(claims, name));
  for (const name of asked) detailsOf(claims, name);
  return asked;
}

/** §5.5.1.1 – An essential `acr` that cannot be met is a failed authentication: the client would take a password for more. */
function checkContext({ essential, value, values }: Members): void {
  const wanted: unknown[] = [...(value === undefined ? [] : [value]), ...((values as unknown[] | undefined) ?? [])];
  const isMet = essential !== true || wanted.length === 0 || wanted.includes(passwordContext);
  must(isMet, "acr-met", { received: wanted.map(asText).join(" "), expected: passwordContext });
}

/** §5.5, §3.1.2.4 – What a person is asked to allow: the scope, and for each single claim the scope that covers it. */
export function scopeToConsent(scope: Scope[], claims: ClaimsRequest | null): Scope[] {
  const asked = claims === null ? [] : [...claims.idToken, ...claims.userinfo];
  const uncovered = asked.filter((name) => !scope.some((one) => claimsOfScope[one].includes(name)));
  const covering = (["profile", "email", "address", "phone"] as const).filter((one) =>
    uncovered.some((name) => claimsOfScope[one].includes(name)),
  );
  return knownScopes([...scope, ...covering]);
}
