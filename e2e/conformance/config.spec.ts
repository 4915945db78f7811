// The Config plan of the OpenID Foundation's suite: the discovery document and the keys that it leads to.
// OpenID Connect Discovery §3, §4; RFC 8414 §2. https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderMetadata
import { test } from "../support/test";
import { checkKeys, checkMetadata } from "./discovery";

test("oidcc-discovery-endpoint-verification: every member is known, well-formed and leads to this issuer; the keys are public", async () => {
  await checkMetadata();
  await checkKeys();
});
