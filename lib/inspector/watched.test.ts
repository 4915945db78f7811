import { expect, test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { keep } from "@/lib/trace/ring";
import { makeExchange } from "@/lib/trace/testing/exchanges";
import { letWatch } from "@/lib/trace/watchers";
import { watch } from "./watched";

useTemporaryDatabase();

const asking = (client: string, began: number) =>
  makeExchange({
    query: [
      ["client_id", client],
      ["state", "a-state-of-this-login"],
    ],
    began,
  });

test("a browser sees the runs of a client from when it watches it, marked and masked, and its own as before", async () => {
  await keep(asking("tea", 1), "own", "owner");
  await keep(asking("tea", 2), "watched", "visitor");
  await keep(asking("coffee", 3), "foreign", "visitor");
  const seen = () => watch("owner", null, "en").runs.map(({ id, isOwn }) => [id, isOwn]);
  expect(seen()).toEqual([["own", true]]);
  expect(watch("owner", "watched", "en").run).toBeNull();
  letWatch("owner", "tea");
  expect(seen()).toEqual([
    ["watched", false],
    ["own", true],
  ]);
  const stateIn = (run: string) => watch("owner", run, "en").messages[0]!.query[1]!.value;
  expect([stateIn("watched"), stateIn("own")]).toEqual(["•state-1-masked•", "a-state-of-this-login"]);
  expect(watch("owner", "foreign", "en")).toMatchObject({ run: null, messages: [] });
  expect(watch("another", null, "en").runs).toEqual([]);
});

test("of its own runs and those that it watches a browser sees the newest 50", async () => {
  letWatch("busy", "cake");
  for (let count = 0; count < 30; count += 1)
    await Promise.all([
      keep(asking("cake", 100 + 2 * count), `own ${count}`, "busy"),
      keep(asking("cake", 101 + 2 * count), `other ${count}`, "visitor"),
    ]);
  const { runs } = watch("busy", null, "en");
  expect([runs.length, runs[0]!.id, runs[1]!.id, runs.at(-1)!.id]).toEqual([50, "other 29", "own 29", "own 5"]);
});
