// Every token that a message carries, opened: what it says, what is required of it, what it is worth now.
import { inOrder } from "@/lib/inspector/in-order";
import { meaningOf } from "@/lib/inspector/messages/parameters";
import { familyOf } from "@/lib/inspector/tokens/family";
import { findTokens, type FoundToken } from "@/lib/inspector/tokens/find";
import { requireOfIdToken, type Presented } from "@/lib/inspector/tokens/id-token";
import { introspect } from "@/lib/inspector/tokens/introspect";
import { verifySignature, type Jwt } from "@/lib/inspector/tokens/jwt";
import { requireOfLogoutToken } from "@/lib/inspector/tokens/logout-token";
import { occasionOf } from "@/lib/inspector/tokens/occasion";
import { requireOfAccessToken, requireOfAssertion, requireOfHint } from "@/lib/inspector/tokens/other-jwts";
import { fetchProvider, type Provider } from "@/lib/inspector/tokens/provider";
import { textOf, type Requirement } from "@/lib/inspector/tokens/requirements";
import {
  wordClaims,
  wordFamily,
  wordRequirements,
  type JwtView,
  type OpaqueView,
  type Receiver,
  type TokenView,
} from "@/lib/inspector/tokens/token-view";
import type { Locale } from "@/lib/locale";
import type { KeptExchange } from "@/lib/trace/ring";

type Purpose = { receiver: Exclude<Receiver, "site-a">; requirements: (presented: Presented) => Requirement[] };

const purposes: Record<string, Purpose> = {
  id_token: { receiver: "client", requirements: requireOfIdToken },
  logout_token: { receiver: "client", requirements: requireOfLogoutToken },
  id_token_hint: { receiver: "provider", requirements: requireOfHint },
  access_token: { receiver: "api", requirements: requireOfAccessToken },
  client_assertion: { receiver: "provider", requirements: requireOfAssertion },
};

/** Kinds of tokens that B looks into (RFC 7662 §2.1). */
const introspected = new Set(["access_token", "refresh_token", "token"]);

function purposeOf(name: string, { header }: Jwt): Purpose | undefined {
  return Object.hasOwn(purposes, name) ? purposes[name] : header.typ === "at+jwt" ? purposes.access_token : undefined;
}

function receiverOf({ receiver }: Purpose, { from, to }: KeptExchange): Receiver {
  return receiver === "client" && (from === "site-a" || to === "site-a") ? "site-a" : receiver;
}

/** A client signs its assertion with a key of its own, which B's are not held against. */
async function signatureOf(name: string, jwt: Jwt, provider: Provider | null) {
  return verifySignature(jwt, name === "client_assertion" ? null : (provider?.keys ?? null));
}

type Run = { messages: KeptExchange[]; at: number; provider: Provider | null; locale: Locale };

async function viewJwt(name: string, jwt: Jwt, { messages, at, provider, locale }: Run): Promise<JwtView> {
  const signature = await signatureOf(name, jwt, provider);
  const purpose = provider === null ? undefined : purposeOf(name, jwt);
  const presented = provider && { jwt, signature, provider, occasion: occasionOf(messages, at) };
  const requirements = presented && purpose ? purpose.requirements(presented) : [];
  const inHeader = new Set(["alg", "typ", "signature"]);
  const claims = requirements.map(({ claim }) => claim);
  return {
    parts: jwt.parts,
    header: wordClaims(
      jwt.header,
      requirements,
      locale,
      claims.filter((one) => inHeader.has(one) && one !== "signature"),
    ),
    payload: wordClaims(
      jwt.payload,
      requirements,
      locale,
      claims.filter((one) => !inHeader.has(one)),
    ),
    signature: {
      state: signature,
      key: textOf(jwt.header.kid) ?? "",
      keysAt: provider?.jwksUri ?? null,
      requirements: wordRequirements(requirements, "signature", locale),
    },
    receiver: purpose === undefined ? null : receiverOf(purpose, messages[at]!),
  };
}

async function viewOpaque({ name, value }: FoundToken, run: Run): Promise<OpaqueView> {
  if (!introspected.has(name)) return { outcome: "handle", claims: [] };
  if (run.provider === null) return { outcome: "no-provider", claims: [] };
  const said = await introspect(value, run.messages, run.provider);
  if (said.outcome !== "answered") return { outcome: said.outcome, claims: [] };
  return { outcome: said.outcome, claims: wordClaims(said.members, [], run.locale) };
}

/** Opens the tokens of the message with number `id` among a run's; null when the run has no such message. */
export async function viewTokens(
  kept: readonly KeptExchange[],
  id: number,
  locale: Locale,
): Promise<TokenView[] | null> {
  const messages = inOrder(kept);
  const at = messages.findIndex((one) => one.id === id);
  const message = messages[at];
  if (message === undefined) return null;
  const found = findTokens(message);
  const provider = found.length === 0 ? null : await fetchProvider();
  const run = { messages, at, provider, locale };
  return Promise.all(
    found.map(async (token) => {
      const { name, value, place, jwt } = token;
      const family = introspected.has(name) ? familyOf(value, messages) : null;
      return {
        ...{ name, value, place },
        meaning: meaningOf(name, locale),
        jwt: jwt && (await viewJwt(name, jwt, run)),
        opaque: jwt === null ? await viewOpaque(token, run) : null,
        family: family && { root: wordFamily(family.root, value), endedBy: family.endedBy },
      };
    }),
  );
}
