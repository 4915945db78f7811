-- A number that is given again does no harm: the secret tells one token from another. AUTOINCREMENT, which prevents it,
-- reads and writes a table of counters for each row.
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;

-- RedefineTables
CREATE TABLE "new_provider_access_token" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "grantId" INTEGER NOT NULL,
    "secretHash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    "audience" TEXT,
    CONSTRAINT "provider_access_token_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "provider_grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_provider_access_token" ("id", "grantId", "secretHash", "scope", "createdAt", "expiresAt", "revokedAt", "audience") SELECT "id", "grantId", "secretHash", "scope", "createdAt", "expiresAt", "revokedAt", "audience" FROM "provider_access_token";
DROP TABLE "provider_access_token";
ALTER TABLE "new_provider_access_token" RENAME TO "provider_access_token";
CREATE INDEX "provider_access_token_grantId_idx" ON "provider_access_token"("grantId");
CREATE INDEX "provider_access_token_expiresAt_idx" ON "provider_access_token"("expiresAt");
CREATE TABLE "new_provider_refresh_token" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "grantId" INTEGER NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "rotatedAt" DATETIME,
    "successor" TEXT,
    CONSTRAINT "provider_refresh_token_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "provider_grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_provider_refresh_token" ("id", "grantId", "secretHash", "createdAt", "expiresAt", "rotatedAt", "successor") SELECT "id", "grantId", "secretHash", "createdAt", "expiresAt", "rotatedAt", "successor" FROM "provider_refresh_token";
DROP TABLE "provider_refresh_token";
ALTER TABLE "new_provider_refresh_token" RENAME TO "provider_refresh_token";
CREATE INDEX "provider_refresh_token_grantId_idx" ON "provider_refresh_token"("grantId");
CREATE INDEX "provider_refresh_token_expiresAt_idx" ON "provider_refresh_token"("expiresAt");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
