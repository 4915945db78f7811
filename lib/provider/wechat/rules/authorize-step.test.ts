import { expect, test } from "vitest";
import type { Scope } from "@/lib/provider/rules/scope";
import { decideAuthorizeStep } from "./authorize-step";
import type { WechatScope } from "./scope";

const asking = (scope: WechatScope, forcePopup = false) => ({ scope: [scope], forcePopup });
const all: Scope[] = ["openid", "profile", "email"];

test("WeChat 1.2: whoever is not signed in signs in first, whatever is asked", () => {
  for (const scope of ["snsapi_base", "snsapi_userinfo"] as const)
    expect(decideAuthorizeStep(asking(scope), false, [])).toBe("sign-in");
});

test("WeChat 1.2: snsapi_base is silent, and forcePopup does not change that", () => {
  expect(decideAuthorizeStep(asking("snsapi_base"), true, [])).toBe("respond");
  expect(decideAuthorizeStep(asking("snsapi_base", true), true, [])).toBe("respond");
});

test("WeChat 1.2: snsapi_userinfo is asked until name and picture were allowed", () => {
  expect(decideAuthorizeStep(asking("snsapi_userinfo"), true, [])).toBe("consent");
  expect(decideAuthorizeStep(asking("snsapi_userinfo"), true, ["openid"])).toBe("consent");
  expect(decideAuthorizeStep(asking("snsapi_userinfo"), true, ["openid", "profile"])).toBe("respond");
  expect(decideAuthorizeStep(asking("snsapi_userinfo"), true, all)).toBe("respond");
});

test("WeChat 1.2: forcePopup asks again, also what was allowed before", () => {
  expect(decideAuthorizeStep(asking("snsapi_userinfo", true), true, all)).toBe("consent");
});
