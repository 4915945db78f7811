// Which scope opens which data: OpenID Connect Core §5.1, §5.4, and the `info` of the token answer.
// https://openid.net/specs/openid-connect-core-1_0.html#ScopeClaims
import type { Scope } from "./scope";

export type Person = {
  uid: number;
  sub: string;
  name: string;
  picture: string | null;
  email: string;
  emailVerified: boolean;
};

export type SharedData = { name?: string; picture?: string; email?: string; email_verified?: boolean };

/** The data about a person that the granted scope opens, in the names of the wire. */
export function sharedData(person: Person, scope: Scope[]): SharedData {
  const profile = scope.includes("profile") || scope.includes("read");
  const email = scope.includes("email") || scope.includes("read");
  return {
    ...(profile && { name: person.name }),
    ...(profile && person.picture !== null && { picture: person.picture }),
    ...(email && { email: person.email, email_verified: person.emailVerified }),
  };
}
