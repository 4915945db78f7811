// Random requests over all endpoints: right ones of what the lane has, and right ones bent in one, two or three places.
import { makePkce } from "../support/authorization";
import { message, type Message, type Pairs } from "./message";
import { basic } from "./model";
import type { Random } from "./random";
import { endpoints, names, odd } from "./vocabulary";
import type { FuzzClient, World } from "./world";

const keysOf = (map: ReadonlyMap<string, unknown>): string[] => [...map.keys()].slice(-40);

/** Some value that is known in this lane, of whatever kind. */
function someValue(random: Random, world: World): string {
  const kinds = [
    odd,
    keysOf(world.codes),
    keysOf(world.refreshes),
    keysOf(world.accesses),
    world.clients.flatMap(({ id, secret, redirectUri }) => [id, secret ?? "", redirectUri]),
    ["authorization_code", "refresh_token", "client_credentials", "password", "code", "token", "S256", "plain", "none"],
    ["read", "openid", "openid read", "offline_access", "none login", "form_post", "query"],
  ].filter((kind) => kind.length > 0);
  return random.pick(random.pick(kinds));
}

/** Authenticates as a client in the way that it registered. */
function as({ id, secret }: FuzzClient, form: Pairs): { form: Pairs; authorization: string | null } {
  return secret === null
    ? { form: [...form, ["client_id", id]], authorization: null }
    : { form, authorization: basic(id, secret) };
}

function tokenRequest(random: Random, world: World): Message {
  const path = "/provider/oauth/token";
  const codes = keysOf(world.codes);
  const refreshes = keysOf(world.refreshes);
  if (codes.length > 0 && random.chance(0.5)) {
    const value = random.pick(codes);
    const { family, redirectUri, verifier } = world.codes.get(value)!;
    const form: Pairs = [
      ["grant_type", "authorization_code"],
      ["code", value],
      ["redirect_uri", redirectUri],
    ];
    if (verifier !== null) form.push(["code_verifier", verifier]);
    return message("POST", path, as(family.client, form));
  }
  if (refreshes.length > 0 && random.chance(0.7)) {
    const value = random.pick(refreshes);
    const form: Pairs = [
      ["grant_type", "refresh_token"],
      ["refresh_token", value],
    ];
    if (random.chance(0.2)) form.push(["scope", random.pick(["read", "openid read", "email", "openid admin"])]);
    return message("POST", path, as(world.refreshes.get(value)!.family.client, form));
  }
  return message("POST", path, as(random.pick(world.clients), [["grant_type", "client_credentials"]]));
}

function clientQuestion(random: Random, world: World): Message {
  const path = random.pick(["/provider/oauth/introspect", "/provider/oauth/introspect", "/provider/oauth/revoke"]);
  const tokens = [...keysOf(world.accesses), ...keysOf(world.refreshes), "unknown"];
  return message("POST", path, as(random.pick(world.clients), [["token", random.pick(tokens)]]));
}

function resourceQuestion(random: Random, world: World): Message {
  const path = random.pick(["/provider/oauth/userinfo", "/provider/api/me"]);
  const tokens = [...keysOf(world.accesses), ...keysOf(world.refreshes), ...keysOf(world.codes), "unknown"];
  return message("GET", path, { authorization: `Bearer ${random.pick(tokens)}` });
}

/** An authorization request of the lane's person, and the verifier with which its code is redeemed. */
export function authorizationRequest(
  random: Random,
  world: World,
): { sent: Message; client: FuzzClient; verifier: string | null; scope: string[] } {
  const client = random.pick(world.clients);
  const { verifier, challenge } = makePkce();
  const withPkce = client.secret === null || random.chance(0.5);
  const scope = random.pick(["read", "openid read", "openid email", "openid profile email read offline_access"]);
  const query: Pairs = [
    ["response_type", "code"],
    ["client_id", client.id],
    ["redirect_uri", client.redirectUri],
    ["scope", scope],
    ["state", "s"],
  ];
  if (withPkce) query.push(["code_challenge", challenge], ["code_challenge_method", "S256"]);
  const sent = message("GET", "/provider/oauth/authorize", { query, withBrowser: true });
  return { sent, client, verifier: withPkce ? verifier : null, scope: scope.split(" ") };
}

function pushedRequest(random: Random, world: World): Message {
  const { sent, client } = authorizationRequest(random, world);
  const form = sent.query.filter(([name]) => name !== "client_id");
  return message("POST", "/provider/oauth/par", as(client, form));
}

function strayRequest(random: Random, world: World): Message {
  const pairs: Pairs = Array.from({ length: random.number(6) }, () => [random.pick(names), someValue(random, world)]);
  const inQuery = random.chance(0.5);
  return message(
    random.pick(["GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"]),
    random.pick(endpoints),
    {
      query: inQuery ? pairs : [],
      form: inQuery ? null : pairs,
      authorization: random.chance(0.3)
        ? `${random.pick(["Bearer", "Basic", "bearer", "Digest"])} ${someValue(random, world).replaceAll(/[^\x21-\x7e]/g, "")}`
        : null,
      withBrowser: random.chance(0.5),
    },
  );
}

function registration(random: Random, world: World): Message {
  const json = {
    redirect_uris: random.pick<unknown>([
      ["javascript:alert(1)"],
      ["http://evil.example/*"],
      [],
      "x",
      [1],
      null,
      ["https://c.example/#x"],
    ]),
    [random.pick(["client_name", "grant_types", "jwks", "jwks_uri", "contacts", "__proto__", "subject_type"])]:
      random.pick<unknown>([someValue(random, world), [someValue(random, world)], { a: [[[[]]]] }, 42, null]),
  };
  return message("POST", "/provider/oauth/register", { json });
}

/** A request, right as far as the lane goes. */
export function makeRequest(random: Random, world: World): Message {
  const maker = random.pick([
    tokenRequest,
    tokenRequest,
    tokenRequest,
    clientQuestion,
    resourceQuestion,
    (one: Random, two: World) => authorizationRequest(one, two).sent,
    pushedRequest,
    strayRequest,
    strayRequest,
    registration,
  ]);
  return maker(random, world);
}

/** The same request with one thing wrong, which may be nothing at all. */
export function bend(sent: Message, random: Random, world: World): Message {
  const side = sent.form !== null ? "form" : "query";
  const pairs: Pairs = [...(sent[side] ?? [])];
  const at = random.number(pairs.length || 1);
  const [name, value] = pairs[at] ?? [random.pick(names), someValue(random, world)];
  const changed = (pair: [string, string] | null): Message => {
    const next = pairs.filter((_, index) => index !== at);
    return { ...sent, [side]: pair === null ? next : [...next, pair] };
  };
  const bends: (() => Message)[] = [
    () => changed(null),
    () => changed([name, someValue(random, world)]),
    () => changed([name, `${value}${random.pick(["x", " ", "/", "%", "\n"])}`]),
    () => changed([name, value.slice(0, -1)]),
    () => changed([name, value.toUpperCase()]),
    () => ({ ...sent, [side]: [...pairs, [name, random.chance(0.5) ? value : someValue(random, world)]] }),
    () => ({ ...sent, [side]: [...pairs, [random.pick(names), someValue(random, world)]] }),
    () => ({ ...sent, query: [...sent.query, [random.pick(names), someValue(random, world)]] }),
    () => ({ ...sent, method: random.pick(["GET", "POST", "PUT", "HEAD"]) }),
    () => ({
      ...sent,
      contentType: random.pick(["application/json", "text/plain", "multipart/form-data; boundary=x"]),
    }),
    () => ({ ...sent, path: random.pick(endpoints) }),
    () => ({ ...sent, withBrowser: !sent.withBrowser }),
    () => ({
      ...sent,
      ...as(
        random.pick(world.clients),
        pairs.filter(([one]) => one !== "client_id"),
      ),
    }),
    () => ({ ...sent, authorization: null }),
  ];
  return random.pick(bends)();
}
