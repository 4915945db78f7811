// What is our own trouble, provoked on a database that is locked first and broken afterwards.
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "@prisma/client";
import { expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { expectRefusal } from "./provocations/refusal";
import { register } from "./provocations/registration";

const url = `file:${useTemporaryDatabase()}`;
vi.spyOn(console, "log").mockImplementation(() => {});

test("every rule is provoked: server-busy", async () => {
  const holder = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url }),
    transactionOptions: { timeout: 14_000 },
  });
  await holder.$transaction(async (transaction) => {
    await transaction.$executeRaw`DELETE FROM provider_sign_in_failure WHERE 0`;
    const response = await register({});
    await expectRefusal(response, "server-busy");
    expect(response.headers.get("Retry-After")).toBe("3");
  });
  await holder.$disconnect();
});

test("every rule is provoked: server-error", async () => {
  await database().write((transaction) => transaction.$executeRaw`DROP TABLE provider_sign_in_failure`);
  const response = await register({});
  await expectRefusal(response, "server-error");
  expect(await response.text()).not.toMatch(/sqlite|table|prisma/i);
});
