// An opaque token, looked into at site B: RFC 7662. Asked as the client that was given the token, with the very credentials
// that it showed then; they stay in the server's memory.
// https://www.rfc-editor.org/rfc/rfc7662#section-2
import { ask, type Provider } from "@/lib/inspector/tokens/provider";
import { membersOf } from "@/lib/trace/answered";
import { originalOf, type Original } from "@/lib/trace/originals";
import type { KeptExchange } from "@/lib/trace/ring";

/** What came of it; `forgotten`: the credentials are no longer held, `no-secret`: the client has none that could be shown again. */
export type Introspection =
  | { outcome: "answered"; members: Record<string, unknown> }
  | { outcome: "not-given-here" | "forgotten" | "no-secret" | "failed" };

type Credentials = { header: string | null; form: Record<string, string> };

/** The client's credentials as RFC 6749 §2.3.1 has them, in the header or in the form; null when a request shows none. */
export function credentialsIn({ headers, body }: Pick<Original, "headers" | "body">): Credentials | null {
  const [, header] = headers.find(([name, value]) => name === "authorization" && /^basic /i.test(value)) ?? [];
  if (header !== undefined) return { header, form: {} };
  const sent = new URLSearchParams(body);
  const [client_id, client_secret] = [sent.get("client_id"), sent.get("client_secret")];
  return client_id && client_secret ? { header: null, form: { client_id, client_secret } } : null;
}

/** The exchange that gave a token out. */
function giverOf(token: string, messages: readonly KeptExchange[]): KeptExchange | undefined {
  return messages.find(({ answer, method }) => method === "POST" && membersOf(answer).some(([, one]) => one === token));
}

/** Asks B what a token is worth now. */
export async function introspect(
  token: string,
  messages: readonly KeptExchange[],
  provider: Provider,
): Promise<Introspection> {
  const giver = giverOf(token, messages);
  if (giver === undefined) return { outcome: "not-given-here" };
  const original = originalOf(giver.id);
  if (original === undefined) return { outcome: "forgotten" };
  const credentials = credentialsIn(original);
  if (credentials === null) return { outcome: "no-secret" };
  try {
    const answer = await ask(provider.introspectionEndpoint, {
      method: "POST",
      headers: { Accept: "application/json", ...(credentials.header && { Authorization: credentials.header }) },
      body: new URLSearchParams({ token, ...credentials.form }),
    });
    if (!answer.ok) return { outcome: "failed" };
    return { outcome: "answered", members: (await answer.json()) as Record<string, unknown> };
  } catch {
    return { outcome: "failed" };
  }
}
