import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { keep, readExchanges, readRuns } from "./ring";
import { makeExchange } from "./testing/exchanges";

const path = useTemporaryDatabase();

test("of more runs than are kept those go in which nothing happens any more, each with its exchanges", async () => {
  await keep(makeExchange({ began: 1 }), "active", "browser");
  await keep(makeExchange({ began: 2 }), "idle", "browser");
  for (let count = 0; count < 500; count += 1) {
    await keep(makeExchange({ began: 10 + 2 * count }), `run ${count}`, "another");
    if (count % 100 === 99) await keep(makeExchange({ began: 11 + 2 * count }), "active", "browser");
  }
  expect(readRuns("browser").map(({ id }) => id)).toEqual(["active"]);
  expect([readExchanges("active").length, readExchanges("idle").length]).toEqual([6, 0]);
  expect(readExchanges("run 499")).toHaveLength(1);
});

test("an exchange holds live tokens, so the database has it sealed", async () => {
  const answer = JSON.stringify({ access_token: "a-token-that-lives" });
  await keep(makeExchange({ answer, began: 5_000 }), "sealed", "browser");
  expect(readExchanges("sealed")[0]!.answer).toBe(answer);
  const files = ["", "-wal"].map((end) => readFileSync(path + end, "latin1")).join("");
  expect(files).toContain("trace_exchange");
  expect(files).not.toContain("a-token-that-lives");
});

test("the first client that is named gives a run its name", async () => {
  await keep(makeExchange({ began: 6_000 }), "named", "browser");
  for (const client of ["an-app", "another"])
    await keep(makeExchange({ query: [["client_id", client]], began: 6_001 }), "named", "browser");
  expect(readRuns("browser").find(({ id }) => id === "named")).toMatchObject({ clientId: "an-app", createdAt: 6_000 });
});
