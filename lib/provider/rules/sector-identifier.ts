// Which clients share a person's pairwise identifier: OpenID Connect Core §8.1.
// https://openid.net/specs/openid-connect-core-1_0.html#PairwiseAlg

type Sector = { clientId: string; redirectUris: string[]; options: { sectorIdentifierUri: string | null } };

/**
 * The host of `sector_identifier_uri`, else the one host of the redirect URIs. A client with several hosts, or with
 * none (private-use schemes), is a sector of its own, so that it never learns more than it should.
 */
export function sectorIdentifier({ clientId, redirectUris, options }: Sector): string {
  const addresses = options.sectorIdentifierUri === null ? redirectUris : [options.sectorIdentifierUri];
  const [host, ...others] = new Set(addresses.map((address) => new URL(address).hostname));
  return host && others.length === 0 ? host : `client:${clientId}`;
}
