// Whoever steals the database holds no credential of the dialect's (RFC 6819 §5.1.4.1.3, CWE-312).
// https://www.rfc-editor.org/rfc/rfc6819#section-5.1.4.1.3
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { database } from "@/lib/database";
import { prepareTokens } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

const path = useTemporaryDatabase();

test("WeChat 6.16: no secret, code or token stands in a row of the dialect's, nor in the file", async () => {
  const { app, secret, giveCode, exchange, refresh, tokens } = await prepareTokens();
  const [used, unused] = [await giveCode(), await giveCode()];
  const { body } = await exchange(used);
  await refresh(body.refresh_token);
  await exchange(unused, { secret: "a-wrong-secret" });
  const { read } = database();
  const rows = JSON.stringify([
    await read.wechatApp.findMany(),
    await read.wechatCode.findMany(),
    await read.wechatToken.findMany(),
    await read.grant.findMany(),
    await read.signInFailure.findMany(),
  ]);
  const file = [path, `${path}-wal`]
    .filter(existsSync)
    .map((one) => readFileSync(one, "latin1"))
    .join("\n");
  const issued = [body.access_token, body.refresh_token, tokens.access_token, tokens.refresh_token].map(String);
  const secrets = [
    secret,
    used,
    unused,
    "a-wrong-secret",
    ...issued,
    ...issued.map((token) => token.split("_").slice(1).join("_")),
  ];
  for (const bytes of [rows, file]) {
    expect(bytes).toContain(app.appid);
    expect(secrets.filter((value) => bytes.includes(value))).toEqual([]);
  }
});
