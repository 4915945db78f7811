import { expect, test } from "vitest";
import { GET as authorize } from "@/app/provider/oauth/(front-channel)/authorize/route";
import type { NewClient } from "@/lib/provider/store/client-store";
import { makeClient, makeSession, makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET } from "./route";

useTemporaryDatabase();

const origin = "http://localhost:3000";

/** The text of the page that asks somebody for a client. */
async function consentPage(changes: Partial<NewClient>): Promise<string> {
  const [{ client }, { cookie }] = [await makeClient(changes), await makeSession()];
  const redirect_uri = client.redirectUris[0]!;
  const query = new URLSearchParams({ response_type: "code", client_id: client.clientId, redirect_uri, scope: "read" });
  const headers = { cookie, "Accept-Language": "en" };
  const sent = await authorize(new Request(`${origin}/provider/oauth/authorize?${query}`, { headers }));
  const handle = sent.headers.get("Location")!.split("/").at(-1)!;
  const page = await GET(new Request(`${origin}/provider/consent?request=${handle}`, { headers }));
  return (await page.text()).replaceAll(/<style.*?<\/style>|<!-- -->/gs, "");
}

const itself = () => ({ registrationTokenHash: hashSecret(makeSecret()) });

test("RFC 7591 §5: nobody is said to vouch for a client that registered itself", async () => {
  const page = await consentPage(itself());
  expect(page).toContain("It registered itself at this server; nobody vouches for it.");
  expect(page).toContain("Allow it only if you know c.example");
  expect(page).not.toContain("operator");
});

test("only a seeded client is the operator's, and a person's client names its owner", async () => {
  expect(await consentPage({})).toContain("Registered by the operator of this server.");
  const { uid, name } = await makeUser();
  const page = await consentPage({ ownerUid: uid });
  expect(page).toContain(`Made by ${name}, whom Birch has not verified.`);
  expect(page).toContain("This app is new here and asks for much.");
});

test("RFC 7591 §2: a client's own pages are links that say where they lead, and nothing of it is loaded", async () => {
  const options = {
    clientUri: "https://c.example/",
    policyUri: "https://legal.example:8443/privacy?a=1&b=2",
    logoUri: "https://c.example/logo.png",
  };
  const page = await consentPage({ ...itself(), options });
  const link = (uri: string, name: string) =>
    `<a class="link" href="${uri}" target="_blank" rel="noopener noreferrer">${name}</a>`;
  expect(page).toContain(`${link("https://c.example/", "Website")} (c.example)`);
  expect(page).toContain(
    `${link("https://legal.example:8443/privacy?a=1&amp;b=2", "Privacy policy")} (legal.example:8443)`,
  );
  expect(page).not.toContain("Terms of service");
  expect(page).not.toContain("logo.png");
});
