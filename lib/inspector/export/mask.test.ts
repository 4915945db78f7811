import { expect, test } from "vitest";
import { viewMessages } from "@/lib/inspector/message-view";
import { formatNames } from "./format-names";
import { formats } from "./formats";
import { maskSecrets } from "./mask";
import { makeRun, origins, secrets } from "./testing/run";

const run = makeRun();
const maskedRun = { ...run, exchanges: maskSecrets(run.exchanges) };

/** The ways in which a value can stand in a file. */
function spellings(value: string): string[] {
  const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
  const encoded = encodeURIComponent(value);
  return [value, encoded, encoded.toLowerCase(), inJson(value), inJson(inJson(value)), value.replaceAll("'", "'\\''")];
}

for (const name of formatNames) {
  test(`no secret of a run is in its masked export as ${name}; with live tokens they are`, () => {
    const text = formats[name].write(maskedRun, origins);
    const found = Object.entries(secrets).filter(([, value]) => spellings(value).some((one) => text.includes(one)));
    expect(found).toEqual([]);
    const live = formats[name].write(run, origins);
    const shown = Object.values(secrets).filter((value) => spellings(value).some((one) => live.includes(one)));
    expect(shown.length).toBeGreaterThanOrEqual({ json: 12, har: 11, curl: 8, mermaid: 1, playwright: 0 }[name]);
  });
}

test("the same value has the same placeholder wherever it is, so its origin is still found", () => {
  const views = viewMessages(maskedRun.exchanges, "en");
  const token = views.find(({ path }) => path === "/provider/oauth/token")!;
  expect(token.form[0]).toMatchObject({ value: "•code-1-masked•", origin: { message: 5, name: "code" } });
  expect(maskedRun.exchanges.at(-1)!.requestHeaders).toEqual([["authorization", "Bearer •access_token-1-masked•"]]);
  expect(token.answer[0]).toMatchObject({ name: "access_token", value: "•access_token-1-masked•" });
  const origin = (messages: typeof views) =>
    messages.map(({ query, form, answer }) => [...query, ...form, ...answer].map((one) => one.origin));
  expect(origin(views)).toEqual(origin(viewMessages(run.exchanges, "en")));
});

test("a short secret is masked behind its name, and is nothing where it is part of another word", () => {
  const location = "https://tea.example/cb?code=abc&state=xyz&iss=xyz";
  const [exchange] = maskSecrets(
    makeRun([{ path: "/provider/xyz", query: [["state", "xyz"]], responseHeaders: [["location", location]] }])
      .exchanges,
  );
  expect(exchange).toMatchObject({
    path: "/provider/xyz",
    query: [["state", "•state-1-masked•"]],
    responseHeaders: [["location", "https://tea.example/cb?code=•code-1-masked•&state=•state-1-masked•&iss=xyz"]],
  });
});

test("what tells nothing stays: the client, the address, response_type=code and the code challenge", () => {
  const query = [
    ["response_type", "code"],
    ["client_id", "an-app"],
    ["code_challenge", "Z4EzF13H_-6OfUu-m6Ju86lzAOkpPRDPh71lsMWmeoQ"],
    ["token_type_hint", "access_token"],
  ] as const;
  expect(maskSecrets(makeRun([{ query: [...query] }]).exchanges)[0]!.query).toEqual(query);
});

test("a secret is found in JSON whose end was not noted, in an address in an address, and however it is encoded", () => {
  const inner = `/provider/oauth/authorize?state=${encodeURIComponent(secrets.state).toLowerCase()}`;
  const [exchange] = maskSecrets(
    makeRun([
      {
        query: [["state", secrets.state]],
        requestHeaders: [["referer", `http://localhost/provider/sign-in?return_to=${encodeURIComponent(inner)}#x`]],
        answer: `{"access_token":"${secrets.accessToken}","email":"${secrets.email}","long":"cut o`,
      },
    ]).exchanges,
  );
  const nested = "%2Fprovider%2Foauth%2Fauthorize%3Fstate%3D•state-1-masked•";
  expect(exchange!.requestHeaders[0]![1]).toBe(`http://localhost/provider/sign-in?return_to=${nested}#x`);
  expect(exchange!.answer).toBe(`{"access_token":"•access_token-1-masked•","email":"•email-1-masked•","long":"cut o`);
});

test("a run of many messages, each with secrets of its own, is masked without keeping the server", () => {
  const messages = Array.from({ length: 2_000 }, (_, at) => ({
    query: ["state", "code", "nonce"].map((name) => [name, `${name} of message ${at}`] as const),
    answer: JSON.stringify({ access_token: `token of message ${at}`, more: "a=b ".repeat(100) }),
  }));
  const began = performance.now();
  expect(maskSecrets(makeRun(messages).exchanges)).toHaveLength(2_000);
  expect(performance.now() - began).toBeLessThan(5_000);
});

test("values that are nested without end, or are no texts at all, are masked in good time", () => {
  const deep = "a=".repeat(10_000);
  const query = [deep, `?${deep}`, "[".repeat(10_000), `{"a":`.repeat(5_000), "%".repeat(20_000), "\ud800=\ud800"];
  const exchange = { query: query.map((value) => ["q", value] as const), path: "/authorize/".repeat(5_000) };
  expect(maskSecrets(makeRun([exchange]).exchanges)[0]).toMatchObject(exchange);
});
