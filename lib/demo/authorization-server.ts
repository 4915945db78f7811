// All that site A knows about site B beyond next-auth: discovery, the refresh grant and B's API. Back channel only.
// OpenID Connect Discovery §4, RFC 6749 §6, RFC 6750 §2.1 – https://www.rfc-editor.org/rfc/rfc6749#section-6
import { z } from "zod";
import { patience, siteA } from "@/lib/demo/config";

/** B answered, but with something that A cannot make sense of. */
export class NonsenseError extends Error {}

/** B refused a grant (RFC 6749 §5.2); `code` is its `error`. */
export class GrantRefusedError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

const endpoint = z.url({ protocol: /^https?$/ });

const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  userinfo_endpoint: endpoint,
  jwks_uri: endpoint,
  end_session_endpoint: endpoint.optional(),
});

type Metadata = z.infer<typeof metadata>;

const refreshAnswer = z.object({
  access_token: z.string().min(1),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.number().int().positive().optional(),
  refresh_token: z.string().min(1).optional(),
  scope: z.string().optional(),
});

export type RefreshAnswer = z.infer<typeof refreshAnswer>;

/** Asks B directly: never from a cache, never redirected, and not for ever. */
export function ask(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, cache: "no-store", redirect: "error", signal: AbortSignal.timeout(patience()) });
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) throw new NonsenseError("the answer is not JSON");
    throw error;
  }
}

function understand<Answer>(schema: z.ZodType<Answer>, said: unknown): Answer {
  const parsed = schema.safeParse(said);
  if (!parsed.success) throw new NonsenseError("the answer lacks what it must have");
  return parsed.data;
}

const freshness = 60_000;
let known: { metadata: Metadata; until: number } | undefined;

/** Reads B's metadata, at most once a minute; throws a NonsenseError when it is another issuer's (Discovery §4.3). */
export async function discover(): Promise<Metadata> {
  const { discoveryUrl, issuer } = siteA();
  if (known && known.metadata.issuer === issuer && Date.now() < known.until) return known.metadata;
  const response = await ask(discoveryUrl, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`discovery, got: ${response.status}`);
  const found = understand(metadata, await json(response));
  if (found.issuer !== issuer) throw new NonsenseError("the metadata names another issuer");
  known = { metadata: found, until: Date.now() + freshness };
  return found;
}

/** Form-encodes one half of client_secret_basic (RFC 6749 §2.3.1, Appendix B). */
function formEncode(text: string): string {
  return new URLSearchParams({ "": text }).toString().slice(1);
}

/** The Authorization header with which A proves to be itself. */
export function clientSecretBasic(clientId: string, clientSecret: string): string {
  return `Basic ${Buffer.from(`${formEncode(clientId)}:${formEncode(clientSecret)}`).toString("base64")}`;
}

/** Trades a refresh token for new tokens (RFC 6749 §6); throws a GrantRefusedError, a NonsenseError, or what fetch throws. */
export async function redeemRefreshToken(refreshToken: string): Promise<RefreshAnswer> {
  const { clientId, clientSecret } = siteA();
  const { token_endpoint } = await discover();
  const response = await ask(token_endpoint, {
    method: "POST",
    headers: { Accept: "application/json", Authorization: clientSecretBasic(clientId, clientSecret) },
    body: new URLSearchParams({ grant_type: "refresh_token", refresh_token: refreshToken }),
  });
  if (response.status >= 500) throw new Error(`token endpoint, got: ${response.status}`);
  const said = await json(response);
  if (!response.ok) throw new GrantRefusedError(understand(z.object({ error: z.string() }), said).error);
  return understand(refreshAnswer, said);
}

export type ApiAnswer = { status: number; body: string };

/** How much of an answer A keeps, in characters. */
const enough = 4_000;

/** Asks B's API who the token belongs to (RFC 6750 §2.1). */
export async function callApi(accessToken: string): Promise<ApiAnswer> {
  const response = await ask(siteA().apiUrl, {
    headers: { Accept: "application/json", Authorization: `Bearer ${accessToken}` },
  });
  return { status: response.status, body: (await response.text()).slice(0, enough) };
}
