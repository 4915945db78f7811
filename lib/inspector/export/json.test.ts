import { expect, test } from "vitest";
import { viewMessages } from "@/lib/inspector/message-view";
import { openRun } from "@/lib/inspector/opened";
import { writeJson } from "./json";
import { maskSecrets } from "./mask";
import { makeRun, nasty } from "./testing/run";

const run = makeRun();

/** The document of a run, changed before it is written. */
function fileWith(
  change: (document: { [name: string]: unknown; exchanges: Record<string, unknown>[] }) => void,
): string {
  const document = JSON.parse(writeJson(run)) as { exchanges: Record<string, unknown>[] };
  change(document);
  return JSON.stringify(document);
}

test("an exported run opens with the same messages, in both languages", () => {
  for (const locale of ["en", "zh"] as const) {
    const messages = viewMessages(run.exchanges, locale);
    expect(openRun(writeJson(run), locale)).toEqual({
      opened: { clientId: nasty, exportedAt: run.exportedAt, messages },
    });
  }
});

test("a masked run opens with the same messages but for its masks", () => {
  const masked = maskSecrets(run.exchanges);
  const answer = openRun(writeJson({ ...run, exchanges: masked }), "en");
  const { messages } = (answer as { opened: { messages: ReturnType<typeof viewMessages> } }).opened;
  expect(messages).toEqual(viewMessages(masked, "en"));
  const withoutValues = (text: unknown) =>
    JSON.parse(JSON.stringify(text), (key, value) => (key === "value" ? "" : value));
  const bare = (all: typeof messages) =>
    withoutValues(all.map(({ query, form, checks, answer }) => ({ query, form, checks, answer })));
  expect(bare(messages)).toEqual(bare(viewMessages(run.exchanges, "en")));
});

test("a file that holds no run is refused in a sentence that says what is wrong", () => {
  const problemOf = (text: string) => (openRun(text, "en") as { problem: string }).problem;
  expect(problemOf("{")).toContain("not JSON");
  for (const text of ["null", "[]", '"a"', '{"log":{}}']) expect(problemOf(text), text).toContain("no exported run");
  expect(problemOf(fileWith((all) => (all.version = 2)))).toContain("another version");
  expect(problemOf(fileWith((all) => (all.exchanges = [])))).toContain("no message");
  expect(problemOf(fileWith((all) => (all.exchanges[2]!.status = "200")))).toContain("exchanges.2.status");
  expect(problemOf(fileWith((all) => (all.exchanges[1]!.id = 1)))).toContain("exchanges");
  const chinese = openRun(
    fileWith((all) => (all.exchanges[0]!.from = "nobody")),
    "zh",
  ) as { problem: string };
  expect(chinese.problem).toMatch(/exchanges\.0\.from 的值与预期不符：无效选项/);
});

test("values of a stranger's become no links, and names no members of our own tables", () => {
  const text = fileWith(({ exchanges: [first] }) => {
    first!.query = JSON.parse('[["__proto__","x"],["constructor","javascript:alert(1)"]]');
    first!.checks = [{ rule: "__proto__", section: "javascript:alert(1)", says: "<img>", passed: true }];
    first!.more = "dropped";
  });
  const { opened } = openRun(text, "en") as { opened: { messages: ReturnType<typeof viewMessages> } };
  expect(opened.messages[0]!.query.map(({ meaning }) => meaning)).toEqual([null, null]);
  expect(opened.messages[0]!.checks).toEqual([
    { rule: "__proto__", section: "javascript:alert(1)", link: null, says: "<img>", passed: true, source: null },
  ]);
  expect(JSON.stringify(opened)).not.toContain("dropped");
});
