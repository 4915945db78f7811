-- AlterTable
ALTER TABLE "demo_session" ADD COLUMN "sid" TEXT;

-- AlterTable
ALTER TABLE "provider_access_token" ADD COLUMN "audience" TEXT;

-- AlterTable
ALTER TABLE "provider_authorization_request" ADD COLUMN "pushedId" INTEGER;

-- AlterTable
ALTER TABLE "provider_client" ADD COLUMN "options" TEXT NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "provider_end_user" ADD COLUMN "address" TEXT;
ALTER TABLE "provider_end_user" ADD COLUMN "phoneNumber" TEXT;

-- AlterTable
ALTER TABLE "provider_grant" ADD COLUMN "claims" TEXT;
ALTER TABLE "provider_grant" ADD COLUMN "resource" TEXT;
ALTER TABLE "provider_grant" ADD COLUMN "sessionId" INTEGER;

-- CreateTable
CREATE TABLE "demo_used_logout_token" (
    "jti" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "provider_pushed_request" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "secretHash" TEXT NOT NULL,
    "clientId" INTEGER NOT NULL,
    "parameters" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "provider_pushed_request_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_device_code" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "secretHash" TEXT NOT NULL,
    "userCodeHash" TEXT NOT NULL,
    "clientId" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "resource" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "interval" INTEGER NOT NULL,
    "lastPolledAt" DATETIME,
    "browserHash" TEXT,
    "decision" TEXT,
    "grantId" INTEGER,
    "redeemedAt" DATETIME,
    CONSTRAINT "provider_device_code_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "provider_device_code_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "provider_grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_used_client_assertion" (
    "clientId" INTEGER NOT NULL,
    "jtiHash" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("clientId", "jtiHash"),
    CONSTRAINT "provider_used_client_assertion_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_provider_signing_key" (
    "kid" TEXT NOT NULL PRIMARY KEY,
    "algorithm" TEXT NOT NULL,
    "publicJwk" TEXT NOT NULL,
    "encryptedPrivateJwk" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "signsFrom" DATETIME NOT NULL,
    "publishedUntil" DATETIME
);
INSERT INTO "new_provider_signing_key" ("algorithm", "createdAt", "encryptedPrivateJwk", "kid", "publicJwk", "signsFrom") SELECT "algorithm", "createdAt", "encryptedPrivateJwk", "kid", "publicJwk", "createdAt" FROM "provider_signing_key";
DROP TABLE "provider_signing_key";
ALTER TABLE "new_provider_signing_key" RENAME TO "provider_signing_key";
CREATE INDEX "provider_signing_key_algorithm_idx" ON "provider_signing_key"("algorithm");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "demo_used_logout_token_expiresAt_idx" ON "demo_used_logout_token"("expiresAt");

-- CreateIndex
CREATE INDEX "provider_pushed_request_clientId_idx" ON "provider_pushed_request"("clientId");

-- CreateIndex
CREATE INDEX "provider_pushed_request_expiresAt_idx" ON "provider_pushed_request"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "provider_device_code_userCodeHash_key" ON "provider_device_code"("userCodeHash");

-- CreateIndex
CREATE UNIQUE INDEX "provider_device_code_grantId_key" ON "provider_device_code"("grantId");

-- CreateIndex
CREATE INDEX "provider_device_code_clientId_idx" ON "provider_device_code"("clientId");

-- CreateIndex
CREATE INDEX "provider_device_code_expiresAt_idx" ON "provider_device_code"("expiresAt");

-- CreateIndex
CREATE INDEX "provider_used_client_assertion_expiresAt_idx" ON "provider_used_client_assertion"("expiresAt");

-- CreateIndex
CREATE INDEX "demo_session_sid_idx" ON "demo_session"("sid");

-- CreateIndex
CREATE INDEX "provider_grant_sessionId_idx" ON "provider_grant"("sessionId");
