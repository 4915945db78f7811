// WeChat's three endpoints in sixty lines, for A's tests: they say what the test tells them to, right or wrong.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

type Json = Record<string, unknown>;

/** What each endpoint says when all is well, in WeChat's order of members. */
const tokenAnswer = {
  access_token: "73_access",
  expires_in: 7200,
  refresh_token: "73_refresh",
  openid: "o-alice-at-acorn-000000000000",
  scope: "snsapi_login",
  unionid: "o-alice-everywhere-00000000000",
};
const refreshAnswer = {
  openid: tokenAnswer.openid,
  access_token: tokenAnswer.access_token,
  expires_in: 7200,
  refresh_token: tokenAnswer.refresh_token,
  scope: "snsapi_login,",
};
const person = {
  openid: tokenAnswer.openid,
  nickname: "爱丽丝",
  sex: 0,
  language: "",
  city: "",
  province: "",
  country: "",
  headimgurl: "",
  privilege: [],
  unionid: tokenAnswer.unionid,
};

/** Starts fake WeChat endpoints; a list of answers is given one after the other, the last of them for ever. */
export async function startFakeWechat() {
  const asked: [string, Json][] = [];
  const usual = (): Record<string, unknown[]> => ({
    "/provider/wechat/sns/oauth2/access_token": [tokenAnswer],
    "/provider/wechat/sns/oauth2/refresh_token": [refreshAnswer],
    "/provider/wechat/sns/userinfo": [person],
  });
  let answers = usual();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, "http://wechat");
    asked.push([`${request.method} ${pathname.split("/").at(-1)}`, Object.fromEntries(searchParams)]);
    const [body, ...others] = answers[pathname]!;
    if (others.length > 0) answers[pathname] = others;
    response.writeHead(200, { "Content-Type": "text/plain" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every request so far: method and endpoint, and the parameters in the address. */
    asked,
    /** Says as usual again, and forgets what was asked. */
    reset: () => {
      answers = usual();
      asked.length = 0;
    },
    /** Changes what an endpoint says from now on. */
    say: (endpoint: string, ...bodies: unknown[]) => (answers[`/provider/wechat/sns/${endpoint}`] = bodies),
    tokenAnswer,
    refreshAnswer,
    person,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

export type FakeWechat = Awaited<ReturnType<typeof startFakeWechat>>;
