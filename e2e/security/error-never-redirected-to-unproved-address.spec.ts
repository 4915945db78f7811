// Until client and redirect URI are proved, nothing is redirected: whatever else is wrong, the answer is a page.
// RFC 6749 §4.1.2.1, RFC 9700 §4.11.2. https://www.rfc-editor.org/rfc/rfc9700#section-4.11.2
import { test, expect } from "../support/test";
import { authorizePath, requestOf } from "../support/authorization";
import { cast } from "../support/clients";
import { each, send, type Answer } from "../support/raw-http";
import { countCodes } from "./stored-rows";

test.describe.configure({ timeout: 90_000 });

type Changes = Record<string, string | undefined>;

const unproved: Changes[] = [
  { client_id: "nobody" },
  { client_id: undefined },
  { client_id: "" },
  { client_id: "site-a" },
  { redirect_uri: "https://evil.example/cb" },
  { redirect_uri: "https://c.example/cb/" },
  { redirect_uri: undefined },
  { redirect_uri: "" },
  { client_id: "nobody", redirect_uri: "https://evil.example/cb" },
];

const secondFaults: Changes[] = [
  {},
  { response_type: undefined },
  { response_type: "token" },
  { response_mode: "form_post" },
  { scope: "no-such-scope" },
  { scope: '"' },
  { code_challenge: "short", code_challenge_method: "S256" },
  { code_challenge: "a".repeat(43), code_challenge_method: "plain" },
  { code_challenge_method: "S256" },
  { prompt: "none" },
  { prompt: "none login" },
  { prompt: "bogus" },
  { max_age: "-1" },
  { request: "not.a.jwt" },
  { request_uri: "https://evil.example/request" },
  { state: "s".repeat(3_000) },
  { nonce: "n".repeat(1_000) },
  { error: "access_denied", code: "1" },
];

function expectErrorPage(answer: Answer, sent: Changes): void {
  const seen = { sent, status: answer.status, location: answer.location, type: answer.headers["content-type"] };
  expect(seen).toEqual({ sent, status: 400, location: null, type: "text/html; charset=utf-8" });
}

test("1 an unknown client or unregistered redirect URI gets a page, whatever second fault comes along", async () => {
  const { developer, web } = await cast();
  const codes = countCodes(web.clientId);
  const cases = unproved.flatMap((fault) => secondFaults.map((second) => requestOf(web, { ...second, ...fault })));
  await each(cases, 8, async (fields) => {
    expectErrorPage(await developer.open(authorizePath(fields)), fields);
  });
  await each(
    cases.filter((_, index) => index % 5 === 0),
    8,
    async (fields) => {
      expectErrorPage(await developer.open("/provider/oauth/authorize", { form: fields }), fields);
    },
  );
  expect(countCodes(web.clientId)).toBe(codes);
});

/** A small generator of numbers that repeat in every run (mulberry32). */
function repeatable(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    return (((mixed ^ (mixed >>> 7)) >>> 0) % 1_000_003) % below;
  };
}

test("1 wherever an answer leads, it is our own page or the registered redirect URI", async () => {
  const { web } = await cast();
  const pick = repeatable(20_261_122);
  const cases = Array.from({ length: 400 }, () => {
    const faults = [pick(3) === 0 ? unproved[pick(unproved.length)]! : {}, secondFaults[pick(secondFaults.length)]!];
    return requestOf(web, { ...faults[1], ...faults[0] });
  });
  const led = await each(cases, 8, async (fields) => {
    const { location } = await send(authorizePath(fields));
    if (location === null) return "page";
    const proved = fields.client_id === web.clientId && fields.redirect_uri === web.redirectUri;
    expect(proved, `${location} answers ${JSON.stringify(fields)}`).toBe(true);
    expect(location).toMatch(
      /^(https:\/\/c\.example\/cb\?error=|http:\/\/localhost:\d+\/provider\/oauth\/authorize\/bq_)/,
    );
    return "redirect";
  });
  expect(new Set(led)).toEqual(new Set(["page", "redirect"]));
});

test("22 line ends in a parameter add no header and no second Location", async () => {
  const { web } = await cast();
  const injection = "\r\nSet-Cookie: injected=1\r\nLocation: https://evil.example/";
  for (const name of ["redirect_uri", "client_id"]) {
    const answer = await send(authorizePath(requestOf(web, { [name]: `${requestOf(web)[name]}${injection}` })));
    expectErrorPage(answer, { [name]: injection });
    expect(String(answer.headers["set-cookie"])).not.toContain("injected");
  }
  const { location, headers } = await send(authorizePath(requestOf(web, { state: injection, prompt: "none" })));
  expect(new URL(location!).searchParams.get("state")).toBe(injection);
  expect(location).toMatch(/^https:\/\/c\.example\/cb\?[\x21-\x7e]+$/);
  expect(String(headers["set-cookie"])).not.toContain("injected");
});
