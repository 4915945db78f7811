// Whoever is not signed in sees nothing of a protected page and changes nothing, in whichever way Next is asked for it.
import { test, expect } from "../support/test";
import { authorizePath, codeFor, requestOf, signUp } from "../support/authorization";
import { cast, register, type Registration } from "../support/clients";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { each, send } from "../support/raw-http";
import { oneOrigin } from "../support/servers";
import { changeRows, countCodes, countRows } from "./stored-rows";
import { variants } from "./variants";

const secretive: Registration = { name: "Canary app 13", redirectUris: ["https://canary-13.example/cb"] };

/** A person with an app of their own, connected to it, with a request that waits for consent. */
async function prepare() {
  const person = new PlainBrowser();
  const account = await signUp(person, { name: "Canary Person" });
  const client = await register(person, secretive);
  await codeFor(person, client);
  const page = await person.follow(authorizePath(requestOf(client, { prompt: "consent" })));
  const { request, csrf_token } = hiddenFields(page.text, "/provider/consent");
  const paths = {
    "/provider/account/profile": account.email,
    "/provider/account/apps": account.email,
    "/provider/developer/apps": client.clientId,
    "/provider/developer/apps/new": account.email,
    [`/provider/developer/apps/${client.clientId}`]: "canary-13.example",
    [`/provider/consent?request=${request}`]: account.email,
    "/provider/sign-out": account.email,
  };
  return { person, account, client, request: request!, csrf_token: csrf_token!, paths };
}

test("13 no variant of a protected page shows its data to a browser that is not signed in", async () => {
  const { person, account, client, csrf_token, request, paths } = await prepare();
  for (const [path, datum] of Object.entries(paths)) {
    expect((await person.open(path)).text.includes(datum), `${path} shows ${datum} to whom it belongs`).toBe(true);
  }
  const cases = Object.keys(paths).flatMap((path) => variants.map((variant) => ({ path, variant })));
  const codes = countCodes(client.clientId);
  await each(cases, 6, async ({ path, variant }) => {
    const { status, text, headers } = await send(variant.path(path), { headers: variant.headers ?? {} });
    const seen = text + JSON.stringify(headers);
    // What the address itself says may come back in a redirect to the sign-in page.
    const data = [
      account.email,
      account.name,
      "Canary app 13",
      "canary-13.example",
      csrf_token,
      ...[client.clientId, request].filter((value) => !path.includes(value)),
    ];
    expect([path, variant.how, data.filter((datum) => seen.includes(datum))]).toEqual([path, variant.how, []]);
    expect([path, variant.how, status < 500]).toEqual([path, variant.how, true]);
  });
  expect(countCodes(client.clientId)).toBe(codes);
});

test("13 a Server Action called without a session, or from elsewhere, changes nothing", async () => {
  const { developer } = await cast();
  const { text } = await developer.open("/provider/developer/apps/new");
  const fields = {
    ...hiddenFields(text, 'name="redirect_uris"'),
    name: "Canary action 13",
    redirect_uris: "https://c.example/cb",
    type: "public",
  };
  const count = () => countRows("SELECT count(*) AS count FROM provider_client WHERE name = 'Canary action 13'");
  const post = async (headers: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const packed = new Response(form);
    const type = { "Content-Type": packed.headers.get("content-type")! };
    return send("/provider/developer/apps/new", {
      body: Buffer.from(await packed.arrayBuffer()),
      headers: { ...type, ...headers },
    });
  };
  const origin = oneOrigin.appUrl;
  const Cookie = `birch-session=${developer.session}`;
  const refused: Record<string, string>[] = [
    { Origin: origin },
    {},
    { Origin: "https://evil.example", Cookie },
    { Origin: "null", Cookie },
    { Cookie },
  ];
  for (const headers of refused) {
    const answer = await post(headers);
    expect([headers, answer.text.includes("Client ID"), count()]).toEqual([headers, false, 0]);
  }
  await post({ Origin: origin, Cookie });
  expect(count()).toBe(1);
  changeRows("DELETE FROM provider_client WHERE name = 'Canary action 13'");
});

test("14 a prefetch, and HEAD, have no effect: no code, no request, no session ended", async () => {
  const { person, account, client } = await prepare();
  const rows = () =>
    countRows(
      "SELECT (SELECT count(*) FROM provider_authorization_request WHERE clientId = c.id) + (SELECT count(*) FROM provider_grant WHERE clientId = c.id) AS count FROM provider_client c WHERE c.clientId = ?",
      client.clientId,
    );
  const before = rows();
  const paths = [
    authorizePath(requestOf(client)),
    authorizePath(requestOf(client, { prompt: "consent" })),
    "/provider/sign-out",
    "/provider/consent?request=x",
  ];
  for (const path of paths) {
    for (const [name, value] of [
      ["Sec-Purpose", "prefetch"],
      ["Sec-Purpose", "prefetch;prerender"],
      ["Purpose", "prefetch"],
    ] as const) {
      const { status, location, text } = await person.open(path, { headers: { [name]: value } });
      expect([path, name, value, status, location, text]).toEqual([path, name, value, 204, null, ""]);
    }
    const head = await person.open(path, { method: "HEAD" });
    expect([path, head.location, head.text]).toEqual([path, null, ""]);
  }
  await person.open("/provider/sign-out");
  expect(rows()).toBe(before);
  expect((await person.open("/provider/account/apps")).text.includes(account.email)).toBe(true);
});

test("11 methods that an endpoint does not have are 405 with Allow, and write nothing", async () => {
  const { developer, web } = await cast();
  const codes = countCodes(web.clientId);
  for (const path of [
    authorizePath(requestOf(web)),
    "/provider/sign-in",
    "/provider/sign-up",
    "/provider/consent",
    "/provider/sign-out",
  ]) {
    for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const { status, headers } = await developer.open(path, { method });
      expect([path, method, status, headers.allow]).toEqual([path, method, 405, "GET, POST"]);
    }
    expect([400, 405]).toContain((await developer.open(path, { method: "TRACE" })).status);
  }
  expect(countCodes(web.clientId)).toBe(codes);
});
