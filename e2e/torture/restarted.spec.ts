// The server is restarted in every step of a login: the login goes on where it was, and leaves one consent, one code, one family.
import { expect, test } from "playwright/test";
import { authorizePath, decide, requestOf, signIn, signUp, type TestClient } from "../support/authorization";
import { hiddenFields, PlainBrowser } from "../support/plain-browser";
import { examine, SqliteFile } from "./checker";
import { tellFigures } from "./rounds";
import { makeFolder, removeFolder, Server } from "./server";
import { World } from "./world";

const folder = makeFolder();
test.afterAll(() => removeFolder(folder));

/** Everything that a person and their app do, one step at a time. */
function loginOf(world: World, client: TestClient, person: { email: string; password: string }) {
  const browser = new PlainBrowser();
  let page: Awaited<ReturnType<PlainBrowser["follow"]>>;
  let code = "";
  let token = "";
  return {
    "the request is made": async () => {
      page = await browser.follow(authorizePath(requestOf(client, { state: "kept" })));
      expect(page.text).toContain('name="password"');
    },
    "the person signs in": async () => {
      page = await browser.open("/provider/sign-in", {
        form: { ...hiddenFields(page.text, "/provider/sign-in"), ...person },
      });
      expect(page.status).toBe(303);
    },
    "the question is shown": async () => {
      page = await browser.follow(page.location!);
      expect(hiddenFields(page.text, "/provider/consent")).toHaveProperty("request");
    },
    "the person allows": async () => {
      const answer = new URL((await decide(browser, page)).location!);
      expect(answer.searchParams.get("state")).toBe("kept");
      code = answer.searchParams.get("code")!;
      world.ledger.codes.set(code, "issued");
    },
    "the code is redeemed": async (server: Server) => {
      token = (await world.redeem(server, code))!;
    },
    "the token is refreshed": async (server: Server) => {
      token = (await world.refresh(server, token))!;
    },
    "the form is sent once more": async (server: Server) => {
      expect((await decide(browser, page)).location ?? "").not.toContain("code=");
      expect(await world.isActive(server, token)).toBe(true);
    },
  };
}

test.describe.configure({ timeout: 400_000 });

test("234 a restart in every step of a login: it goes on where it was, with one consent, one code and one family", async () => {
  const database = `${folder}/app.db`;
  let server = await Server.start({ database });
  const world = await World.make();
  const person = await signUp(new PlainBrowser());
  const before = world.ledger.acknowledged;
  let restarts = 0;
  for (const [step, go] of Object.entries(loginOf(world, world.client, person))) {
    await test.step(step, () => go(server));
    await server.end(restarts % 2 === 0 ? "SIGKILL" : "SIGTERM");
    restarts += 1;
    expect(examine(database, world.ledger)).toEqual([]);
    server = await Server.start({ database });
  }
  const file = new SqliteFile(database, { readonly: true });
  const count = (table: string) =>
    file
      .prepare(
        `SELECT count(*) AS count FROM ${table} WHERE userUid = (SELECT uid FROM provider_end_user WHERE email = ?)`,
      )
      .all(person.email)[0]!.count;
  expect([count("provider_consent"), count("provider_grant")]).toEqual([1, 1]);
  file.close();
  expect((await signIn(new PlainBrowser(), person)).status).toBe(303);
  await server.end("SIGTERM");
  tellFigures("restart in every step of a login", { restarts, acknowledged: world.ledger.acknowledged - before });
});
