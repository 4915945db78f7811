// What may stand in the address of WeChat's two login pages: connect/qrconnect and connect/oauth2/authorize.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import type { Parameters } from "@/lib/provider/rules/parameters";
import type { WechatApp, WechatKind } from "@/lib/provider/wechat/app";
import { matchCallbackDomain, type CallbackTarget } from "./callback-target";
import { mustOpen } from "./page-problem";
import type { WechatScope } from "./scope";

export type AuthorizePage = "qrconnect" | "authorize";

/** A request that a page may answer, to `redirectUri` alone. */
export type AuthorizeRequest = {
  app: WechatApp;
  redirectUri: CallbackTarget;
  scope: WechatScope[];
  /** As it stood in the address, still encoded; null when it was not sent. */
  state: string | null;
  /** Ask again, also what was allowed before. */
  forcePopup: boolean;
  /** Show the app a virtual identity; WeChat's snapshot page knows official accounts alone. */
  forceSnapShot: boolean;
  /** Whether the parameters came in the order that WeChat's H5 page insists on. */
  inOrder: boolean;
};

/** WeChat's documentation says 128 bytes, but real clients send sealed states of 600 and more. */
const longestState = 2_048;

/** In which WeChat's H5 page wants its parameters. */
export const documentedOrder = ["appid", "redirect_uri", "response_type", "scope", "state"];
const read = ["appid", "redirect_uri", "response_type", "scope", "forcePopup", "forceSnapShot"];

const scopesOf: Record<WechatKind, WechatScope[]> = {
  website: ["snsapi_login"],
  h5: ["snsapi_base", "snsapi_userinfo"],
  mobile: ["snsapi_userinfo"],
};

/** The `state` of a query, null when there is none: WeChat gives back the very characters, so they are never decoded. */
export function rawState(query: string): string | null {
  const pair = query.split("&").find((one) => one === "state" || one.startsWith("state="));
  return pair === undefined ? null : pair.slice("state=".length);
}

/** Returns the `appid`; throws a WechatPageProblem when two readers could disagree about the address, or there is none. */
export function readAppid({ values, repeated, malformed }: Parameters): string {
  const [twice] = repeated;
  mustOpen(twice === undefined, "parameter_repeated", named(twice));
  const broken = read.find((name) => malformed.has(name));
  mustOpen(broken === undefined, "parameter_malformed", named(broken));
  const appid = values.get("appid");
  mustOpen(appid !== undefined, "appid_missing");
  return appid;
}

/** Checks the address of a login page, in WeChat's order of the parameters; throws a WechatPageProblem. Unknown parameters are ignored. */
export function checkAuthorizeRequest(
  page: AuthorizePage,
  parameters: Parameters,
  state: string | null,
  app: WechatApp | null,
): AuthorizeRequest {
  const { values } = parameters;
  const appid = readAppid(parameters);
  mustOpen(app?.appid === appid, "appid_unknown");
  mustOpen(page === "qrconnect" || app.kind !== "website", "kind_wrong", {
    received: app.kind,
    expected: "h5, mobile",
  });
  const redirectUri = checkRedirectUri(values.get("redirect_uri"), app);
  checkResponseType(page, values.get("response_type"));
  const scope = checkScope(page, values.get("scope"), app.kind);
  mustOpen((state ?? "").length <= longestState, "state_too_long", {
    received: String((state ?? "").length),
    expected: `≤ ${longestState}`,
  });
  const inOrder = isInOrder(parameters.names);
  mustOpen(page === "qrconnect" || inOrder || !app.switches.strictOrder, "order_wrong", {
    received: ordered(parameters.names).join(", "),
    expected: documentedOrder.join(", "),
  });
  return {
    app,
    redirectUri,
    scope,
    state,
    forcePopup: values.get("forcePopup") === "true",
    forceSnapShot: app.kind === "h5" && values.get("forceSnapShot") === "true",
    inOrder,
  };
}

/** The domain is no secret: every login shows it in the address bar. What follows `?` or `#` may be one, so it is left out. */
function checkRedirectUri(sent: string | undefined, { callbackDomain }: WechatApp): CallbackTarget {
  mustOpen(sent !== undefined, "redirect_uri_missing");
  const target = matchCallbackDomain(sent, callbackDomain);
  const [received = ""] = sent.split(/[?#]/);
  mustOpen(target !== null, "redirect_uri_domain", { received: shown(received), expected: callbackDomain });
  return target;
}

/** wxLogin.js sends no response_type to the QR page. */
function checkResponseType(page: AuthorizePage, sent: string | undefined): void {
  const isCode = sent === "code" || (sent === undefined && page === "qrconnect");
  mustOpen(isCode, "response_type_wrong", { received: shown(sent ?? ""), expected: "code" });
}

/** A website's and a mobile app's list may name others beside the one that counts; the H5 page takes exactly one. */
function checkScope(page: AuthorizePage, sent: string | undefined, kind: WechatKind): WechatScope[] {
  mustOpen(sent !== undefined, "scope_missing");
  const names = kind === "h5" ? [sent] : sent.split(",");
  const allowed = page === "qrconnect" && kind !== "website" ? [] : scopesOf[kind];
  const scope = allowed.filter((one) => names.includes(one));
  const expected = page === "qrconnect" ? "snsapi_login" : scopesOf[kind].join(" / ");
  mustOpen(scope.length > 0, "scope_wrong", { received: shown(sent), expected });
  return scope;
}

function ordered(names: ReadonlySet<string>): string[] {
  return [...names].filter((name) => documentedOrder.includes(name));
}

/** WeChat matches these five with a regular expression; whatever else is in the address may stand anywhere. */
function isInOrder(names: ReadonlySet<string>): boolean {
  const sent = ordered(names);
  return sent.join() === documentedOrder.filter((name) => names.has(name)).join();
}

function shown(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function named(name: string | undefined): { received: string } {
  return { received: shown(name ?? "") };
}
