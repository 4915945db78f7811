// Clients register themselves for WeChat's login: RFC 7591 §2, the extension member `wechat`; RFC 7592.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import type { APIRequestContext } from "playwright/test";
import { expect, test } from "../support/test";
import { exchange } from "../support/wechat-h5";

async function registerByRequest(request: APIRequestContext, data: object) {
  const answer = await request.post("/provider/oauth/register", { data });
  return { status: answer.status(), body: (await answer.json()) as Record<string, unknown> };
}

/** Exchanges a code that nobody issued: who is unknown is told so first (40013), then the code (40029). */
const ask = (request: APIRequestContext, app: { appid: string; secret: string }) =>
  exchange(request, { name: "", ...app }, "unknown");

test("RFC 7591 §2, the member `wechat`: kind and callback_domain suffice, and the answer has appid and secret", async ({
  request,
}) => {
  const wechat = { kind: "website", callback_domain: "localhost" };
  const { status, body } = await registerByRequest(request, { client_name: "Tea Timer", wechat });
  expect([status, body.wechat]).toEqual([201, expect.objectContaining(wechat)]);
  expect(body.wechat_appid).toMatch(/^wx[0-9a-f]{16}$/);
  expect(body.wechat_secret).toMatch(/^[0-9a-f]{32}$/);
  const app = { appid: body.wechat_appid as string, secret: body.wechat_secret as string };
  expect(await ask(request, app)).toMatchObject({ errcode: 40029 });
  const address = body.registration_client_uri as string;
  const headers = { Authorization: `Bearer ${body.registration_access_token as string}` };
  const read = (await (await request.get(address, { headers })).json()) as Record<string, unknown>;
  expect([read.wechat, read.wechat_appid]).toEqual([body.wechat, body.wechat_appid]);
  expect(read).not.toHaveProperty("wechat_secret");
  expect((await request.delete(address, { headers })).status()).toBe(204);
  expect(await ask(request, app)).toMatchObject({ errcode: 40013 });
});

test("RFC 7591 §3.2.2: a member `wechat` that is wrong in any part is refused in words", async ({ request }) => {
  const good = { kind: "website", callback_domain: "localhost" };
  const refused: [wechat: unknown, words: RegExp][] = [
    ["website", /^wechat must be a JSON object$/],
    [{}, /^wechat\.kind must be one of website, h5, mobile$/],
    [{ ...good, kind: "miniprogram" }, /^wechat\.kind must be one of website, h5, mobile$/],
    [{ ...good, callback_domain: "https://tea.example" }, /^wechat\.callback_domain must be a host/],
    [{ ...good, denail: "page" }, /^wechat has a member that is none of kind, callback_domain/],
    [{ ...good, forced_error: { errcode: 1 } }, /^wechat\.forced_error\.errcode must be one of -1, 40001/],
    [{ ...good, delay: 60_000 }, /^wechat\.delay must be a whole number from 0 to 10000$/],
  ];
  for (const [wechat, words] of refused) {
    const { status, body } = await registerByRequest(request, { redirect_uris: ["https://tea.example/cb"], wechat });
    expect([status, body.error]).toEqual([400, "invalid_client_metadata"]);
    expect(body.error_description).toMatch(words);
  }
});
