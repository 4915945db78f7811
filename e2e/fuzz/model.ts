// The reference model: which successes the specifications allow, said once more in few words, and what each success means.
// It allows or forbids a success; a refusal is always allowed.
import type { Answer } from "../support/raw-http";
import { single, type Message } from "./message";
import type { Family, FuzzClient, World } from "./world";

const codeLifetime = 61_000;
const grace = 11_000;

type Verdict = { allowed: boolean; why: string };

const allow: Verdict = { allowed: true, why: "" };
const forbid = (why: string): Verdict => ({ allowed: false, why });

/** The parameters of a request to an endpoint for clients, null when no such request may succeed. */
function formOf(sent: Message): Map<string, string> | null {
  const query = sent.query.filter(([name]) => name !== "__proto__"); // Next drops it before a handler sees the address
  const isForm = /^application\/x-www-form-urlencoded(;\s*charset=utf-8)?$/i.test(sent.contentType);
  if (sent.method !== "POST" || query.length > 0 || sent.form === null || !isForm) return null;
  return single(sent.form);
}

/** The client that proved itself by exactly one method. */
function authenticated(sent: Message, form: Map<string, string>, { clients }: World): FuzzClient | null {
  const named = form.get("client_id");
  if (sent.authorization !== null) {
    if (form.has("client_secret")) return null;
    const client = clients.find(({ id, secret }) => secret !== null && sent.authorization === basic(id, secret));
    return client && (named === undefined || named === client.id) ? client : null;
  }
  const client = clients.find(({ id }) => id === named);
  if (client === undefined || client.secret !== (form.get("client_secret") ?? null)) return null;
  return client.secret === null ? client : null; // registered for client_secret_basic
}

/** The Authorization header of a client (RFC 6749 §2.3.1). */
export function basic(id: string, secret: string): string {
  return `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString("base64")}`;
}

function judgeToken(sent: Message, world: World, now: number): Verdict {
  const form = formOf(sent);
  if (form === null) return forbid("not a POSTed form with single parameters");
  const client = authenticated(sent, form, world);
  if (client === null) return forbid("the client did not prove itself");
  const grantType = form.get("grant_type") ?? "";
  if (!client.grantTypes.includes(grantType)) return forbid("not registered for the grant");
  if (grantType === "client_credentials")
    return ["read", undefined].includes(form.get("scope")) ? allow : forbid("scope");
  if (grantType === "authorization_code") {
    const code = world.codes.get(form.get("code") ?? "");
    if (!code || code.family.client !== client) return forbid("no code of this client");
    if (code.isUsed || code.family.isDead || now - code.givenAt > codeLifetime) return forbid("a dead code");
    const uri = form.get("redirect_uri");
    if (uri === undefined ? code.verifier === null : uri !== code.redirectUri) return forbid("redirect_uri");
    return (form.get("code_verifier") ?? null) === code.verifier ? allow : forbid("code_verifier");
  }
  const token = world.refreshes.get(form.get("refresh_token") ?? "");
  if (!token || token.family.client !== client || token.family.isDead)
    return forbid("no live refresh token of this client");
  if (token.rotatedAt !== null && now - token.rotatedAt > grace) return forbid("a rotated refresh token");
  const scope = form.get("scope")?.split(" ") ?? [];
  return scope.every((one) => token.family.scope.includes(one)) ? allow : forbid("a wider scope");
}

function bearerOf(sent: Message): string | null {
  const header = /^bearer +(\S+)$/i.exec(sent.authorization ?? "")?.[1];
  const inForm = sent.method === "POST" && sent.form !== null ? single(sent.form)?.get("access_token") : undefined;
  return header !== undefined && inForm !== undefined ? null : (header ?? inForm ?? null);
}

function judgeResource(sent: Message, world: World, scope: string): Verdict {
  const token = world.accesses.get(bearerOf(sent) ?? "");
  if (!token || token.isDead || token.family.isDead) return forbid("no live access token");
  return token.scope.includes(scope) && !token.family.isClients ? allow : forbid("not within its scope");
}

function judgeIntrospection(sent: Message, world: World): Verdict {
  const form = formOf(sent);
  const client = form && authenticated(sent, form, world);
  if (!form || !client || client.secret === null) return forbid("the client did not prove itself");
  const access = world.accesses.get(form.get("token") ?? "");
  if (access)
    return access.family.client === client && !access.isDead && !access.family.isDead
      ? allow
      : forbid("dead or foreign");
  const refresh = world.refreshes.get(form.get("token") ?? "");
  const lives = refresh && refresh.family.client === client && !refresh.family.isDead && refresh.rotatedAt === null;
  return lives ? allow : forbid("no live token of this client");
}

function judgeAuthorization(sent: Message, world: World, location: string): Verdict {
  const pairs = sent.method === "POST" ? [...sent.query, ...(sent.form ?? [])] : sent.query;
  const values = single(pairs);
  const client = world.clients.find(({ id }) =>
    pairs.filter(([name]) => name === "client_id").some(([, value]) => value === id),
  );
  if (!client || !location.startsWith(client.redirectUri)) return forbid("sent to an address that is not the client's");
  if (!new URL(location).searchParams.has("code")) return allow;
  if (values === null) return forbid("a code for repeated parameters");
  const isRight =
    values.get("response_type") === "code" &&
    values.get("client_id") === client.id &&
    values.get("redirect_uri") === client.redirectUri;
  if (!isRight || !sent.withBrowser) return forbid("a code for a request that is not right, or for nobody");
  const challenge = values.get("code_challenge");
  if (client.secret === null && challenge === undefined) return forbid("a code without PKCE for a public client");
  return challenge === undefined || values.get("code_challenge_method") === "S256"
    ? allow
    : forbid("a code with plain PKCE");
}

/** The generator names only addresses that nobody may register; without any, a client may stand for itself. */
function judgeRegistration({ json }: Message): Verdict {
  const named = (json as { redirect_uris?: unknown }).redirect_uris;
  const none = named === undefined || named === null || (Array.isArray(named) && named.length === 0);
  return none ? allow : forbid("an address that nobody may register");
}

function judgePush(sent: Message, world: World): Verdict {
  const form = formOf(sent);
  const client = form && authenticated(sent, form, world);
  if (!form || !client) return forbid("the client did not prove itself");
  const hasKey = form.get("code_challenge") !== undefined && form.get("code_challenge_method") === "S256";
  if (client.secret === null && !hasKey) return forbid("a public client without PKCE");
  const isRight = form.get("response_type") === "code" && form.get("redirect_uri") === client.redirectUri;
  return isRight && !form.has("request_uri") ? allow : forbid("a request that is not right");
}

/** Whether this answer is a success that the model does not allow: then the reason, else null. */
export function objection(sent: Message, answer: Answer, world: World, now: number): string | null {
  const verdict = judge(sent, answer, world, now);
  return verdict.allowed ? null : verdict.why;
}

function judge(sent: Message, answer: Answer, world: World, now: number): Verdict {
  const { status, location, text } = answer;
  if (sent.path === "/provider/oauth/token") return status === 200 ? judgeToken(sent, world, now) : allow;
  if (sent.path === "/provider/oauth/userinfo")
    return status === 200 && sent.method !== "HEAD" ? judgeResource(sent, world, "openid") : allow;
  if (sent.path === "/provider/api/me")
    return status === 200 && sent.method !== "HEAD" ? judgeResource(sent, world, "read") : allow;
  if (sent.path === "/provider/oauth/par") return status === 201 ? judgePush(sent, world) : allow;
  if (sent.path === "/provider/oauth/register") return status === 201 ? judgeRegistration(sent) : allow;
  if (sent.path === "/provider/oauth/device_authorization")
    return status === 200 && sent.method === "POST" ? forbid("no client here is registered for devices") : allow;
  if (sent.path === "/provider/oauth/introspect")
    return text.includes('"active":true') ? judgeIntrospection(sent, world) : allow;
  if (sent.path === "/provider/oauth/revoke" && status === 200) {
    const form = formOf(sent);
    return form && authenticated(sent, form, world) ? allow : forbid("a revocation for nobody");
  }
  if (location === null || location.startsWith("/") || location.startsWith("http://localhost:")) return allow;
  return judgeAuthorization(sent, world, location);
}

type TokenAnswer = { access_token: string; refresh_token?: string; scope: string };

/** Remembers what an answer of the token endpoint gave, and what a request killed. */
export function learn(sent: Message, answer: Answer, world: World, now: number): void {
  if (sent.path === "/provider/oauth/revoke") return learnRevocation(sent, answer, world);
  if (sent.path !== "/provider/oauth/token") return;
  const form = formOf(sent);
  const client = form && authenticated(sent, form, world);
  if (!form || !client) return;
  const code = world.codes.get(form.get("code") ?? "");
  const refresh = world.refreshes.get(form.get("refresh_token") ?? "");
  const isCodeGrant = form.get("grant_type") === "authorization_code";
  const family = isCodeGrant ? code?.family : form.get("grant_type") === "refresh_token" ? refresh?.family : undefined;
  if (answer.status === 200) {
    const given = JSON.parse(answer.text) as TokenAnswer;
    const scope = given.scope.split(" ");
    const own: Family = family ?? { client, scope, isDead: false, isClients: true };
    world.accesses.set(given.access_token, { family: own, scope, isDead: false });
    if (given.refresh_token !== undefined && !world.refreshes.has(given.refresh_token))
      world.refreshes.set(given.refresh_token, { family: own, rotatedAt: null });
    if (isCodeGrant && code) code.isUsed = true;
    else if (refresh) refresh.rotatedAt ??= now;
  } else if (
    family?.client === client &&
    /errors\/(code-verifier-|code-used-once|refresh-token-used-once)/.test(answer.text)
  ) {
    family.isDead = true;
  }
}

function learnRevocation(sent: Message, answer: Answer, world: World): void {
  const form = formOf(sent);
  const client = form && authenticated(sent, form, world);
  if (!form || !client || answer.status !== 200) return;
  const access = world.accesses.get(form.get("token") ?? "");
  if (access?.family.client === client) access.isDead = true;
  const refresh = world.refreshes.get(form.get("token") ?? "");
  if (refresh?.family.client === client) refresh.family.isDead = true;
}
