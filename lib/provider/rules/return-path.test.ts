import { expect, test } from "vitest";
import { ownPath } from "./return-path";

const wechatLogin = "/provider/wechat/connect/oauth2/authorize";

test.each([
  "/provider",
  "/provider/account/apps",
  "/provider/developer/apps/new",
  "/provider/developer/apps/AbC-_1",
  "/provider/errors",
  "/provider/errors/code-known",
  "/provider/errors/code-known?seen=AbC-_1",
  "/provider/device",
  "/provider/device?user_code=BCDF-GHJK",
  "/provider/wechat/connect/confirm?uuid=061p2Za4-7CUk_2X",
  `${wechatLogin}?appid=wx0&redirect_uri=https%3A%2F%2Fc.example%2Fcb&response_type=code&scope=snsapi_base&state=a.b~*`,
  `${wechatLogin}?redirect_uri=//evil.example`,
  `${wechatLogin}?${"x".repeat(4_000 - wechatLogin.length - 1)}`,
])("%s is ours", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each([
  undefined,
  "",
  "//evil.example",
  "/\\evil.example",
  "/%09/evil.example",
  "/%5cevil.example",
  "https:evil.example",
  "https://evil.example",
  "javascript:alert(1)",
  "%2f%2fevil.example",
  "/provider/../../evil",
  "/provider//evil.example",
  "/provider/developer/apps?next=//evil.example",
  "/provider/developer/apps#x",
  "/provider/device?user_code=//evil.example",
  "/provider/device?user_code=BCDF-GHJK&x",
  "/provider/wechat/connect/confirm?uuid=061p2Za4-7CUk_2X&decided",
  "/provider/wechat/connect/confirm?uuid=//evil.example/xx",
  "/provider/wechat/connect/confirm",
  "/provider\n//evil.example",
  "/provider/errors/code-known?seen=x&next=//evil.example",
  "/provider/errors/code-known?next=//evil.example",
  "/provider/errors?seen=x",
  "/provider/oauth/authorize",
  wechatLogin,
  `${wechatLogin}?`,
  `${wechatLogin}?a#b`,
  `${wechatLogin}?a b`,
  `${wechatLogin}?a\r\nSet-Cookie: x=1`,
  `${wechatLogin}?a\n`,
  `${wechatLogin}?"><script>`,
  `${wechatLogin}?中`,
  `${wechatLogin}/?a`,
  `${wechatLogin}/../../../../..//evil.example?a`,
  `/provider/wechat/connect/oauth2/authorize%2f..?a`,
  "/provider/wechat/connect/qrconnect?a",
  `https://evil.example${wechatLogin}?a`,
  `//evil.example${wechatLogin}?a`,
  `${wechatLogin}?${"x".repeat(4_000 - wechatLogin.length)}`,
  "/demo",
])("34 RFC 9700 §4.11: %j leads to the front page", (path) => {
  expect(ownPath(path)).toBe("/provider");
});
