// The requests of the benchmark as they go over the wire. Every contestant gets the same ones, but for its addresses.
import { createHash } from "node:crypto";

/** One code verifier for all (RFC 7636 §4.1): what is measured is that it is checked, not that it is random. */
const codeVerifier = "a-code-verifier-of-the-benchmark-0123456789-abc";
const codeChallenge = createHash("sha256").update(codeVerifier).digest("base64url");

const basic = ({ clientId, clientSecret }) =>
  `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString("base64")}`;

function get(address, headers) {
  const { host, pathname, search } = new URL(address);
  return `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n${headers}\r\n\r\n`;
}

/** A function from form to request, with everything that stays the same made once. */
function postWith(target, address) {
  const { host, pathname } = new URL(address);
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${basic(target)}\r\nAccept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: `;
  return (form) => `${head}${form.length}\r\n\r\n${form}`;
}

/** Makes the requests for a target (contestants.mjs): RFC 6749 §4.1.1, §4.1.3, §4.4, §6, RFC 7662 §2.1, OpenID Connect Core §5.3.1. */
export function requestsFor(target) {
  const token = postWith(target, target.token);
  const introspection = postWith(target, target.introspection);
  const redirectUri = `redirect_uri=${encodeURIComponent(target.redirectUri)}`;
  return {
    clientCredentials: () => token("grant_type=client_credentials&scope=read"),
    codeExchange: (code) =>
      token(
        `grant_type=authorization_code&code=${encodeURIComponent(code)}&${redirectUri}&code_verifier=${codeVerifier}`,
      ),
    refresh: (refreshToken) => token(`grant_type=refresh_token&refresh_token=${encodeURIComponent(refreshToken)}`),
    introspect: (accessToken) => introspection(`token=${encodeURIComponent(accessToken)}`),
    userinfo: (accessToken) => get(target.userinfo, `Authorization: Bearer ${accessToken}\r\nAccept: application/json`),
    authorize: (cookie, scope) =>
      get(
        `${target.authorization}?response_type=code&client_id=${encodeURIComponent(target.clientId)}&${redirectUri}&scope=${encodeURIComponent(scope)}&state=as-it-was&code_challenge=${codeChallenge}&code_challenge_method=S256`,
        `Cookie: ${cookie}\r\nAccept: text/html\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Dest: document`,
      ),
  };
}

/** The code in an authorization response, or null when it is something else (RFC 6749 §4.1.2). */
export function readCode({ status, head }) {
  if (status !== 302 && status !== 303) return null;
  const code = /\r\nlocation: *\S*[?&]code=([^&\s]+)/i.exec(head);
  return code && head.includes("state=as-it-was") ? decodeURIComponent(code[1]) : null;
}
