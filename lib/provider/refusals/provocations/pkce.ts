import { createHash } from "node:crypto";
import type { pkceRules } from "@/lib/provider/refusals/pkce";
import { makeSecret } from "@/lib/provider/tokens/hash";
import { freshCode } from "./issued-tokens";
import { authorize, ownedClient, redirectUri, token, type Provocation } from "./requests";

const challengeOf = (verifier: string) => createHash("sha256").update(verifier).digest("base64url");

/** Redeems a code that was asked for with a challenge, or with none, with this verifier. */
async function redeem(codeChallenge: string | null, verifier: Record<string, string>): Promise<Response> {
  const { headers, code } = await freshCode({ codeChallenge });
  return token({ grant_type: "authorization_code", code, redirect_uri: redirectUri, ...verifier }, headers);
}

export const pkceProvocations = {
  "code-challenge-empty": () => authorize({ code_challenge: "" }),
  "code-challenge-required": async () => authorize({}, { client: (await ownedClient({ type: "public" })).client }),
  "code-challenge-method-alone": () => authorize({ code_challenge_method: "S256" }),
  "code-challenge-method-s256": () => authorize({ code_challenge: makeSecret(), code_challenge_method: "plain" }),
  "code-challenge-form": () => authorize({ code_challenge: "short", code_challenge_method: "S256" }),
  "code-verifier-unexpected": () => redeem(null, { code_verifier: makeSecret() }),
  "code-verifier-missing": () => redeem(challengeOf(makeSecret()), {}),
  "code-verifier-form": () => redeem(challengeOf("too short"), { code_verifier: "too short" }),
  "code-verifier-matches": () => redeem(challengeOf(makeSecret()), { code_verifier: makeSecret() }),
} satisfies Record<keyof typeof pkceRules, Provocation>;
