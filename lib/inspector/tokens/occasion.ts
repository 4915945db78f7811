// The login in which a token was given: what its receiver knew when it came, and therefore can require of it.
import { decode } from "@/lib/inspector/tokens/jwt";
import { membersOf } from "@/lib/trace/answered";
import type { Exchange } from "@/lib/trace/exchange";
import { valueOf } from "@/lib/trace/pairs";

/** The authorization request, with the number of its message. */
export type Asked = { message: number; nonce: string | null; maxAge: number | null };

export type Occasion = {
  /** When the token had arrived (milliseconds since 1970). */
  moment: number;
  clientId: string | null;
  /** Null when the run does not hold it. */
  asked: Asked | null;
  /** The algorithm that the client expects, null when it is not known. */
  algorithm: string | null;
  /** What came with the token, or brought it. */
  accessToken: string | null;
  code: string | null;
  /** The ID Token of the login, when this one is a refreshed one. */
  before: { message: number; sub: unknown } | null;
};

/** Which client a request says it is from (RFC 6749 §2.3.1, RFC 7523 §2.2), null when it does not say. */
function clientOf({ query, form, requestHeaders }: Exchange): string | null {
  const [, basic] = /^basic ([^:]+):/i.exec(valueOf("authorization", requestHeaders) ?? "") ?? [];
  if (basic !== undefined) return [...new URLSearchParams(`id=${basic}`).values()][0] ?? null;
  const assertion = decode(valueOf("client_assertion", form) ?? "");
  if (typeof assertion?.payload.sub === "string") return assertion.payload.sub;
  return valueOf("client_id", form, query) ?? valueOf("appid", query, form);
}

/** Whether a message asks for an authorization (RFC 6749 §4.1.1, RFC 9126 §2.1). */
function asks({ to, query, form }: Exchange, clientId: string | null): boolean {
  const response = valueOf("response_type", query, form);
  return to === "site-b" && response !== null && (clientId === null || valueOf("client_id", query, form) === clientId);
}

/** What the client was registered with in this run, or said itself that it holds ID Tokens to. */
function algorithmOf(messages: readonly Exchange[], clientId: string | null): string | null {
  for (const { steps, answer } of messages) {
    const values = steps.find(({ name }) => name === "id-token-verified")?.values ?? [];
    if (valueOf("aud", values) === clientId && clientId !== null) return valueOf("alg", values);
    const members = membersOf(answer);
    const registered = valueOf("id_token_signed_response_alg", members);
    if (registered !== null && valueOf("client_id", members) === clientId) return registered;
  }
  return null;
}

function idTokenBefore(messages: readonly Exchange[], clientId: string | null): Occasion["before"] {
  for (const [at, { answer }] of messages.entries()) {
    const payload = decode(valueOf("id_token", membersOf(answer)) ?? "")?.payload;
    if (payload !== undefined && (clientId === null || [payload.aud].flat().includes(clientId)))
      return { message: at + 1, sub: payload.sub };
  }
  return null;
}

/** Looks up what there is to know at the message with index `at`; `messages` are a run's, in order. */
export function occasionOf(messages: readonly Exchange[], at: number): Occasion {
  const message = messages[at]!;
  const earlier = messages.slice(0, at + 1);
  const known = clientOf(message);
  const index = earlier.findLastIndex((one) => asks(one, known));
  const request = earlier[index];
  const clientId = known ?? (request === undefined ? null : valueOf("client_id", request.query, request.form));
  const maxAge = request && valueOf("max_age", request.query, request.form);
  const isRefresh = valueOf("grant_type", message.form) === "refresh_token";
  return {
    moment: message.began + message.duration,
    clientId,
    asked: request
      ? {
          message: index + 1,
          nonce: valueOf("nonce", request.query, request.form),
          maxAge: maxAge ? Number(maxAge) : null,
        }
      : null,
    algorithm: algorithmOf(messages, clientId),
    accessToken: valueOf("access_token", membersOf(message.answer)),
    code: valueOf("code", message.form),
    before: isRefresh ? idTokenBefore(messages.slice(0, at), clientId) : null,
  };
}
