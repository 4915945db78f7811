// The resources of site B's own for which it gives access tokens, and what each says about itself: RFC 9728 §2.
// https://www.rfc-editor.org/rfc/rfc9728#section-2
import { address, issuer, protectedResourceMetadataPath } from "./config";
import type { KnownResource } from "./rules/resource";
import { scopes as allScopes, type Scope } from "./rules/scope";

/** `scope` opens the resource; `scopes` are those that mean something there; `bearerMethods` is where it reads a token. */
export type ProtectedResource = KnownResource & {
  metadata: string;
  scope: Scope;
  bearerMethods: ("header" | "body")[];
  name: { en: string; zh: string };
};

function resource(path: string, about: Omit<ProtectedResource, "address" | "metadata">): ProtectedResource {
  return { address: address(path), metadata: address(protectedResourceMetadataPath + path), ...about };
}

/** The data of the person who allowed it. */
export function meResource(): ProtectedResource {
  const name = { en: "Birch: the signed-in user", zh: "Birch：当前用户" };
  return resource("/provider/api/me", { scope: "read", scopes: ["read"], bearerMethods: ["header"], name });
}

/** The userinfo endpoint, a protected resource too (OpenID Connect Core §5.3). */
export function userinfoResource(): ProtectedResource {
  const name = { en: "Birch: UserInfo", zh: "Birch：UserInfo" };
  const scopes = allScopes.filter((scope) => scope !== "offline_access");
  return resource("/provider/oauth/userinfo", { scope: "openid", scopes, bearerMethods: ["header", "body"], name });
}

let all: readonly ProtectedResource[] | undefined;

/** Every resource that a `resource` parameter may name. */
export function protectedResources(): readonly ProtectedResource[] {
  return (all ??= [meResource(), userinfoResource()]);
}

/** The metadata document of one resource. */
export function protectedResourceMetadata(about: ProtectedResource): Record<string, unknown> {
  return {
    resource: about.address,
    authorization_servers: [issuer()],
    scopes_supported: about.scopes,
    bearer_methods_supported: about.bearerMethods,
    resource_name: about.name.en,
    "resource_name#zh-CN": about.name.zh,
    resource_documentation: issuer(),
  };
}
