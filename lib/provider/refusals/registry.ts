// Every rule of this server by the name in its `error_uri`: /provider/errors/{rule}.
// `must`, the pages, e2e/SPECIFICATIONS.md and the tests all read this one list.
import { authorizationRequestRules } from "./authorization-request";
import { clientAssertionRules } from "./client-assertion";
import { clientAuthenticationRules } from "./client-authentication";
import { deviceRules } from "./device";
import { logoutRules } from "./logout";
import { openidRules } from "./openid";
import { parametersRules } from "./parameters";
import { pkceRules } from "./pkce";
import { protectedResourceRules } from "./protected-resource";
import { pushedAuthorizationRequestRules } from "./pushed-authorization-request";
import { registrationRules } from "./registration";
import { registrationExtensionRules } from "./registration-extension";
import { registrationMetadataRules } from "./registration-metadata";
import { resourceRules } from "./resource";
import { retiredGrantsRules } from "./retired-grants";
import type { Rule } from "./rule";
import { scopeRules } from "./scope";
import { serverRules } from "./server";
import { tokenRequestRules } from "./token-request";

const registry = {
  ...parametersRules,
  ...authorizationRequestRules,
  ...openidRules,
  ...pushedAuthorizationRequestRules,
  ...scopeRules,
  ...resourceRules,
  ...pkceRules,
  ...clientAuthenticationRules,
  ...clientAssertionRules,
  ...tokenRequestRules,
  ...retiredGrantsRules,
  ...deviceRules,
  ...protectedResourceRules,
  ...registrationRules,
  ...logoutRules,
  ...registrationMetadataRules,
  ...registrationExtensionRules,
  ...serverRules,
};

export type RuleId = keyof typeof registry;

/** The rules in the order in which a login meets them. */
export const rules: Readonly<Record<RuleId, Rule>> = registry;

/** Whether text names a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text);
}
