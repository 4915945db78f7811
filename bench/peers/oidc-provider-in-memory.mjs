// oidc-provider's adapter in memory, after its own, which would keep a thousand entries only.
// https://github.com/panva/node-oidc-provider/blob/main/lib/adapters/memory_adapter.js
import { YoungAndOld } from "./young-and-old.mjs";

const stored = new YoungAndOld();
const grants = new YoungAndOld();

class InMemory {
  constructor(model) {
    this.model = model;
  }

  async upsert(id, payload) {
    stored.set(`${this.model}:${id}`, payload);
    if (payload.uid) stored.set(`uid:${payload.uid}`, payload);
    if (!payload.grantId) return;
    const members = grants.get(payload.grantId) ?? new Set();
    members.add(`${this.model}:${id}`);
    grants.set(payload.grantId, members);
  }

  async find(id) {
    return stored.get(`${this.model}:${id}`);
  }

  async findByUid(uid) {
    return stored.get(`uid:${uid}`);
  }

  async consume(id) {
    stored.get(`${this.model}:${id}`).consumed = Math.floor(Date.now() / 1_000);
  }

  async destroy(id) {
    stored.delete(`${this.model}:${id}`);
  }

  async revokeByGrantId(grantId) {
    for (const key of grants.get(grantId) ?? []) stored.delete(key);
    grants.delete(grantId);
  }
}

export const adapter = InMemory;
