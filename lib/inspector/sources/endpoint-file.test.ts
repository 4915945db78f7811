import { expect, test } from "vitest";
import { endpointFileOf, endpointFiles } from "./endpoint-file";

test.each([
  ["/provider/oauth/token", "app/provider/oauth/(back-channel)/token/route.ts"],
  ["/demo", "app/demo/page.tsx"],
  ["/demo/api/auth/callback/birch", "app/demo/api/auth/[...nextauth]/route.ts"],
  ["/provider/errors/code-known", "app/provider/errors/[rule]/page.tsx"],
  ["/provider/oauth/authorize", "app/provider/oauth/(front-channel)/authorize/route.ts"],
])("what is asked at %s is answered by %s", (path, file) => expect(endpointFileOf(path)).toBe(file));

test("a path that nobody answers has no file, and every file answers at a path of its own", () => {
  expect(endpointFileOf("/nowhere/at/all")).toBeUndefined();
  const pathOf = (file: string) =>
    `/${file
      .replace(/^app\//, "")
      .replace(/\/?(route|page)\.tsx?$/, "")
      .split("/")
      .filter((segment) => !/^\(.*\)$/.test(segment))
      .map((segment) => segment.replace(/^\[.*\]$/, "something"))
      .join("/")}`;
  for (const file of endpointFiles) expect(endpointFileOf(pathOf(file)), file).toBe(file);
});
