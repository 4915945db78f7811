import { expect, test } from "vitest";
import { defaultSwitches } from "@/lib/provider/wechat/app";
import { checkWechatApp } from "./console-form";
import { checkSwitches, switchesForm } from "./switches-form";

test.each([
  ["localhost", "localhost"],
  [" 127.0.0.1:8080 ", "127.0.0.1:8080"],
  ["WWW.Example.com", "www.example.com"],
])("WeChat 授权回调域: %j is registered as %s", (callbackDomain, kept) => {
  const checked = checkWechatApp({ callbackDomain, unionGroup: "" });
  expect(checked).toEqual({ values: { callbackDomain: kept, unionGroup: null } });
});

test.each([
  ["", "domain_missing"],
  ["https://c.example", "domain_address"],
  ["c.example/callback", "domain_address"],
  ["me@c.example", "domain_address"],
  ["c.example#top", "domain_address"],
  ["*.c.example", "domain_form"],
  ["c example", "domain_form"],
  ["c.example:99999", "domain_form"],
])("WeChat 授权回调域: %j is %s", (callbackDomain, fault) => {
  const checked = checkWechatApp({ callbackDomain, unionGroup: "a b" });
  expect(checked).toEqual({ errors: { callbackDomain: fault, unionGroup: "group_form" } });
});

test("WeChat unionid: a group is a name of 1 to 40 letters, in whatever script", () => {
  const group = (unionGroup: string) => checkWechatApp({ callbackDomain: "localhost", unionGroup });
  for (const name of ["main", "商城", "shop-2.de_at", "x".repeat(40)])
    expect(group(` ${name} `)).toMatchObject({ values: { unionGroup: name } });
  for (const name of ["x".repeat(41), "a b", "a|b", "a\u0000b"])
    expect(group(name)).toEqual({ errors: { unionGroup: "group_form" } });
});

test("WeChat switches: what was saved fills the form, and the form sent back changes nothing", () => {
  const changed = {
    denial: "authdeny" as const,
    errmsgStyle: "bare" as const,
    strictOrder: true,
    expiredToken: 40001 as const,
    forcedError: { endpoint: "userinfo" as const, errcode: -1 },
    delay: 1_500,
  };
  for (const switches of [changed, defaultSwitches("h5"), defaultSwitches("website")])
    expect(checkSwitches(switchesForm(switches), "website")).toEqual({ values: switches });
});

test("WeChat switches: what is not on offer is as in a new app, and nobody waits for longer than ten seconds", () => {
  const nonsense = {
    ...{ denial: "x", errmsgStyle: "", strictOrder: false, expiredToken: "50001", forcedErrcode: "10003" },
    ...{ forcedEndpoint: "jscode2session", delay: " " },
  };
  expect(checkSwitches(nonsense, "h5")).toEqual({ values: defaultSwitches("h5") });
  expect(checkSwitches({ ...nonsense, forcedErrcode: "40163" }, "h5")).toMatchObject({
    values: { forcedError: { endpoint: "any", errcode: 40163 } },
  });
  for (const delay of ["-1", "10001", "1.5", "soon", "1e9"])
    expect(checkSwitches({ ...nonsense, delay }, "h5")).toEqual({ errors: { delay: "delay_form" } });
});
