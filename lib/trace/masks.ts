// What is never noted, whoever looks: passwords, cookies that are sessions, and the secrets of clients, which a person whose
// login it is has no right to.
import type { Pair } from "./exchange";

const neverNoted = /^(password|new_password|current_password|csrf|csrfToken|csrf_token|client_secret|secret)$/i;

export const masked = "•••";

/** The same fields without what a person keeps secret. */
export function withoutPasswords(pairs: Pair[]): Pair[] {
  return pairs.map(([name, value]) => [name, neverNoted.test(name) ? masked : value]);
}

/** `Basic` credentials without the secret (RFC 7617 §2). */
function withoutSecret(authorization: string): string {
  const encoded = /^basic +(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return authorization;
  const [clientId] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return `Basic ${clientId}:${masked}`;
}

/** The same headers: of cookies only the names, of a client's credentials only whose they are. */
export function withoutSecrets(headers: Pair[]): Pair[] {
  return headers.map(([name, value]) => {
    if (name === "authorization") return [name, withoutSecret(value)];
    if (name === "cookie") return [name, value.replaceAll(/=[^;]*/g, `=${masked}`)];
    return name === "set-cookie" ? [name, value.replace(/=[^;]*/, `=${masked}`)] : [name, value];
  });
}

const token = /("(?:access_token|refresh_token|id_token)": ?")[^"]*/g;

/** JSON that was answered, without the tokens in it. */
export function withoutTokens(answer: string | null): string | null {
  return answer === null ? null : answer.replaceAll(token, `$1${masked}`);
}

/** Whether a form has a person's password in it, under any of its names. */
export function hasPassword(pairs: Pair[]): boolean {
  return pairs.some(([name]) => /password/i.test(name));
}
