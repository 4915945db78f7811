// Which scope opens which claims: OpenID Connect Core §5.1, §5.4, and the `info` of the token answer.
// https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims
import type { Scope } from "./scope";

export type Person = {
  name: string;
  picture: string | null;
  email: string;
  emailVerified: boolean;
  address: string | null;
  phoneNumber: string | null;
};

/** What is known of a person, in the names of the wire. */
export type SharedData = {
  name?: string;
  picture?: string;
  email?: string;
  email_verified?: boolean;
  address?: { formatted: string };
  phone_number?: string;
  phone_number_verified?: boolean;
};

export type ClaimName = keyof SharedData;

/** The claims of each scope; no protocol claim (`sub`, `iss`, `aud` …) is among them, so none can be asked away. */
export const claimsOfScope: Readonly<Record<Scope, readonly ClaimName[]>> = {
  openid: [],
  profile: ["name", "picture"],
  email: ["email", "email_verified"],
  address: ["address"],
  phone: ["phone_number", "phone_number_verified"],
  read: ["name", "picture", "email", "email_verified"],
  offline_access: [],
};

/** Every claim about a person that this server has. */
export const claimNames: readonly ClaimName[] = [...new Set(Object.values(claimsOfScope).flat())];

function everythingKnown({ name, picture, email, emailVerified, address, phoneNumber }: Person): SharedData {
  return {
    name,
    ...(picture !== null && { picture }),
    email,
    email_verified: emailVerified,
    ...(address !== null && { address: { formatted: address } }),
    ...(phoneNumber !== null && { phone_number: phoneNumber, phone_number_verified: false }),
  };
}

/** The data about a person that the granted scope opens, and the claims that were asked for one by one (§5.5). */
export function sharedData(person: Person, scope: Scope[], asked: readonly ClaimName[] = []): SharedData {
  const opened: readonly string[] = [...scope.flatMap((one) => claimsOfScope[one]), ...asked];
  return Object.fromEntries(Object.entries(everythingKnown(person)).filter(([name]) => opened.includes(name)));
}
