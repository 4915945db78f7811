// What nobody gets by registering a client oneself: a name that disguises, a privilege, a vouching statement.
import { expect, test } from "vitest";
import { PUT } from "@/app/provider/oauth/(back-channel)/register/[client_id]/route";
import { database } from "@/lib/database";
import { store } from "@/lib/provider/store/prisma";
import { manage, register } from "@/lib/provider/testing/registration";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const usual = { client_name: "Tea Timer", redirect_uris: ["https://c.example/cb"] };
const count = () => database().read.client.count();

test("156 RFC 7591 §2.3: a software statement is refused, signed or not, for it would vouch for what nobody checked", async () => {
  const unsigned = "eyJhbGciOiJub25lIn0.eyJjbGllbnRfbmFtZSI6IlRlYSJ9.";
  const before = await count();
  for (const software_statement of [unsigned, `${unsigned}AAAA`, "x", "", null, {}, []]) {
    const { status, body } = await register({ ...usual, software_statement });
    expect([status, body.error]).toEqual([400, "invalid_client_metadata"]);
  }
  expect(await count()).toBe(before);
  const { body: client } = await register(usual);
  const document = { ...usual, client_id: client.client_id, software_statement: unsigned };
  expect((await manage(PUT, client, client.registration_access_token, document)).status).toBe(400);
});

const disguised: [name: string, kept: string][] = [
  ["Tea\u202Eremit Timer", "Tearemit Timer"],
  ["\u2066Tea\u2069 \u200FTimer\u200E", "Tea Timer"],
  ["Tea\u0000\u0007\u001B[31m Timer", "Tea[31m Timer"],
  ["Tea\r\n\tTimer", "TeaTimer"],
  ["T\u200Be\u200Da\uFEFF Timer", "Tea Timer"],
  ["Ｔｅａ　Timer", "Tea Timer"],
  ["Tea\u{E0041}\u{E0042} Timer", "Tea Timer"],
  ["  Tea   Timer  ", "Tea Timer"],
];

test.each(disguised)(
  "40 RFC 6819 §4.4.1.4: the name %j is kept without what could disguise it",
  async (client_name, kept) => {
    const { status, body } = await register({ ...usual, client_name });
    expect([status, body.client_name]).toEqual([201, kept]);
    const { body: other } = await register(usual);
    const replaced = await manage(PUT, other, other.registration_access_token, {
      ...usual,
      client_id: other.client_id,
      client_name,
    });
    expect([replaced.status, replaced.body.client_name]).toEqual([200, kept]);
    expect((await store.clients.find(other.client_id))?.name).toBe(kept);
  },
);

test("40 a name is no longer than 60 characters and not ours, in whatever letters", async () => {
  const refused = [
    "x".repeat(61),
    "x".repeat(10_000),
    "🦊".repeat(61),
    "\u202E",
    " ",
    "Birch (official)",
    "Вirch",
    "B\u200Birch",
    "ＢＩＲＣＨ",
    "Acorn ✅",
  ];
  for (const client_name of refused) {
    const { status, body } = await register({ ...usual, client_name });
    expect([client_name.slice(0, 20), status, body.error]).toEqual([
      client_name.slice(0, 20),
      400,
      "invalid_client_metadata",
    ]);
  }
  expect((await register({ ...usual, client_name: "🦊".repeat(60) })).status).toBe(201);
});

test("152, 179 OWASP API3: no member that is the server's to say gives a client anything", async () => {
  const privileges = [
    ...["owner", "ownerUid", "owner_uid", "id", "client_id", "client_secret", "createdAt", "accessTokenLifetime"],
    ...[
      "access_token_lifetime",
      "skip_consent",
      "trusted",
      "firstParty",
      "first_party",
      "isAdmin",
      "is_admin",
      "admin",
    ],
    ...["registeredBy", "registrationTokenHash", "registration_access_token", "type", "requirePkce", "options"],
    ...[
      "secrets",
      "grantTypes",
      "redirectUris",
      "scope",
      "client_id_issued_at",
      "client_secret_expires_at",
      "__proto__",
    ],
  ];
  for (const member of privileges) {
    for (const value of ["site-a", 1, true, { uid: 1 }]) {
      const document = `{${JSON.stringify(member)}:${JSON.stringify(value)},${JSON.stringify(usual).slice(1)}`;
      const { status, body } = await register(document);
      if (status !== 201) {
        expect([member, status]).toEqual([member, 400]);
        continue;
      }
      const client = (await store.clients.find(body.client_id))!;
      const { name, ownerUid, registeredBy, type, accessTokenLifetime, grantTypes, secrets } = client;
      expect([member, { name, ownerUid, registeredBy, type, accessTokenLifetime, grantTypes }]).toEqual([
        member,
        {
          name: "Tea Timer",
          ownerUid: null,
          registeredBy: "itself",
          type: "confidential",
          accessTokenLifetime: null,
          grantTypes: ["authorization_code"],
        },
      ]);
      expect([secrets.length, client.clientId.length, ({} as Record<string, unknown>).uid]).toEqual([1, 22, undefined]);
    }
  }
});

test("157 RFC 7591 §3.2.2: 10,000 brackets, holes and numbers are refused in words", async () => {
  const nested = `{"client_name":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
  const shapes = [
    nested,
    `{"jwks":${nested}}`,
    "[,]",
    '{"redirect_uris":[,"x"]}',
    '{"redirect_uris":{"length":1,"0":"x"}}',
  ];
  for (const shape of [...shapes, '{"client_name":1e999}', '{"redirect_uris":[1]}', '"x"', "1", "null", "[]", ""]) {
    const { status, body } = await register(shape);
    expect([shape.slice(0, 40), status, String(body.error)]).toEqual([
      shape.slice(0, 40),
      400,
      expect.stringMatching(/^invalid_(client_metadata|redirect_uri)$/),
    ]);
  }
});
