// The texts of every rule, by topic in the order of a login. The compiler asks for each rule in both languages.
import type { Locale } from "@/lib/locale";
import type { RuleId } from "@/lib/provider/refusals/registry";
import { authorizationRequestErrorText } from "./authorization-request";
import { clientAssertionErrorText } from "./client-assertion";
import { clientAuthenticationErrorText } from "./client-authentication";
import { clientMetadataErrorText } from "./client-metadata";
import { openidErrorText } from "./openid";
import { resourceErrorText } from "./resource";
import { registrationMetadataErrorText } from "./registration-metadata";
import { pushedAuthorizationRequestErrorText } from "./pushed-authorization-request";
import { deviceErrorText } from "./device";
import type { ErrorText } from "./error-text";
import { interactionErrorText } from "./interaction";
import { logoutErrorText } from "./logout";
import { parametersErrorText } from "./parameters";
import { pkceErrorText } from "./pkce";
import { protectedResourceErrorText } from "./protected-resource";
import { registrationErrorText } from "./registration";
import { registrationExtensionErrorText } from "./registration-extension";
import { retiredGrantsErrorText } from "./retired-grants";
import { scopeErrorText } from "./scope";
import { serverErrorText } from "./server";
import { tokenRequestErrorText } from "./token-request";
import { tokensErrorText } from "./tokens";

const topics = {
  parameters: parametersErrorText,
  interaction: interactionErrorText,
  "authorization-request": authorizationRequestErrorText,
  "pushed-authorization-request": pushedAuthorizationRequestErrorText,
  openid: openidErrorText,
  scope: scopeErrorText,
  resource: resourceErrorText,
  pkce: pkceErrorText,
  "client-authentication": clientAuthenticationErrorText,
  "client-assertion": clientAssertionErrorText,
  "token-request": tokenRequestErrorText,
  tokens: tokensErrorText,
  device: deviceErrorText,
  "protected-resource": protectedResourceErrorText,
  "retired-grants": retiredGrantsErrorText,
  registration: registrationErrorText,
  "client-metadata": clientMetadataErrorText,
  "registration-metadata": registrationMetadataErrorText,
  "registration-extension": registrationExtensionErrorText,
  logout: logoutErrorText,
  server: serverErrorText,
};

export type ErrorTopic = keyof typeof topics;

type Written = { [Topic in ErrorTopic]: keyof (typeof topics)[Topic]["en"] }[ErrorTopic];

function join(locale: Locale): Record<Written, ErrorText> {
  return Object.assign({}, ...Object.values(topics).map((topic) => topic[locale])) as Record<Written, ErrorText>;
}

/** What is said of each rule. */
export const errorTexts: Record<Locale, Record<RuleId, ErrorText>> = { en: join("en"), zh: join("zh") };

/** The rules of each topic. */
export const errorTopics = Object.entries(topics).map(([topic, { en }]) => ({
  topic: topic as ErrorTopic,
  rules: Object.keys(en) as RuleId[],
}));

/** The topic to which a rule belongs. */
export function topicOf(rule: RuleId): ErrorTopic | undefined {
  return errorTopics.find(({ rules }) => rules.includes(rule))?.topic;
}
