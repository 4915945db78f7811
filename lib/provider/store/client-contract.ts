// What every store must keep to with clients; part of the contract.
import { expect, test } from "vitest";
import { after } from "@/lib/provider/config";
import { authorize, makeClient, makeUser } from "@/lib/provider/testing/fixtures";
import { hashSecret, makeSecret } from "@/lib/provider/tokens/hash";
import type { NewClient } from "./client-store";
import type { Store } from "./store";

const now = new Date("2026-01-01T12:00:00Z");

/** Runs the clients' part of the suite against a store on an empty database. */
export function describeClients(store: Store): void {
  test("174 a client is found, changed and deleted by its owner alone", async () => {
    const [owner, stranger] = [await makeUser(), await makeUser()];
    const { client } = await makeClient({ ownerUid: owner.uid });
    const { clientId } = client;
    const secret = { secretHash: hashSecret(makeSecret()), lastFour: "abcd" };
    expect(await store.clients.findOwned(stranger.uid, clientId)).toBeNull();
    expect(await store.clients.listOwned(stranger.uid)).toEqual([]);
    expect(await store.clients.change(stranger.uid, clientId, { name: "Mine now" })).toBe(false);
    expect(await store.clients.addSecret(stranger.uid, clientId, secret, now)).toBe("unknown");
    expect(await store.clients.removeSecret(stranger.uid, clientId, client.secrets[0]!.id)).toBe("unknown");
    expect(await store.clients.remove(stranger.uid, clientId)).toBe(false);
    expect((await store.clients.find(clientId))?.name).toBe("Test app");
    expect(await store.clients.remove(owner.uid, clientId)).toBe(true);
    expect(await store.clients.find(clientId)).toBeNull();
  });

  test("RFC 7591 §5: a client that registered itself is told apart from a person's and from the operator's", async () => {
    const owned = await makeClient({ ownerUid: (await makeUser()).uid });
    const itself = await makeClient({ registrationTokenHash: hashSecret(makeSecret()) });
    const seeded = await makeClient();
    const clients = [owned, itself, seeded].map(({ client }) => store.clients.find(client.clientId));
    const found = (await Promise.all(clients)).map((client) => client?.registeredBy);
    expect(found).toEqual(["owner", "itself", "operator"]);
  });

  test("a client has one or two secrets, also when they are added at once", async () => {
    const owner = await makeUser();
    const { client } = await makeClient({ ownerUid: owner.uid });
    const add = () =>
      store.clients.addSecret(
        owner.uid,
        client.clientId,
        { secretHash: hashSecret(makeSecret()), lastFour: "abcd" },
        now,
      );
    expect((await Promise.all([add(), add(), add()])).sort()).toEqual(["added", "too_many", "too_many"]);
    const [first, second] = (await store.clients.find(client.clientId))!.secrets;
    const remove = (id: number) => store.clients.removeSecret(owner.uid, client.clientId, id);
    expect((await Promise.all([remove(first!.id), remove(second!.id)])).sort()).toEqual(["last_one", "removed"]);
  });

  test("92 a client that proves itself with keys loses its secrets and gets no other", async () => {
    const owner = await makeUser();
    const { client } = await makeClient({ ownerUid: owner.uid });
    const secret = { secretHash: hashSecret(makeSecret()), lastFour: "abcd" };
    const add = () => store.clients.addSecret(owner.uid, client.clientId, secret, now);
    await store.clients.change(owner.uid, client.clientId, { tokenEndpointAuthMethod: "private_key_jwt" });
    expect((await store.clients.find(client.clientId))?.secrets).toEqual([]);
    expect(await add()).toBe("unknown");
    await store.clients.change(owner.uid, client.clientId, { tokenEndpointAuthMethod: null });
    expect(await add()).toBe("added");
  });

  test("102 OpenID Connect Core §9: of fifty who use a client's assertion at once, one is told it was first", async () => {
    const [{ client }, { client: other }] = [await makeClient(), await makeClient()];
    const claim = () => store.assertions.claim(client, hashSecret("the identifier"), after(now, 60));
    const claims = await Promise.all(Array.from({ length: 50 }, claim));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await store.assertions.claim(other, hashSecret("the identifier"), after(now, 60))).toBe(true);
  });

  test("154 RFC 7591 §5: clients that registered themselves and did nothing since are removed, and no others", async () => {
    const registered = async (changes: Partial<NewClient> = {}) =>
      (await makeClient({ createdAt: now, registrationTokenHash: hashSecret(makeSecret()), ...changes })).client;
    const unused = [await registered(), await registered(), await registered()];
    const [young, seeded, owned] = [
      await registered({ createdAt: after(now, 100) }),
      (await makeClient({ createdAt: now })).client,
      await registered({ ownerUid: (await makeUser()).uid }),
    ];
    const [granted, proved, signed] = [await registered(), await registered(), await registered()];
    const code = { secretHash: hashSecret(makeSecret()), createdAt: now, expiresAt: now, answersRequest: null };
    await store.grants.issueCode(authorize(granted, await makeUser()), code);
    await store.clients.noteSecretUse(proved.secrets[0]!.id, after(now, 60));
    await store.assertions.claim(signed, hashSecret("x"), after(now, 60));
    const remove = () => store.clients.removeUnusedRegistrations(after(now, 50), 2);
    expect([await remove(), await remove(), await remove()]).toEqual([2, 1, 0]);
    for (const { clientId } of unused) expect(await store.clients.find(clientId)).toBeNull();
    for (const { clientId } of [young, seeded, owned, granted, proved, signed])
      expect(await store.clients.find(clientId)).not.toBeNull();
  });
}
