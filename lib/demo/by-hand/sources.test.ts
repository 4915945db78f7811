import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPassages, sources } from "./sources";

test.each(sources)("$path is shown whole and in order, and each of its notes has its line", async (source) => {
  const passages = await readPassages(source);
  expect(passages.map(({ note }) => note)).toEqual([null, ...source.notes.map(({ name }) => name)]);
  expect(passages.flatMap(({ lines }) => lines)).toEqual(readFileSync(source.path, "utf8").trimEnd().split("\n"));
  for (const { quotation } of passages.slice(1)) {
    expect(readFileSync(quotation!.path, "utf8").split("\n")[quotation!.line - 1]).toContain(
      quotation!.text.slice(0, 8),
    );
  }
});

test("a note whose line is gone is an error, in the file and in what it quotes", async () => {
  const [source] = sources;
  const option = { path: "lib/demo/site-b.ts", text: "nobody wrote this" };
  const note = source!.notes[0]!;
  await expect(readPassages({ ...source!, notes: [{ ...note, at: "nobody wrote this" }] })).rejects.toThrow(
    source!.path,
  );
  await expect(readPassages({ ...source!, notes: [{ ...note, option }] })).rejects.toThrow(option.path);
});
