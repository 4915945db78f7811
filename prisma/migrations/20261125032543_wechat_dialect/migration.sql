-- CreateTable
CREATE TABLE "provider_wechat_app" (
    "clientId" INTEGER NOT NULL PRIMARY KEY,
    "appid" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "secretLastFour" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "callbackDomain" TEXT NOT NULL,
    "unionGroup" TEXT,
    "enabled" BOOLEAN NOT NULL,
    "switches" TEXT NOT NULL DEFAULT '{}',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "provider_wechat_app_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_wechat_login" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "uuidHash" TEXT NOT NULL,
    "clientId" INTEGER NOT NULL,
    "redirectUri" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "state" TEXT,
    "status" TEXT NOT NULL DEFAULT 'new',
    "browserHash" TEXT,
    "userUid" INTEGER,
    "authTime" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "provider_wechat_login_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "provider_wechat_login_userUid_fkey" FOREIGN KEY ("userUid") REFERENCES "provider_end_user" ("uid") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_wechat_code" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "grantId" INTEGER NOT NULL,
    "codeHash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "snapshot" BOOLEAN NOT NULL DEFAULT false,
    "expiresAt" DATETIME NOT NULL,
    "redeemedAt" DATETIME,
    CONSTRAINT "provider_wechat_code_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "provider_grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_wechat_token" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "grantId" INTEGER NOT NULL,
    "refreshHash" TEXT NOT NULL,
    "accessHash" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 0,
    "scope" TEXT NOT NULL,
    "snapshot" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "accessExpiresAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "provider_wechat_token_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "provider_grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "provider_wechat_app_appid_key" ON "provider_wechat_app"("appid");

-- CreateIndex
CREATE UNIQUE INDEX "provider_wechat_login_uuidHash_key" ON "provider_wechat_login"("uuidHash");

-- CreateIndex
CREATE INDEX "provider_wechat_login_clientId_idx" ON "provider_wechat_login"("clientId");

-- CreateIndex
CREATE INDEX "provider_wechat_login_userUid_idx" ON "provider_wechat_login"("userUid");

-- CreateIndex
CREATE INDEX "provider_wechat_login_expiresAt_idx" ON "provider_wechat_login"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "provider_wechat_code_grantId_key" ON "provider_wechat_code"("grantId");

-- CreateIndex
CREATE UNIQUE INDEX "provider_wechat_code_codeHash_key" ON "provider_wechat_code"("codeHash");

-- CreateIndex
CREATE INDEX "provider_wechat_code_expiresAt_idx" ON "provider_wechat_code"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "provider_wechat_token_grantId_key" ON "provider_wechat_token"("grantId");

-- CreateIndex
CREATE INDEX "provider_wechat_token_expiresAt_idx" ON "provider_wechat_token"("expiresAt");
