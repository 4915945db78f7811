import { expect, test } from "vitest";
import { readParameters } from "@/lib/provider/rules/parameters";
import { defaultSwitches, type WechatApp, type WechatKind } from "@/lib/provider/wechat/app";
import { checkAuthorizeRequest, rawState, readAppid, type AuthorizePage } from "./authorize-request";
import { WechatPageProblem } from "./page-problem";

const appid = "wx0123456789abcdef";

function anApp(kind: WechatKind, strictOrder = false): WechatApp {
  const switches = { ...defaultSwitches(kind), strictOrder };
  return { appid, kind, callbackDomain: "c.example", switches } as WechatApp;
}

const usual = {
  appid,
  redirect_uri: "https%3A%2F%2Fc.example%2Fcb",
  response_type: "code",
  scope: "snsapi_login",
  state: "S1",
};

/** A query in the documented order; null leaves a parameter out, a new one comes last. */
function query(changes: Record<string, string | null> = {}): string {
  const pairs = Object.entries({ ...usual, ...changes }).filter(([, value]) => value !== null);
  return pairs.map(([name, value]) => `${name}=${value}`).join("&");
}

function check(page: AuthorizePage, app: WechatApp | null, text: string) {
  return checkAuthorizeRequest(page, readParameters(text), rawState(text), app);
}

function problemOf(run: () => unknown): WechatPageProblem {
  try {
    run();
  } catch (thrown) {
    if (thrown instanceof WechatPageProblem) return thrown;
    throw thrown;
  }
  throw new Error("nothing was refused");
}

const h5 = { scope: "snsapi_userinfo" };

test("WeChat 1.1: a website's request to the QR page is read", () => {
  const app = anApp("website");
  expect(check("qrconnect", app, query())).toEqual({
    app,
    redirectUri: "https://c.example/cb",
    scope: ["snsapi_login"],
    state: "S1",
    forcePopup: false,
    forceSnapShot: false,
    inOrder: true,
  });
});

test("WeChat 1.1: response_type may be absent at the QR page, for wxLogin.js sends none", () => {
  expect(check("qrconnect", anApp("website"), query({ response_type: null })).scope).toEqual(["snsapi_login"]);
});

test.each(["snsapi_login,snsapi_runtime_pcsdk", "snsapi_runtime_pcsdk,snsapi_login", "snsapi_base,snsapi_login"])(
  "WeChat 1.1: of the scopes %s a website gets snsapi_login alone",
  (scope) => {
    expect(check("qrconnect", anApp("website"), query({ scope })).scope).toEqual(["snsapi_login"]);
  },
);

test("WeChat 1.1: no order counts at the QR page, and what real clients add is ignored", () => {
  const text = `response_type=code&scope=snsapi_login&connect_redirect=1&client_id=x&lang=en&state=S1&redirect_uri=${usual.redirect_uri}&appid=${appid}`;
  expect(check("qrconnect", anApp("website", true), text).redirectUri).toBe("https://c.example/cb");
});

test.each(["snsapi_base", "snsapi_userinfo"])("WeChat 1.2: an official account may ask for %s", (scope) => {
  expect(check("authorize", anApp("h5"), query({ scope })).scope).toEqual([scope]);
});

test.each(["snsapi_userinfo", "snsapi_message,snsapi_userinfo,snsapi_friend"])(
  "WeChat 1.7: a mobile app that asks for %s gets snsapi_userinfo",
  (scope) => {
    expect(check("authorize", anApp("mobile"), query({ scope })).scope).toEqual(["snsapi_userinfo"]);
  },
);

test("WeChat 1.2: forcePopup and forceSnapShot are switched on by true alone, the snapshot for official accounts alone", () => {
  const on = { ...h5, forcePopup: "true", forceSnapShot: "true" };
  expect(check("authorize", anApp("h5"), query(on))).toMatchObject({ forcePopup: true, forceSnapShot: true });
  expect(check("authorize", anApp("mobile"), query(on))).toMatchObject({ forcePopup: true, forceSnapShot: false });
  for (const value of ["1", "TRUE", ""]) {
    const off = { ...h5, forcePopup: value, forceSnapShot: value };
    expect(check("authorize", anApp("h5"), query(off))).toMatchObject({ forcePopup: false, forceSnapShot: false });
  }
});

const bothPages = ["qrconnect", "authorize"] as const;

test.each(
  bothPages.flatMap(
    (page) =>
      [
        [page, "appid_missing", 10012, { appid: null }],
        [page, "appid_missing", 10012, { appid: "" }],
        [page, "appid_unknown", null, { appid: "wxffffffffffffffff" }],
        [page, "redirect_uri_missing", 10011, { redirect_uri: null }],
        [page, "redirect_uri_missing", 10011, { redirect_uri: "" }],
        [page, "redirect_uri_domain", 10003, { redirect_uri: "https%3A%2F%2Fevil.example%2F" }],
        [page, "redirect_uri_domain", 10003, { redirect_uri: "https%253A%252F%252Fc.example%252F" }],
        [page, "response_type_wrong", null, { response_type: "token" }],
        [page, "response_type_wrong", null, { response_type: "code%20token" }],
        [page, "scope_missing", 10010, { scope: null }],
        [page, "scope_missing", 10010, { scope: "" }],
        [page, "scope_wrong", 10005, { scope: "snsapi_privateinfo" }],
        [page, "scope_wrong", 10005, { scope: "snsapi_login%20snsapi_userinfo" }],
        [page, "scope_wrong", 10005, { scope: "SNSAPI_LOGIN" }],
        [page, "state_too_long", null, { state: "x".repeat(2_049) }],
      ] as const,
  ),
)("WeChat 1.2: at %s, %s (%s) with %j", (page, problem, number, changes) => {
  const app = page === "qrconnect" ? anApp("website") : anApp("h5");
  const base = page === "qrconnect" ? {} : h5;
  expect(problemOf(() => check(page, app, query({ ...base, ...changes })))).toMatchObject({ problem, number });
});

test("WeChat 1.2: response_type must be there at the H5 page", () => {
  const thrown = problemOf(() => check("authorize", anApp("h5"), query({ ...h5, response_type: null })));
  expect(thrown).toMatchObject({ problem: "response_type_wrong", details: { received: "", expected: "code" } });
});

test("WeChat AppID 参数错误: an appid that nobody has is told so before anything else is looked at", () => {
  expect(problemOf(() => check("authorize", null, `appid=${appid}`)).problem).toBe("appid_unknown");
});

test.each(["h5", "mobile"] as const)("WeChat Scope 参数错误或没有 Scope 权限: a %s app at the QR page", (kind) => {
  for (const scope of ["snsapi_login", "snsapi_userinfo"])
    expect(problemOf(() => check("qrconnect", anApp(kind), query({ scope }))).number).toBe(10005);
});

test("WeChat 10016: a website's appid at the H5 page", () => {
  expect(problemOf(() => check("authorize", anApp("website"), query(h5)))).toMatchObject({
    problem: "kind_wrong",
    number: 10016,
  });
});

test("WeChat 10005: several scopes at once are wrong for an official account, and snsapi_base for a mobile app", () => {
  const several = query({ scope: "snsapi_base,snsapi_userinfo" });
  expect(problemOf(() => check("authorize", anApp("h5"), several)).number).toBe(10005);
  const silent = query({ scope: "snsapi_base" });
  expect(problemOf(() => check("authorize", anApp("mobile"), silent)).number).toBe(10005);
});

test.each([
  `appid=${appid}&appid=wxffffffffffffffff`,
  `appid=${appid}&appid=`,
  `${query(h5)}&redirect_uri=https%3A%2F%2Fc.example%2Fother`,
  `${query(h5)}&state=S2`,
  `${query(h5)}&st%61te=S2`,
  `${query(h5)}&forcePopup=true&forcePopup=false`,
  `${query(h5)}&nobody_knows=1&nobody_knows=2`,
])("RFC 6749 §3.1: a parameter that comes twice could be read in two ways: %s", (text) => {
  expect(problemOf(() => check("authorize", anApp("h5"), text)).problem).toBe("parameter_repeated");
  expect(problemOf(() => readAppid(readParameters(text))).problem).toBe("parameter_repeated");
});

test.each([
  ["redirect_uri", "https%3A%2F%2Fc.example%2F%FF"],
  ["scope", "%ZZ"],
  ["appid", "%00"],
])("RFC 6749 appendix B: what cannot be read is refused: %s=%s", (name, value) => {
  const thrown = problemOf(() => check("authorize", anApp("h5"), query({ ...h5, [name]: value })));
  expect(thrown).toMatchObject({ problem: "parameter_malformed", details: { received: name } });
});

test.each(["S1", "", "a%20b", "a+b", "%E4%B8%AD", "%B1", "a%2Fb%2fc", "eyJ.eyJ.~*!'()", "a=b=c", "x".repeat(2_048)])(
  "WeChat 1.1: state goes back as it stood in the address: %s",
  (state) => {
    for (const page of bothPages) {
      const app = page === "qrconnect" ? anApp("website") : anApp("h5");
      const base = page === "qrconnect" ? {} : h5;
      expect(check(page, app, query({ ...base, state })).state).toBe(state);
    }
  },
);

test("WeChat 1.1: state may be left out, and other names that end or begin with it are not it", () => {
  expect(rawState("appid=x")).toBeNull();
  expect(rawState("my_state=1&states=2")).toBeNull();
  expect(rawState("my_state=1&state=3")).toBe("3");
  expect(rawState("state")).toBe("");
  expect(rawState("")).toBeNull();
});

const orders = [
  ["redirect_uri", "appid", "response_type", "scope", "state"],
  ["appid", "response_type", "redirect_uri", "scope", "state"],
  ["appid", "redirect_uri", "response_type", "state", "scope"],
];

test.each(orders)(
  "WeChat 1.2: another order (%s, %s, …) is noted, and refused where the owner asked for it",
  (...names) => {
    const values: Record<string, string> = { ...usual, ...h5 };
    const text = names.map((name) => `${name}=${values[name]}`).join("&");
    expect(check("authorize", anApp("h5"), text).inOrder).toBe(false);
    const strict = problemOf(() => check("authorize", anApp("h5", true), text));
    expect(strict).toMatchObject({ problem: "order_wrong", details: { received: names.join(", ") } });
  },
);

test("WeChat 1.2: only the five count in the order, and one of them may be missing", () => {
  const text = `connect_redirect=1&${query({ ...h5, state: null })}&forcePopup=true`;
  expect(check("authorize", anApp("h5", true), text).inOrder).toBe(true);
  const between = query(h5).replace("&scope", "&component_appid=wx1&scope");
  expect(check("authorize", anApp("h5", true), between).inOrder).toBe(true);
});

test("WeChat 10003: the page shows where redirect_uri leads and what is registered, and nothing that may be a secret", () => {
  const redirect_uri = encodeURIComponent("https://evil.example/cb?token=hidden#access_token=hidden");
  const { details } = problemOf(() => check("authorize", anApp("h5"), query({ ...h5, redirect_uri })));
  expect(details).toEqual({ received: "https://evil.example/cb", expected: "c.example" });
});
