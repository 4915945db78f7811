// Whether hosts belong together, as their own document says: OpenID Connect Registration §5.
// https://openid.net/specs/openid-connect-registration-1_0.html#SectorIdentifierValidation
import { guardedRequest } from "@/lib/provider/outbound/guarded-request";
import { must, OAuthError } from "@/lib/provider/rules/must";
import type { RegisteredMetadata } from "@/lib/provider/rules/client-metadata";

type Registered = Pick<RegisteredMetadata, "redirectUris"> & {
  options: Pick<RegisteredMetadata["options"], "sectorIdentifierUri">;
};

/** Fetches `sector_identifier_uri`, where there is one; every redirect URI must be in it. Throws an OAuthError. */
export async function checkSectorIdentifier({ redirectUris, options }: Registered): Promise<void> {
  if (options.sectorIdentifierUri === null) return;
  const listed = await fetchList(options.sectorIdentifierUri);
  const missing = redirectUris.find((uri) => !listed.includes(uri));
  must(missing === undefined, "sector-identifier-lists", { received: missing ?? null });
}

async function fetchList(address: string): Promise<unknown[]> {
  let cause: unknown;
  try {
    const { status, headers, body } = await guardedRequest(address, { headers: { Accept: "application/json" } });
    const isJson = status === 200 && /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
    const list: unknown = isJson ? JSON.parse(body) : null;
    if (Array.isArray(list)) return list;
  } catch (error) {
    cause = error;
  }
  throw new OAuthError("sector-identifier-readable", {}, { cause });
}
