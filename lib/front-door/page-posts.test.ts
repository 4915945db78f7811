import { expect, test } from "vitest";
import { refusePost } from "./page-posts";

const own = "http://localhost:3000";
const form = { "content-type": "multipart/form-data; boundary=x" };
const plain = { "content-type": "application/x-www-form-urlencoded" };
const page = "/provider/developer/apps/new";
const refuse = (url: string, headers: Record<string, string>, method = "POST") =>
  refusePost({ method, url, headers }, own);

test("178 CVE-2026-27978: a Server Action is refused unless its Origin is ours, as a form and as a call", () => {
  for (const how of [form, { "next-action": "x" }]) {
    for (const origin of ["null", "https://evil.example", `${own}.evil.example`, "http://localhost:3001", `${own}/`])
      expect(refuse(page, { ...how, origin })).toBe(403);
    expect(refuse(page, how)).toBe(403);
    expect(refuse(page, { ...how, origin: own })).toBeNull();
  }
  expect(refuse("/", { "next-action": "x" })).toBe(403);
});

test("9 RFC 9700 §4.12: a form that is no Server Action is no page's, so that none is posted on", () => {
  for (const url of [page, "/provider/account/apps", "/provider/developer/apps?x=1"])
    for (const headers of [plain, { "content-type": "text/plain" }, {}])
      expect(refuse(url, { ...headers, origin: own })).toBe(405);
});

test("what goes elsewhere is not looked at", () => {
  for (const url of ["/provider/oauth/token", "/provider/developers", "/demo"]) expect(refuse(url, form)).toBeNull();
  expect(refuse("/provider/sign-in", plain)).toBeNull();
  expect(refuse(page, {}, "GET")).toBeNull();
});
