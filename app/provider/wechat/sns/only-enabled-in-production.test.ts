import { expect, test } from "vitest";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { prepareTokens } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase({ APP_MODE: "production" });

test("WeChat 6.3: in production an app for which the dialect was not switched on is as unknown as one that never was", async () => {
  const { app, giveCode, exchange, refresh, userinfo, auth, tokens } = await prepareTokens();
  expect((await userinfo()).body).toHaveProperty("nickname");
  await wechatStore.apps.change(app.client, { enabled: false });
  const answers = [
    await exchange(await giveCode()),
    await refresh(tokens.refresh_token),
    await userinfo(),
    await auth(),
  ];
  expect(answers.map(({ body }) => body.errcode)).toEqual([40013, 40013, 40001, 40014]);
  await wechatStore.apps.change(app.client, { enabled: true });
  expect((await auth()).body.errcode).toBe(0);
});
