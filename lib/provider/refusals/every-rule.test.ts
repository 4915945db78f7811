// Each rule of the registry is broken once, at the real handlers, and the answer leads to its page.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startListener } from "@/lib/provider/testing/listener";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { evidenceFor } from "./evidence";
import { authorizationRequestProvocations } from "./provocations/authorization-request";
import { clientAssertionProvocations } from "./provocations/client-assertion";
import { clientAuthenticationProvocations } from "./provocations/client-authentication";
import { logoutProvocations } from "./provocations/logout";
import { parametersProvocations } from "./provocations/parameters";
import { openidProvocations } from "./provocations/openid";
import { resourceProvocations } from "./provocations/resource";
import { registrationExtensionProvocations } from "./provocations/registration-extension";
import { registrationMetadataProvocations } from "./provocations/registration-metadata";
import { pushedAuthorizationRequestProvocations } from "./provocations/pushed-authorization-request";
import { deviceProvocations } from "./provocations/device";
import { pkceProvocations } from "./provocations/pkce";
import { protectedResourceProvocations } from "./provocations/protected-resource";
import { expectRefusal } from "./provocations/refusal";
import { registrationProvocations } from "./provocations/registration";
import { ownerUids, sentCredentials, type Provocation } from "./provocations/requests";
import { retiredGrantsProvocations } from "./provocations/retired-grants";
import { scopeProvocations } from "./provocations/scope";
import { serverProvocations } from "./provocations/server";
import { tokenRequestProvocations } from "./provocations/token-request";
import type { RuleId } from "./registry";

/** The only address that this server may ask: its documents hold nothing of use. */
const elsewhere = await startListener(({ url }, response) => {
  response.writeHead(200, { "Content-Type": "application/json" }).end(url === "/empty-list" ? "[]" : "{}");
});
process.env.OUTBOUND_ORIGINS = elsewhere.origin;
useTemporaryDatabase();
afterAll(elsewhere.close);

const provocations = {
  ...parametersProvocations,
  ...authorizationRequestProvocations,
  ...scopeProvocations,
  ...pkceProvocations,
  ...deviceProvocations,
  ...pushedAuthorizationRequestProvocations,
  ...registrationMetadataProvocations,
  ...registrationExtensionProvocations,
  ...resourceProvocations,
  ...openidProvocations,
  ...clientAuthenticationProvocations,
  ...clientAssertionProvocations,
  ...tokenRequestProvocations,
  ...retiredGrantsProvocations,
  ...protectedResourceProvocations,
  ...registrationProvocations,
  ...logoutProvocations,
  ...serverProvocations,
} satisfies Record<
  Exclude<RuleId, "initial-access-token" | "extension-in-demo-mode" | "server-busy" | "server-error">,
  Provocation
>;

const lines: string[] = [];
const seen: string[] = [];

beforeAll(() => {
  for (const method of ["log", "error", "warn"] as const)
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void lines.push(words.join(" ")));
});
afterAll(() => vi.restoreAllMocks());

test.each(Object.entries(provocations))("every rule is provoked: %s", { timeout: 60_000 }, async (rule, provoke) => {
  const uri = await expectRefusal(await provoke(), rule);
  const sealed = uri.searchParams.get("seen");
  if (sealed === null) return;
  seen.push(sealed);
  const told = [...ownerUids]
    .map((uid) => evidenceFor(sealed, rule, uid)?.shown ?? null)
    .filter((evidence) => evidence !== null)
    .map(({ received, expected }) => `${received} ${expected}`);
  expect(told).toHaveLength(1);
  expect([...sentCredentials].filter((credential) => told[0]!.includes(credential))).toEqual([]);
});

test("what the evidence holds stands in no log line, and neither does a credential", () => {
  expect(seen.length).toBeGreaterThan(5);
  expect(sentCredentials.size).toBeGreaterThan(20);
  for (const secret of [...seen, ...sentCredentials]) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
});
