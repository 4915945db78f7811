// What is made for one person is kept by no cache and shown to nobody else.
// CVE-2024-46982, CVE-2026-94484. RFC 9111 §5.2.2.5. https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.5
import { test, expect } from "../support/test";
import { authorizePath, codeFor, redeem, requestOf, signUp } from "../support/authorization";
import { register } from "../support/clients";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { send, type Answer } from "../support/raw-http";

type Visitor = { own: string[]; pages: { path: string; shows: string; open: () => Promise<Answer> }[] };

async function makeVisitor(): Promise<Visitor> {
  const browser = new PlainBrowser();
  const account = await signUp(browser);
  const client = await register(browser, { name: `App of ${account.name}` });
  const { access_token } = await redeem(client, await codeFor(browser, client));
  const consent = await browser.follow(authorizePath(requestOf(client, { prompt: "consent" })));
  const { csrf_token, request } = hiddenFields(consent.text, "/provider/consent");
  const bearer = { headers: { Authorization: `Bearer ${access_token}` } };
  const wrong = authorizePath(requestOf(client, { redirect_uri: "https://c.example/wrong" }));
  const page = (path: string, shows: string) => ({ path, shows, open: () => browser.open(path) });
  return {
    own: [account.email, account.name, client.clientId, csrf_token!, request!, browser.session, access_token],
    pages: [
      page(`/provider/consent?request=${request}`, csrf_token!),
      page("/provider/account/profile", account.email),
      page("/provider/account/apps", account.email),
      page("/provider/developer/apps", client.clientId),
      page(`/provider/developer/apps/${client.clientId}`, account.name),
      page("/provider/sign-in", csrf_token!),
      page("/provider/sign-out", csrf_token!),
      page("/provider", account.name),
      page(wrong, client.clientId),
      { path: "userinfo", shows: account.email, open: () => send("/provider/oauth/userinfo", bearer) },
      { path: "me", shows: account.email, open: () => send("/provider/api/me", bearer) },
      { path: "code", shows: "code=bc_", open: () => browser.open(authorizePath(requestOf(client))) },
    ],
  };
}

test("15 two people at the same time, 500 rounds: no answer holds a byte of the other's, and none may be stored", async () => {
  test.setTimeout(90_000);
  const visitors = [await makeVisitor(), await makeVisitor()] as const;
  for (let round = 0; round < 500; round += 1) {
    const answers = await Promise.all(visitors.map(({ pages }) => pages[round % pages.length]!.open()));
    for (const [index, answer] of answers.entries()) {
      const { path, shows } = visitors[index]!.pages[round % visitors[index]!.pages.length]!;
      const seen = `${answer.text} ${JSON.stringify(answer.headers)}`;
      const foreign = visitors[1 - index]!.own.filter((value) => seen.includes(value));
      expect([path, seen.includes(shows), foreign, answer.headers["cache-control"]]).toEqual([
        path,
        true,
        [],
        expect.stringContaining("no-store"),
      ]);
    }
  }
});

test("15 answers to people who are not signed in, and errors, may not be stored either", async () => {
  const paths = [
    "/provider/sign-in",
    "/provider/sign-up",
    "/provider/sign-out",
    "/provider/consent",
    "/provider/oauth/authorize",
    "/provider/oauth/authorize/x",
    "/provider/account/apps",
    "/provider/developer/apps",
    "/provider/oauth/token",
    "/provider/oauth/userinfo",
    "/provider/api/me",
    "/demo",
    "/demo/by-hand",
    "/demo/by-hand/callback?code=x",
    "/demo/api/auth/session",
    "/demo/api/auth/callback/site-b?code=x",
    "/provider/sign-in?lang=zh",
  ];
  for (const path of paths) {
    const { headers } = await send(path);
    expect([path, headers["cache-control"]]).toEqual([path, expect.stringContaining("no-store")]);
  }
});
