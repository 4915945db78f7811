// A client is its owner's alone: nobody else sees it, changes it, or makes the owner's browser change it.
// OWASP API Security 2023, API1 and API3. https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/
import { readFileSync } from "node:fs";
import { test, expect } from "../support/test";
import { askToken, codeFor, redemption, refusal, signUp, type TestClient } from "../support/authorization";
import { labelled, register } from "../support/clients";
import { consoleForms, filledIn, postForm, postTogether, secretId } from "../support/console-forms";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { logFile, oneOrigin } from "../support/servers";
import { changeRows, countRows, registrationRows } from "./stored-rows";
import { variants } from "./variants";

const pageOf = ({ clientId }: TestClient) => `/provider/developer/apps/${clientId}`;

/** A developer with a client that has two secrets and WeChat's dialect, so that every form of the console is on its page or on another's. */
async function makeDeveloper() {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const [client, plain] = [await register(browser, { name: "Owned app" }), await register(browser)];
  const addSecret = hiddenFields((await browser.open(pageOf(client))).text, "Add a second secret");
  expect(labelled((await postForm(browser, pageOf(client), addSecret)).text, "New client secret")).not.toBeNull();
  const addDialect = hiddenFields((await browser.open(pageOf(client))).text, 'name="callback_domain"');
  const added = await postForm(browser, pageOf(client), { ...addDialect, callback_domain: "own.example" });
  expect(labelled(added.text, "AppSecret")).toMatch(/^[0-9a-f]{32}$/);
  return { browser, account, client, plain, addSecret: { ...addSecret, client_id: plain.clientId } };
}

/** All forms that concern a client, filled in. */
async function formsFor({ browser, client, addSecret }: Awaited<ReturnType<typeof makeDeveloper>>) {
  const more = { ...filledIn, confirmation: "Owned app", secret_id: await secretId(browser, pageOf(client)) };
  const forms = (await consoleForms(browser, pageOf(client))).filter((fields) => "client_id" in fields);
  expect(forms.length).toBeGreaterThanOrEqual(8);
  return [...forms, addSecret].map((fields) => ({ ...more, ...fields }));
}

test("174 nobody but its owner reads, lists, changes or deletes a client, nor adds or removes a secret", async () => {
  const owner = await makeDeveloper();
  const stranger = await makeDeveloper();
  const nobody = new PlainBrowser();
  const before = registrationRows(owner.client.clientId);
  const secret = await secretId(owner.browser, pageOf(owner.client));
  expect(secret).not.toBe("0");
  expect((await stranger.browser.open(pageOf(owner.client))).status).toBe(404);
  expect((await nobody.open(pageOf(owner.client))).location).toContain("/provider/sign-in");
  expect((await stranger.browser.open("/provider/developer/apps")).text).not.toContain(owner.client.clientId);
  for (const fields of await formsFor(stranger)) {
    const stolen = { ...fields, client_id: owner.client.clientId, secret_id: secret, clientId: owner.client.clientId };
    for (const path of [pageOf(stranger.client), pageOf(owner.client)]) {
      expect((await postForm(stranger.browser, path, stolen)).status).toBe(404);
      expect((await postForm(nobody, path, stolen)).location).toContain("/provider/sign-in");
    }
  }
  expect(registrationRows(owner.client.clientId)).toBe(before);
});

test("178 a console form that another site sends is 403 and changes nothing, with the owner's own session", async () => {
  const owner = await makeDeveloper();
  const before = registrationRows(owner.client.clientId) + registrationRows(owner.plain.clientId);
  for (const fields of await formsFor(owner)) {
    for (const Origin of ["https://evil.example", "null", "http://localhost:1", ""]) {
      const answer = await postForm(owner.browser, pageOf(owner.client), fields, { Origin });
      expect([Origin, answer.status, answer.location]).toEqual([Origin, 403, null]);
    }
  }
  expect(registrationRows(owner.client.clientId) + registrationRows(owner.plain.clientId)).toBe(before);
  const [details] = await formsFor(owner);
  expect((await postForm(owner.browser, pageOf(owner.client), details!)).status).toBe(200);
  expect(registrationRows(owner.client.clientId), "its owner's own form works").toContain(filledIn.name);
});

test("179 fields that no form has give a client nothing", async () => {
  const { browser, client } = await makeDeveloper();
  const lies = {
    ownerUid: "100101",
    owner_uid: "100101",
    id: "1",
    clientId: "mine",
    isAdmin: "on",
    trusted: "true",
    firstParty: "true",
    skip_consent: "1",
    accessTokenLifetime: "999999999",
    grant_types: "password implicit",
    grantTypes: "password",
    isSelfRegistered: "true",
    registrationTokenHash: "x",
    createdAt: "0",
    secretHash: "x",
    options: "{}",
  };
  const columns =
    "ownerUid || ' ' || coalesce(accessTokenLifetime, '-') || ' ' || coalesce(registrationTokenHash, '-') || ' ' || createdAt || ' ' || type";
  const kept = (clientId: string) =>
    countRows(
      `SELECT count(*) AS count FROM provider_client WHERE clientId = ? AND instr(grantTypes, 'password') + instr(grantTypes, 'implicit') = 0 AND ${columns} = (SELECT ${columns} FROM provider_client WHERE clientId = ?)`,
      clientId,
      client.clientId,
    );
  const uid = countRows("SELECT ownerUid AS count FROM provider_client WHERE clientId = ?", client.clientId);
  for (const form of await consoleForms(browser, pageOf(client))) {
    if (!("client_id" in form)) continue;
    await postForm(browser, pageOf(client), { ...filledIn, type: "public", ...form, ...lies, confirmation: "no" });
    expect(countRows("SELECT ownerUid AS count FROM provider_client WHERE clientId = ?", client.clientId)).toBe(uid);
    expect(kept(client.clientId)).toBe(1);
  }
  const { text } = await browser.open("/provider/developer/apps/new");
  const created = await postForm(browser, "/provider/developer/apps/new", {
    ...hiddenFields(text, 'name="redirect_uris"'),
    ...filledIn,
    ...lies,
    client_id: "chosen-by-me",
    client_secret: "chosen-by-me",
  });
  const clientId = labelled(created.text, "Client ID")!;
  expect([clientId === "chosen-by-me", labelled(created.text, "Client secret") === "chosen-by-me"]).toEqual([
    false,
    false,
  ]);
  expect(countRows("SELECT ownerUid AS count FROM provider_client WHERE clientId = ?", clientId)).toBe(uid);
  const none =
    "accessTokenLifetime IS NULL AND registrationTokenHash IS NULL AND grantTypes = 'authorization_code refresh_token client_credentials'";
  expect(countRows(`SELECT count(*) AS count FROM provider_client WHERE clientId = ? AND ${none}`, clientId)).toBe(1);
});

test("176 a secret is shown once, by the answer that makes it; a removed one is dead", async () => {
  const { browser, plain, addSecret } = await makeDeveloper();
  const first = plain.clientSecret!;
  const { text } = await postForm(browser, pageOf(plain), addSecret);
  const second = labelled(text, "New client secret")!;
  expect(second).toMatch(/^[\w-]{43}$/);
  const paths = [
    "/provider",
    "/provider/developer/apps",
    "/provider/developer/apps/new",
    pageOf(plain),
    "/provider/account/apps",
  ];
  for (const path of paths) {
    for (const { how, path: bend, headers } of variants) {
      const answer = await browser.open(bend(path), headers?.Cookie ? {} : { headers: headers ?? {} });
      const seen = answer.text + JSON.stringify(answer.headers);
      expect([path, how, seen.includes(first) || seen.includes(second)]).toEqual([path, how, false]);
    }
  }
  expect((await browser.open(pageOf(plain))).text).toContain(second.slice(-4));
  const log = readFileSync(logFile(), "utf8");
  expect([log.includes(first), log.includes(second), registrationRows(plain.clientId).includes(first)]).toEqual([
    false,
    false,
    false,
  ]);
  const remove = hiddenFields((await browser.open(pageOf(plain))).text, 'name="secret_id"');
  await postForm(browser, pageOf(plain), { ...remove, secret_id: await secretId(browser, pageOf(plain)) });
  const code = await codeFor(browser, plain);
  expect(refusal(await askToken(redemption(plain, code)))).toEqual([401, "invalid_client"]);
  expect((await askToken(redemption({ ...plain, clientSecret: second }, code))).status).toBe(200);
});

test("181 of ten secrets added at once one comes to be, and two edits at once leave one of them whole", async () => {
  const { browser, plain, client, addSecret } = await makeDeveloper();
  const added = await postTogether(browser, oneOrigin.appUrl, pageOf(plain), addSecret, 10);
  const secrets = added.map(({ text }) => labelled(text, "New client secret")).filter((secret) => secret !== null);
  expect(secrets).toHaveLength(1);
  const stored =
    "SELECT count(*) AS count FROM provider_client_secret WHERE clientId = (SELECT id FROM provider_client WHERE clientId = ?)";
  expect(countRows(stored, plain.clientId)).toBe(2);
  expect((await browser.open(pageOf(plain))).text).toContain(secrets[0]!.slice(-4));
  const { text } = await browser.open(pageOf(client));
  const details = hiddenFields(text, 'name="redirect_uris"');
  const edit = (mark: string) => ({
    ...details,
    name: `Edit ${mark}`,
    redirect_uris: `https://${mark}.example/1\nhttps://${mark}.example/2`,
  });
  await Promise.all(["one", "two"].map((mark) => postForm(browser.copy(), pageOf(client), edit(mark))));
  const rows = registrationRows(client.clientId);
  const won = rows.includes("Edit one") ? "one" : "two";
  expect(rows.match(/https:\/\/[a-z.]+\/\d/g)).toEqual([`https://${won}.example/1`, `https://${won}.example/2`]);
});

test("182 in a tab of somebody who was signed out, disabled or deleted nothing can be seen or changed any more", async () => {
  const ends = {
    "signed out elsewhere": async (browser: PlainBrowser) => {
      const other = browser.copy();
      const form = hiddenFields((await other.open("/provider/sign-out")).text, "/provider/sign-out");
      expect((await other.open("/provider/sign-out", { form })).status).toBe(303);
    },
    disabled: async (_: PlainBrowser, email: string) => {
      expect(changeRows("UPDATE provider_end_user SET disabledAt = ? WHERE email = ?", Date.now(), email)).toBe(1);
    },
    deleted: async (_: PlainBrowser, email: string) => {
      expect(changeRows("DELETE FROM provider_end_user WHERE email = ?", email)).toBe(1);
    },
  };
  for (const [how, end] of Object.entries(ends)) {
    const owner = await makeDeveloper();
    const forms = await formsFor(owner);
    await end(owner.browser, owner.account.email);
    const before = registrationRows(owner.client.clientId);
    for (const fields of forms) {
      const { status, location } = await postForm(owner.browser, pageOf(owner.client), fields);
      expect([how, status, location]).toEqual([how, 303, expect.stringContaining("/provider/sign-in")]);
    }
    expect((await owner.browser.open(pageOf(owner.client))).location, how).toContain("/provider/sign-in");
    expect(registrationRows(owner.client.clientId)).toBe(before);
  }
});
