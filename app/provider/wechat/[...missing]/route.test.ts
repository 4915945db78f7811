import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { wechatEndpoints } from "@/lib/provider/wechat/endpoints";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { DELETE, GET, POST } from "./route";

useTemporaryDatabase();

test.each([GET, POST, DELETE])(
  "WeChat 6.20: what is missing is a 404 that says what exists and what is out of scope",
  async (method) => {
    const response = await method(new Request("http://localhost:3000/provider/wechat/cgi-bin/token"));
    const body = (await response.json()) as { exists: string[]; out_of_scope: Record<string, string>; base: string };
    expect([response.status, response.headers.get("Content-Type")]).toEqual([404, "application/json"]);
    expect(body.base).toBe("http://localhost:3000/provider/wechat");
    expect(body.exists).toContain("/sns/oauth2/access_token");
    expect(Object.keys(body.out_of_scope)).toEqual(expect.arrayContaining(["/sns/jscode2session", "/cgi-bin/*"]));
  },
);

test("WeChat 6.1: the list of what exists is the list of the folders", () => {
  const root = join(import.meta.dirname, "..");
  const found = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => /\/route\.tsx?$/.test(path) && !path.startsWith("[...missing]"))
    .map((path) => `/${path}`.replace(/\/route\.tsx?$/, "").replace(/\[(\w+)\]/, "{$1}"));
  expect(wechatEndpoints.toSorted()).toEqual(found.toSorted());
});
