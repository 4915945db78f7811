// Every Server Action of the build, called as an attacker calls it: each asks for session, origin and owner itself.
// CVE-2026-64643, CVE-2026-23870. https://nextjs.org/docs/app/guides/data-security
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test, expect } from "../support/test";
import { codeFor, signUp } from "../support/authorization";
import { register } from "../support/clients";
import { filledIn, postForm } from "../support/console-forms";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";
import { countRows, registrationRows } from "./stored-rows";

type Call = { how: string; fields: Record<string, string>; headers: Record<string, string> };
type Action = { exportedName: string; filename: string; workers: Record<string, unknown> };

const manifest = join(import.meta.dirname, "../../.next/server/server-reference-manifest.json");
const { node, edge } = JSON.parse(readFileSync(manifest, "utf8")) as Record<"node" | "edge", Record<string, Action>>;

/** The address of the page that an action belongs to. */
function pageOf({ workers }: Action, clientId: string): string {
  const [page = ""] = Object.keys(workers);
  return page
    .replace(/^app/, "")
    .replace(/\/page$/, "")
    .replace("[clientId]", clientId);
}

/** The ways in which an action is called: as a form, with and without a state, and as React calls it. */
function callsOf(id: string, fields: Record<string, string>): Call[] {
  const state = JSON.stringify([{ outcome: "editing", form: {}, errors: {} }]);
  const called = Object.fromEntries(Object.entries(fields).map(([name, value]) => [`1_${name}`, value]));
  return [
    { how: "a form", fields: { [`$ACTION_ID_${id}`]: "", ...fields }, headers: {} },
    {
      how: "a form with a state",
      fields: {
        $ACTION_REF_1: "",
        "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
        "$ACTION_1:1": state,
        $ACTION_KEY: "k",
        ...fields,
      },
      headers: {},
    },
    { how: "a call", fields: { ...called, "0": '[{"outcome":"editing"},"$K1"]' }, headers: { "Next-Action": id } },
    { how: "a call without a state", fields: { ...called, "0": '["$K1"]' }, headers: { "Next-Action": id } },
  ];
}

test("175 no action of the build does anything without a session, or for another origin's page, however it is called", async () => {
  test.setTimeout(120_000);
  const owner = new PlainBrowser();
  const account = await signUp(owner);
  const client = await register(owner);
  await codeFor(owner, client);
  const actions = Object.entries(node);
  expect(Object.keys(edge)).toEqual([]);
  expect(actions.length).toBeGreaterThanOrEqual(9);
  const fields = {
    ...filledIn,
    name: "Called from outside",
    client_id: client.clientId,
    confirmation: "x",
    secret_id: "1",
    address: "",
    phone_number: "",
  };
  const kept = () =>
    [
      registrationRows(client.clientId),
      countRows("SELECT count(*) AS count FROM provider_client WHERE name = 'Called from outside'"),
      countRows(
        "SELECT count(*) AS count FROM provider_end_user WHERE email = ? AND name = ?",
        account.email,
        account.name,
      ),
      countRows(
        "SELECT count(*) AS count FROM provider_consent WHERE clientId = (SELECT id FROM provider_client WHERE clientId = ?)",
        client.clientId,
      ),
    ].join();
  const before = kept();
  for (const [id, action] of actions) {
    for (const { how, fields: sent, headers } of callsOf(id, fields)) {
      const what = `${action.exportedName} as ${how}`;
      for (const path of [pageOf(action, client.clientId), "/provider", "/demo", "/"]) {
        const answer = await postForm(new PlainBrowser(), path, sent, headers);
        const led = String(answer.location ?? answer.headers["x-action-redirect"] ?? "");
        const isRefused = answer.status === 404 || answer.status === 400 || led.includes("/provider/sign-in");
        expect([what, path, answer.status < 500, kept() === before]).toEqual([what, path, true, true]);
        if (path.startsWith("/provider/"))
          expect([what, path, answer.status, led, isRefused]).toEqual([what, path, answer.status, led, true]);
        for (const Origin of ["https://evil.example", "null"]) {
          const { status } = await postForm(owner, path, sent, { ...headers, Origin });
          if (path.startsWith("/provider/")) expect([what, path, Origin, status]).toEqual([what, path, Origin, 403]);
          expect([what, path, Origin, kept() === before]).toEqual([what, path, Origin, true]);
        }
      }
    }
  }
  const [createId] = actions.find(([, { exportedName }]) => exportedName === "createClient")!;
  const [, withState] = callsOf(createId, { ...fields, type: "public" });
  await postForm(owner, "/provider/developer/apps/new", withState!.fields, { Origin: oneOrigin.appUrl });
  expect(kept(), "the same call works from its own page").not.toBe(before);
});

test("180 what an address says of order, filter and cursor changes no list", async () => {
  const owner = new PlainBrowser();
  await signUp(owner);
  const clients = [await register(owner), await register(owner)];
  const plain = (html: string) =>
    html
      .replaceAll(/nonce="[^"]*"|<script\b.*?<\/script>/gs, "")
      .replaceAll(/[?&](?:sort|order|filter|cursor|q)[^"]*/g, "");
  for (const path of ["/provider/developer/apps", "/provider/account/apps"]) {
    const usual = await owner.open(path);
    for (const query of [
      "sort=name",
      "sort='; DROP TABLE provider_client; --",
      "order[]=desc",
      'filter={"not":""}',
      "cursor=eyJpZCI6MX0",
      "cursor=-1",
      "q=%",
    ]) {
      const answer = await owner.open(`${path}?${new URLSearchParams(query)}`);
      expect([path, query, answer.status]).toEqual([path, query, 200]);
      const main = (html: string) => /<main\b.*<\/main>/s.exec(plain(html))?.[0];
      expect(main(answer.text) === main(usual.text), `${path}?${query}`).toBe(true);
    }
  }
  expect(
    clients.every(
      ({ clientId }) => countRows("SELECT count(*) AS count FROM provider_client WHERE clientId = ?", clientId) === 1,
    ),
  ).toBe(true);
});
