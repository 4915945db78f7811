import type { parametersRules } from "@/lib/provider/refusals/parameters";
import { POST as tokenHandler } from "@/app/provider/oauth/(back-channel)/token/route";
import { authorize, ownedClient, postForm, token, type Provocation } from "./requests";

export const parametersProvocations = {
  "parameter-once": () => token("grant_type=a&grant_type=b"),
  "parameter-well-formed": () => token("grant_type=%FF"),
  "parameter-length": () => authorize({ state: "s".repeat(2_049) }),
  "body-size": () => token({ grant_type: "x".repeat(32_769) }),
  "body-form": async () =>
    postForm(tokenHandler, "{}", { ...(await ownedClient()).headers, "Content-Type": "application/json" }),
  "parameters-in-body": async () => postForm(tokenHandler, {}, (await ownedClient()).headers, "?grant_type=x"),
} satisfies Record<keyof typeof parametersRules, Provocation>;
