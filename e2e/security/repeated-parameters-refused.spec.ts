// No parameter twice: two readers that pick a different one could be played against each other (RFC 6749 §3.1, §3.2).
// https://www.rfc-editor.org/rfc/rfc6749#section-3.1
import { test, expect } from "../support/test";
import {
  askToken,
  authorizePath,
  codeFor,
  makePkce,
  redeem,
  redemption,
  refusal,
  requestOf,
  tokensOf,
} from "../support/authorization";
import { cast } from "../support/clients";
import { encode, type Fields } from "../support/raw-http";
import { countCodes } from "./stored-rows";

const optional = {
  nonce: "n",
  prompt: "consent",
  max_age: "900",
  login_hint: "x@y.example",
  response_mode: "query",
  ui_locales: "en",
  extra: "1",
};

/** The same request with `name` twice: equal, different, and one of them empty, each in query, body and split over both. */
function variants(
  request: Record<string, string>,
  name: string,
): { query: Fields; body: Fields | null; how: string }[] {
  const once = Object.entries(request);
  return [request[name] ?? "x", "different", ""].flatMap((second) => {
    const twice: [string, string][] = [...once, [name, second]];
    const how = `${name} again as "${second}"`;
    return [
      { query: twice, body: null, how: `${how} in the query` },
      { query: {}, body: twice, how: `${how} in the body` },
      { query: { [name]: second }, body: request, how: `${how} over both` },
    ];
  });
}

test("2 a repeated client_id or redirect_uri gets a page, any other repeated parameter invalid_request at the client", async () => {
  const { developer, web } = await cast();
  await codeFor(developer, web);
  const codes = countCodes(web.clientId);
  const request = requestOf(web, { ...optional, code_challenge: makePkce().challenge, code_challenge_method: "S256" });
  for (const name of Object.keys(request)) {
    for (const { query, body, how } of variants(request, name)) {
      const path = `/provider/oauth/authorize?${encode(query)}`;
      const answer = await developer.open(path, body === null ? {} : { form: body });
      if (name === "client_id" || name === "redirect_uri") {
        expect({ how, status: answer.status, location: answer.location }).toEqual({ how, status: 400, location: null });
        continue;
      }
      const location = new URL(answer.location ?? "about:blank");
      expect({ how, status: answer.status, to: location.origin + location.pathname }).toEqual({
        how,
        status: 303,
        to: web.redirectUri,
      });
      expect(location.searchParams.get("error"), how).toBe("invalid_request");
      expect(location.searchParams.get("iss"), how).toMatch(/\/provider$/);
      expect(location.searchParams.get("state"), how).toBe(name === "state" ? null : "a-state");
    }
  }
  expect(countCodes(web.clientId)).toBe(codes);
});

test("3 unknown parameters are ignored, also those named like parts of an object", async () => {
  const { developer, web } = await cast();
  const unknown = {
    extra: "foobar",
    utm_source: "x",
    constructor: "1",
    "constructor[prototype][polluted]": "1",
    "__proto__[polluted]": "1",
    toString: "1",
  };
  const pairs = Object.entries({ ...requestOf(web, { prompt: "none" }), ...unknown });
  await codeFor(developer, web);
  const { location } = await developer.open(authorizePath([...pairs, ["__proto__", "1"], ["hasOwnProperty", "1"]]));
  const tokens = tokensOf(
    await askToken([
      ...Object.entries(redemption(web, new URL(location!).searchParams.get("code")!)),
      ["__proto__", "1"],
      ["extra", "foobar"],
    ]),
  );
  expect(Object.keys(tokens).sort()).toEqual([
    "access_token",
    "expires_in",
    "id_token",
    "info",
    "refresh_token",
    "scope",
    "token_type",
    "uid",
  ]);
});

test("12 the authorization endpoint takes the same request as a form, with the same verdicts", async () => {
  const { developer, web } = await cast();
  await codeFor(developer, web);
  const faults: Record<string, string | undefined>[] = [
    {},
    { response_type: "token" },
    { scope: '"' },
    { prompt: "none login" },
    { max_age: "x" },
    { request: "x" },
    { redirect_uri: "https://evil.example" },
  ];
  for (const fault of faults) {
    const form = requestOf(web, { prompt: "none", ...fault });
    const [get, post] = [
      await developer.open(authorizePath(form)),
      await developer.open("/provider/oauth/authorize", { form }),
    ];
    const verdict = ({ status, location }: typeof get) => [
      status,
      location?.replace(/code=[^&]*|seen%3D[\w-]*/, "one"),
    ];
    expect(verdict(post), JSON.stringify(fault)).toEqual(verdict(get));
  }
});

test("88 a repeated parameter at the token endpoint is invalid_request, and the code stays good", async () => {
  const { developer, web } = await cast();
  const { verifier, challenge } = makePkce();
  const code = await codeFor(developer, web, { code_challenge: challenge, code_challenge_method: "S256" });
  const form = redemption(web, code, { code_verifier: verifier, scope: "read" });
  for (const name of Object.keys(form)) {
    for (const second of [form[name]!, "different", ""]) {
      const answer = await askToken([...Object.entries(form), [name, second]]);
      expect(refusal(answer), `${name} again as "${second}"`).toEqual([400, "invalid_request"]);
    }
  }
  expect((await redeem(web, code, { code_verifier: verifier })).access_token).toBeTruthy();
});
