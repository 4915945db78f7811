// A client as the console registers it: what nobody was asked is the same for all of them.
import { makeClientId } from "@/lib/provider/client-credentials";
import type { NewClient } from "@/lib/provider/store/client-store";
import type { Client } from "@/lib/provider/store/store";

type Asked = Pick<Client, "name" | "type" | "redirectUris" | "requirePkce">;

/** The client of this person, without a secret yet. */
export function newClient(ownerUid: number, asked: Asked): NewClient {
  return {
    ...asked,
    clientId: makeClientId(),
    ownerUid,
    tokenEndpointAuthMethod: asked.type === "public" ? "none" : null,
    grantTypes: grantTypesOf(asked),
    idTokenSignedResponseAlg: "RS256",
    accessTokenLifetime: null,
    createdAt: new Date(),
    secret: null,
  };
}

/**
 * The grants of a client whose owner switched none on or off. One that can prove itself may also stand for itself
 * (RFC 6749 §4.4); one to which nobody can be sent back has none, and speaks a dialect alone.
 */
export function grantTypesOf({ type, redirectUris }: Pick<Client, "type" | "redirectUris">): string[] {
  if (redirectUris.length === 0) return [];
  const everyone = ["authorization_code", "refresh_token"];
  return type === "confidential" ? [...everyone, "client_credentials"] : everyone;
}
