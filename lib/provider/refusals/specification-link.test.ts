import { expect, test } from "vitest";
import { rules } from "./registry";
import { specificationLink } from "@/lib/specification-link";

test.each([
  ["RFC 7636 §4.4.1", "https://www.rfc-editor.org/rfc/rfc7636#section-4.4.1"],
  ["RFC 6749 appendix B", "https://www.rfc-editor.org/rfc/rfc6749#appendix-B"],
  ["RFC 9728", "https://www.rfc-editor.org/rfc/rfc9728"],
  ["OpenID Connect Core §3.1.2.6", "https://openid.net/specs/openid-connect-core-1_0.html#rfc.section.3.1.2.6"],
  [
    "OAuth 2.0 Multiple Response Types §2.1",
    "https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#rfc.section.2.1",
  ],
  ["some other document §1", null],
  ["", null],
])("%s is at %s", (section, address) => {
  expect(specificationLink(section)).toBe(address);
});

test.each(Object.entries(rules))("%s: its section can be read", (_, { section }) => {
  expect(specificationLink(section), section).toMatch(/^https:\/\/.+#/);
});
