import { expect, test } from "vitest";
import { readParameters } from "@/lib/provider/rules/parameters";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { askedApp } from "./asked-app";
import { makeWechatApp } from "./testing/fixtures";

useTemporaryDatabase({ APP_MODE: "production" });

test("WeChat 6.16: in production only an app for which the dialect was switched on is known", async () => {
  const [open, closed] = [await makeWechatApp(), await makeWechatApp({ enabled: false })];
  const find = ({ app }: typeof open) => askedApp(readParameters(`appid=${app.appid}`));
  expect((await find(open))?.appid).toBe(open.app.appid);
  expect(await find(closed)).toBeNull();
});

test.each(["wx0000000000000000", "WX0000000000000000", "site-a", "wx000000000000000'"])(
  "WeChat 1.1: %s is no app's appid",
  async (appid) => {
    expect(await askedApp(readParameters(`appid=${appid}`))).toBeNull();
  },
);
