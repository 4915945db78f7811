// oidc-provider's adapter on SQLite: write-ahead log, every commit on disk before it is answered, one transaction for each write.
// https://github.com/panva/node-oidc-provider/blob/main/example/my_adapter.js
import process from "node:process";
import Database from "better-sqlite3";

const database = new Database(process.env.DATABASE_FILE);
database.pragma("journal_mode = WAL");
database.pragma("synchronous = FULL");
database.exec(`
  CREATE TABLE stored (
    model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, uid TEXT, grantId TEXT, expiresAt INTEGER, consumedAt INTEGER,
    PRIMARY KEY (model, id)
  ) WITHOUT ROWID;
  CREATE INDEX stored_uid ON stored (uid) WHERE uid IS NOT NULL;
  CREATE INDEX stored_grant ON stored (grantId) WHERE grantId IS NOT NULL;
  CREATE INDEX stored_expires ON stored (expiresAt);
`);

const upsert = database.prepare(`
  INSERT INTO stored (model, id, payload, uid, grantId, expiresAt) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, expiresAt = excluded.expiresAt
`);
const findById = database.prepare("SELECT payload, consumedAt FROM stored WHERE model = ? AND id = ?");
const findByUid = database.prepare("SELECT payload, consumedAt FROM stored WHERE uid = ? AND model = ?");
const consume = database.prepare("UPDATE stored SET consumedAt = ? WHERE model = ? AND id = ?");
const destroy = database.prepare("DELETE FROM stored WHERE model = ? AND id = ?");
const revoke = database.prepare("DELETE FROM stored WHERE grantId = ?");

const now = () => Math.floor(Date.now() / 1_000);

function read(row) {
  if (row === undefined) return undefined;
  const payload = JSON.parse(row.payload);
  return row.consumedAt === null ? payload : { ...payload, consumed: row.consumedAt };
}

class OnSqlite {
  constructor(model) {
    this.model = model;
  }

  async upsert(id, payload, expiresIn) {
    const { uid = null, grantId = null } = payload;
    upsert.run(this.model, id, JSON.stringify(payload), uid, grantId, expiresIn ? now() + expiresIn : null);
  }

  async find(id) {
    return read(findById.get(this.model, id));
  }

  async findByUid(uid) {
    return read(findByUid.get(uid, this.model));
  }

  async consume(id) {
    consume.run(now(), this.model, id);
  }

  async destroy(id) {
    destroy.run(this.model, id);
  }

  async revokeByGrantId(grantId) {
    revoke.run(grantId);
  }
}

export const adapter = OnSqlite;
