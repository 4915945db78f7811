// The extension member `wechat` of a registration document: the app's kind and callback domain, and every switch.
// A misspelt switch would stay at its default, so inside this member nothing is ignored.
// https://www.rfc-editor.org/rfc/rfc7591#section-2
import { isDocument, isTrue, mustBeOneOf, oneOf, type Document } from "@/lib/provider/rules/client-metadata/members";
import { must } from "@/lib/provider/rules/must";
import { wechatKinds, defaultSwitches, type WechatApp, type WechatSwitches } from "@/lib/provider/wechat/app";
import { isCallbackDomain } from "./callback-target";
import { forcibleErrcodes, isDelay, longestDelay } from "./forced-error";
import { denials, errmsgStyles, expiredTokens, forcedEndpoints } from "./switches-form";
import { isUnionGroup, longestUnionGroup } from "./union-group";

const members = [
  ...["kind", "callback_domain", "union_group", "denial", "errmsg_style", "strict_order", "expired_token"],
  ...["forced_error", "delay"],
];

/** What the member registers; `unionGroup` is undefined for an app that is to have a group of its own. */
export type WechatMember = Pick<WechatApp, "kind" | "callbackDomain" | "switches"> & {
  unionGroup: string | null | undefined;
};

/** Reads it, with a default for every switch; throws an OAuthError. */
export function readWechatMember(value: unknown): WechatMember {
  const document = readObject(value, "wechat", members);
  const kind = oneOf(document, "wechat.kind", wechatKinds, null);
  mustBeOneOf(kind, "wechat.kind", wechatKinds);
  const domain = document["wechat.callback_domain"];
  const isDomain = typeof domain === "string" && isCallbackDomain(domain);
  must(isDomain, "member-host", { parameter: "wechat.callback_domain" });
  return { kind, callbackDomain: domain, unionGroup: readUnionGroup(document), switches: readSwitches(document, kind) };
}

/** The object with its members named as they are told of: with the name of what they are in. */
function readObject(value: unknown, name: string, known: readonly string[]): Document {
  must(isDocument(value), "extension-object", { parameter: name });
  const isKnown = Object.keys(value).every((one) => known.includes(one));
  must(isKnown, "extension-members-known", { parameter: name, expected: known.join(", ") });
  return Object.fromEntries(Object.entries(value).map(([member, one]) => [`${name}.${member}`, one]));
}

function readUnionGroup(document: Document): string | null | undefined {
  const group = document["wechat.union_group"];
  const fits = group === undefined || group === null || (typeof group === "string" && isUnionGroup(group));
  must(fits, "member-group", { parameter: "wechat.union_group", limit: longestUnionGroup });
  return group;
}

function readSwitches(document: Document, kind: WechatApp["kind"]): WechatSwitches {
  const byDefault = defaultSwitches(kind);
  const delay = document["wechat.delay"] ?? 0;
  must(isDelay(delay), "member-number", { parameter: "wechat.delay", limit: longestDelay });
  return {
    denial: oneOf(document, "wechat.denial", denials, null) ?? byDefault.denial,
    errmsgStyle: oneOf(document, "wechat.errmsg_style", errmsgStyles, null) ?? byDefault.errmsgStyle,
    strictOrder: isTrue(document, "wechat.strict_order"),
    expiredToken: oneNumberOf(document, "wechat.expired_token", expiredTokens) ?? byDefault.expiredToken,
    forcedError: readForcedError(document["wechat.forced_error"] ?? null),
    delay,
  };
}

function readForcedError(value: unknown): WechatSwitches["forcedError"] {
  if (value === null) return null;
  const document = readObject(value, "wechat.forced_error", ["endpoint", "errcode"]);
  const errcode = oneNumberOf(document, "wechat.forced_error.errcode", forcibleErrcodes);
  mustBeOneOf(errcode, "wechat.forced_error.errcode", forcibleErrcodes);
  return { endpoint: oneOf(document, "wechat.forced_error.endpoint", forcedEndpoints, "any"), errcode };
}

function oneNumberOf<Value extends number>(document: Document, name: string, values: readonly Value[]): Value | null {
  const value = document[name] ?? null;
  if (value === null) return null;
  const known = values.find((one) => one === value);
  mustBeOneOf(known, name, values);
  return known;
}

/** What the member says of an app, by the names of the wire: sent back, it changes nothing. */
export function tellWechatMember(app: Pick<WechatApp, "kind" | "callbackDomain" | "unionGroup" | "switches">): object {
  return {
    kind: app.kind,
    callback_domain: app.callbackDomain,
    union_group: app.unionGroup,
    denial: app.switches.denial,
    errmsg_style: app.switches.errmsgStyle,
    strict_order: app.switches.strictOrder,
    expired_token: app.switches.expiredToken,
    forced_error: app.switches.forcedError,
    delay: app.switches.delay,
  };
}
