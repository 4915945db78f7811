import { expect, test } from "vitest";
import type { RedirectTarget } from "@/lib/provider/rules/redirect-uri";
import { formPost } from "./form-post";

const target = `https://c.example/cb?a=1&b="'<x>` as RedirectTarget;

async function fieldsOf(response: Response): Promise<[string, string][]> {
  const unescape = (text: string) =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const found = (await response.text()).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return [...found].map(([, name, value]) => [unescape(name!), unescape(value!)]);
}

test.each(['"><script>alert(1)</script>', "' onfocus='alert(1)", "&quot;&amp;", "</form></script>", "你好 +%"])(
  "5 OAuth 2.0 Form Post Response Mode §2: a state of %s arrives as it came and is never markup",
  async (state) => {
    const response = formPost(target, { code: "c", state });
    const page = await response.clone().text();
    expect(page).not.toContain("alert(1)</script>");
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('action="https://c.example/cb?a=1&amp;b=&quot;&#39;&lt;x&gt;"');
    expect(await fieldsOf(response)).toEqual([
      ["code", "c"],
      ["state", state],
    ]);
  },
);

test("5 OAuth 2.0 Form Post Response Mode §2: nobody keeps the page, frames it, or runs another script in it", async () => {
  const response = formPost(target, { code: "c" });
  const policy = response.headers.get("Content-Security-Policy")!;
  const nonce = /script-src 'nonce-([^']+)'/.exec(policy)![1]!;
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("Referrer-Policy")).toBe("no-referrer");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("form-action");
  expect(await response.text()).toContain(`<script nonce="${nonce}">`);
  expect(formPost(target, {}).headers.get("Content-Security-Policy")).not.toBe(policy);
});
