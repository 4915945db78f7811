// The plans of the OpenID Foundation's conformance suite, worked through by name: each module has its row, in the plan's order.
// https://openid.net/certification/
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const document = readFileSync(join(root, "e2e/SPECIFICATIONS.md"), "utf8");

/** The modules of each plan (suite of August 2026). */
const plans: Record<string, string[]> = {
  "Basic plan (`oidcc-basic-certification-test-plan`)": [
    "oidcc-server",
    "oidcc-response-type-missing",
    "oidcc-idtoken-signature",
    "oidcc-idtoken-unsigned",
    "oidcc-userinfo-get",
    "oidcc-userinfo-post-header",
    "oidcc-userinfo-post-body",
    "oidcc-ensure-request-without-nonce-succeeds-for-code-flow",
    "oidcc-scope-profile",
    "oidcc-scope-email",
    "oidcc-scope-address",
    "oidcc-scope-phone",
    "oidcc-scope-all",
    "oidcc-alternate-happy-flow",
    "oidcc-display-page",
    "oidcc-display-popup",
    "oidcc-prompt-login",
    "oidcc-prompt-none-not-logged-in",
    "oidcc-prompt-none-logged-in",
    "oidcc-max-age-1",
    "oidcc-max-age-10000",
    "oidcc-ensure-request-with-unknown-parameter-succeeds",
    "oidcc-id-token-hint",
    "oidcc-login-hint",
    "oidcc-ui-locales",
    "oidcc-claims-locales",
    "oidcc-ensure-request-with-acr-values-succeeds",
    "oidcc-codereuse",
    "oidcc-codereuse-30seconds",
    "oidcc-ensure-registered-redirect-uri",
    "oidcc-ensure-post-request-succeeds",
    "oidcc-server-client-secret-post",
    "oidcc-request-uri-unsigned-supported-correctly-or-rejected-as-unsupported",
    "oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported",
    "oidcc-claims-essential",
    "oidcc-ensure-request-object-with-redirect-uri",
    "oidcc-refresh-token",
    "oidcc-ensure-request-with-valid-pkce-succeeds",
  ],
  "Config plan (`oidcc-config-certification-test-plan`)": ["oidcc-discovery-endpoint-verification"],
  "Dynamic plan (`oidcc-dynamic-certification-test-plan`)": [
    "oidcc-idtoken-rs256",
    "oidcc-idtoken-unsigned",
    "oidcc-userinfo-rs256",
    "oidcc-ensure-redirect-uri-in-authorization-request",
    "oidcc-redirect-uri-query-OK",
    "oidcc-redirect-uri-query-mismatch",
    "oidcc-redirect-uri-query-added",
    "oidcc-redirect-uri-regfrag",
    "oidcc-discovery-endpoint-verification",
    "oidcc-server",
    "oidcc-registration-logo-uri",
    "oidcc-registration-policy-uri",
    "oidcc-registration-tos-uri",
    "oidcc-registration-jwks-uri",
    "oidcc-registration-sector-uri",
    "oidcc-registration-sector-bad",
    "oidcc-server-rotate-keys",
    "oidcc-refresh-token-rp-key-rotation",
    "oidcc-request-uri-unsigned",
    "oidcc-request-uri-signed-rs256",
    "oidcc-ensure-request-object-with-redirect-uri",
    "oidcc-refresh-token",
    "oidcc-ensure-client-assertion-with-iss-aud-succeeds",
  ],
  "RP-Initiated Logout plan (`oidcc-rp-initiated-logout-certification-test-plan`)": [
    "oidcc-rp-initiated-logout-discovery-endpoint-verification",
    "oidcc-rp-initiated-logout",
    "oidcc-rp-initiated-logout-bad-post-logout-redirect-uri",
    "oidcc-rp-initiated-logout-modified-id-token-hint",
    "oidcc-rp-initiated-logout-no-id-token-hint",
    "oidcc-rp-initiated-logout-no-params",
    "oidcc-rp-initiated-logout-no-post-logout-redirect-uri",
    "oidcc-rp-initiated-logout-no-state",
    "oidcc-rp-initiated-logout-only-state",
    "oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri",
    "oidcc-rp-initiated-logout-bad-id-token-hint",
  ],
  "Back-Channel Logout plan (`oidcc-backchannel-rp-initiated-logout-certification-test-plan`)": [
    "oidcc-backchannel-logout-discovery-endpoint-verification",
    "oidcc-backchannel-rp-initiated-logout",
  ],
};

/** The rows of a plan's table, by module. */
function rowsOf(plan: string): [module: string, proof: string][] {
  const start = document.indexOf(`## OpenID Foundation, ${plan}`);
  expect(start).toBeGreaterThan(-1);
  const table = document.slice(start).split(/\n## /)[0]!;
  return [...table.matchAll(/^\| (oidcc-[^ ]+) \|.*\| (.+) \|$/gm)].map(([, name = "", proof = ""]) => [name, proof]);
}

test.each(Object.entries(plans))("%s: every module has its row, in order", (plan, modules) => {
  expect(rowsOf(plan).map(([name]) => name)).toEqual(modules);
});

test.each(Object.keys(plans))("%s: every module has a test of its own name, or a reason", (plan) => {
  const unproved = rowsOf(plan).filter(([name, proof]) => {
    const path = new RegExp(`^\`([^\`]+)\` › ${name}$`).exec(proof)?.[1];
    if (path === undefined) return !/^does not apply: \S/.test(proof);
    return !readFileSync(join(root, path), "utf8").includes(`"${name}: `);
  });
  expect(unproved).toEqual([]);
});
