import { expect, test } from "vitest";
import { writeHar } from "./har";
import { makeRun, nasty, origins, secrets } from "./testing/run";

type Named = { name: string; value: string };
type Message = Record<string, unknown> & { headers: Named[]; cookies: Named[] };
type Entry = Record<string, unknown> & { request: Message & { url: string }; response: Message };

const { log } = JSON.parse(writeHar(makeRun(), origins)) as {
  log: { version: string; creator: Record<string, string>; entries: Entry[] };
};

test("HAR 1.2: log, entries, requests and responses have every member that must be there", () => {
  expect(log.version).toBe("1.2");
  expect(Object.keys(log.creator)).toEqual(["name", "version"]);
  expect(log.entries).toHaveLength(7);
  const both = ["httpVersion", "cookies", "headers", "headersSize", "bodySize"];
  for (const entry of log.entries) {
    const members = ["startedDateTime", "time", "request", "response", "cache", "timings", "comment"];
    expect(Object.keys(entry)).toEqual(members);
    expect(entry.startedDateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Object.keys(entry.request)).toEqual(expect.arrayContaining([...both, "method", "url", "queryString"]));
    expect(Object.keys(entry.response)).toEqual(
      expect.arrayContaining([...both, "status", "statusText", "content", "redirectURL"]),
    );
    expect(entry.response.content).toMatchObject({ size: expect.any(Number), mimeType: expect.any(String) });
    expect(entry.timings).toEqual({ send: 0, wait: entry.time, receive: 0 });
  }
});

test("addresses are whole and can be read back, forms are parameters, cookies have names", () => {
  const address = new URL(log.entries[0]!.request.url);
  expect(address.origin).toBe("http://localhost:3000");
  expect(address.searchParams.get("client_id")).toBe(nasty);
  expect(log.entries[3]!.request.cookies).toEqual([{ name: "birch-session", value: "•••" }]);
  expect(log.entries[5]!.request.postData).toMatchObject({
    params: [
      { name: "code", value: secrets.code },
      { name: "code_verifier", value: secrets.verifier },
    ],
  });
  expect(log.entries[1]!.response.redirectURL).toContain("/provider/sign-in?request=");
});

test("the comment of a message tells its channel and what was checked", () => {
  expect(log.entries[5]!.comment).toBe("back channel; 1 checks passed");
  expect(log.entries[6]!.comment).toContain("refused by token-alive (RFC 6750 §3.1)");
});
