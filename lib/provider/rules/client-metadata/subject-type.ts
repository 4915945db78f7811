// By which subject a client knows people: OpenID Connect Core §8, OpenID Connect Registration §5.
// https://openid.net/specs/openid-connect-registration-1_0.html#SectorIdentifierValidation
import { must } from "@/lib/provider/rules/must";
import type { ClientOptions } from "@/lib/provider/store/store";
import { oneOf, serverAddressOf, type Document } from "./members";

/**
 * Reads `subject_type` and `sector_identifier_uri`; that it lists the redirect URIs is checked when it is fetched.
 * OpenID Connect Core §8.1 – With several hosts the document says that they belong together: otherwise a client could
 * register a stranger's host beside its own and learn who is who there. Throws an OAuthError.
 */
export function readSubjectType(
  document: Document,
  redirectUris: string[],
): Pick<ClientOptions, "subjectType" | "sectorIdentifierUri"> {
  const subjectType = oneOf(document, "subject_type", ["public", "pairwise"], "public");
  const sectorIdentifierUri = serverAddressOf(document, "sector_identifier_uri");
  const hosts = new Set(redirectUris.map((uri) => new URL(uri).hostname || uri));
  must(subjectType === "public" || sectorIdentifierUri !== null || hosts.size <= 1, "sector-identifier-needed");
  return { subjectType, sectorIdentifierUri };
}
