// `npm run after-restore`: what a backup knows as alive may have died since, so after bringing one back everything ends that can be
// presented, and people are asked anew what they allow. Accounts and clients stay.
import { createRequire } from "node:module";
import process from "node:process";
import { loadEnvironmentFiles } from "./set-up/environment.mjs";
import { command, Stop } from "./set-up/stop.mjs";

const ended = {
  "grants with their codes and tokens": "UPDATE provider_grant SET revokedAt = :now WHERE revokedAt IS NULL",
  "remembered consents": "DELETE FROM provider_consent",
  "sessions at Birch": "DELETE FROM provider_login_session",
  "sessions at Acorn": "DELETE FROM demo_session",
  "requests that waited": "DELETE FROM provider_authorization_request",
  "pushed requests": "DELETE FROM provider_pushed_request",
  "devices that waited": "DELETE FROM provider_device_code WHERE redeemedAt IS NULL",
};

process.chdir(`${import.meta.dirname}/..`);

await command(() => {
  loadEnvironmentFiles();
  const path = (process.env.DATABASE_URL ?? "file:./data/app.db").replace(/^file:/, "");
  const Database = createRequire(import.meta.url)("better-sqlite3");
  let database;
  try {
    database = new Database(path, { fileMustExist: true, timeout: 5_000 });
  } catch (error) {
    throw new Stop(`${path} cannot be opened: ${error.message}`);
  }
  const end = database.transaction(() =>
    Object.entries(ended).map(([what, sql]) => {
      const statement = database.prepare(sql);
      const { changes } = sql.includes(":now") ? statement.run({ now: Date.now() }) : statement.run();
      return `✓ ended: ${changes} ${what}`;
    }),
  );
  for (const line of end.immediate()) console.log(line);
  database.close();
});
