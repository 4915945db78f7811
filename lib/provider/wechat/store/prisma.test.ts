import { expect, test } from "vitest";
import { database } from "@/lib/database";
import { store } from "@/lib/provider/store/prisma";
import { after } from "@/lib/provider/config";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { describeWechatStore } from "./contract";
import { wechatStore } from "./prisma";

useTemporaryDatabase();

describeWechatStore("the Prisma store", wechatStore, store);

test("200 no grant of the dialect's is left once the last of its rows is gone", async () => {
  const later = after(new Date(), 400 * 86_400);
  while ((await store.expiredRows.removeSome(later, 100)) === "more");
  const { read } = database();
  const left = [await read.wechatCode.count(), await read.wechatToken.count(), await read.grant.count()];
  expect([...left, await read.wechatLogin.count()]).toEqual([0, 0, 0, 0]);
});
