-- CreateTable
CREATE TABLE "demo_user" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT,
    "email" TEXT,
    "emailVerified" DATETIME,
    "image" TEXT
);

-- CreateTable
CREATE TABLE "demo_account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "session_state" TEXT,
    "evidence" TEXT,
    CONSTRAINT "demo_account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "demo_user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "demo_session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionToken" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expires" DATETIME NOT NULL,
    "lastOutcome" TEXT,
    CONSTRAINT "demo_session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "demo_user" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "demo_verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "provider_end_user" (
    "uid" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sub" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "name" TEXT NOT NULL,
    "picture" TEXT,
    "passwordHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "disabledAt" DATETIME
);

-- CreateTable
CREATE TABLE "provider_login_session" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "secretHash" TEXT NOT NULL,
    "userUid" INTEGER NOT NULL,
    "authenticatedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "provider_login_session_userUid_fkey" FOREIGN KEY ("userUid") REFERENCES "provider_end_user" ("uid") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_sign_in_failure" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "failures" INTEGER NOT NULL,
    "windowEnds" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "provider_client" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "clientId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ownerUid" INTEGER,
    "type" TEXT NOT NULL,
    "tokenEndpointAuthMethod" TEXT,
    "requirePkce" BOOLEAN NOT NULL DEFAULT false,
    "grantTypes" TEXT NOT NULL DEFAULT 'authorization_code refresh_token',
    "idTokenSignedResponseAlg" TEXT NOT NULL DEFAULT 'RS256',
    "accessTokenLifetime" INTEGER,
    "registrationTokenHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "provider_client_ownerUid_fkey" FOREIGN KEY ("ownerUid") REFERENCES "provider_end_user" ("uid") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_client_redirect_uri" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "clientId" INTEGER NOT NULL,
    "uri" TEXT NOT NULL,
    CONSTRAINT "provider_client_redirect_uri_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_client_secret" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "clientId" INTEGER NOT NULL,
    "secretHash" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    CONSTRAINT "provider_client_secret_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_authorization_request" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "secretHash" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,
    "clientId" INTEGER NOT NULL,
    "parameters" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "provider_authorization_request_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_consent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userUid" INTEGER NOT NULL,
    "clientId" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME NOT NULL,
    CONSTRAINT "provider_consent_userUid_fkey" FOREIGN KEY ("userUid") REFERENCES "provider_end_user" ("uid") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "provider_consent_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_grant" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "clientId" INTEGER NOT NULL,
    "userUid" INTEGER,
    "scope" TEXT NOT NULL,
    "nonce" TEXT,
    "authTime" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "provider_grant_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "provider_client" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "provider_grant_userUid_fkey" FOREIGN KEY ("userUid") REFERENCES "provider_end_user" ("uid") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_authorization_code" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "grantId" INTEGER NOT NULL,
    "secretHash" TEXT NOT NULL,
    "redirectUri" TEXT NOT NULL,
    "codeChallenge" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "redeemedAt" DATETIME,
    CONSTRAINT "provider_authorization_code_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "provider_grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_access_token" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "grantId" INTEGER NOT NULL,
    "secretHash" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,
    CONSTRAINT "provider_access_token_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "provider_grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_refresh_token" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "grantId" INTEGER NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "rotatedAt" DATETIME,
    "successor" TEXT,
    CONSTRAINT "provider_refresh_token_grantId_fkey" FOREIGN KEY ("grantId") REFERENCES "provider_grant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "provider_signing_key" (
    "kid" TEXT NOT NULL PRIMARY KEY,
    "algorithm" TEXT NOT NULL,
    "publicJwk" TEXT NOT NULL,
    "encryptedPrivateJwk" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "demo_user_email_key" ON "demo_user"("email");

-- CreateIndex
CREATE INDEX "demo_account_userId_idx" ON "demo_account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "demo_account_provider_providerAccountId_key" ON "demo_account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "demo_session_sessionToken_key" ON "demo_session"("sessionToken");

-- CreateIndex
CREATE INDEX "demo_session_userId_idx" ON "demo_session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "demo_verification_token_token_key" ON "demo_verification_token"("token");

-- CreateIndex
CREATE UNIQUE INDEX "demo_verification_token_identifier_token_key" ON "demo_verification_token"("identifier", "token");

-- CreateIndex
CREATE UNIQUE INDEX "provider_end_user_sub_key" ON "provider_end_user"("sub");

-- CreateIndex
CREATE UNIQUE INDEX "provider_end_user_email_key" ON "provider_end_user"("email");

-- CreateIndex
CREATE INDEX "provider_login_session_userUid_idx" ON "provider_login_session"("userUid");

-- CreateIndex
CREATE INDEX "provider_login_session_expiresAt_idx" ON "provider_login_session"("expiresAt");

-- CreateIndex
CREATE INDEX "provider_sign_in_failure_windowEnds_idx" ON "provider_sign_in_failure"("windowEnds");

-- CreateIndex
CREATE UNIQUE INDEX "provider_client_clientId_key" ON "provider_client"("clientId");

-- CreateIndex
CREATE INDEX "provider_client_ownerUid_idx" ON "provider_client"("ownerUid");

-- CreateIndex
CREATE UNIQUE INDEX "provider_client_redirect_uri_clientId_uri_key" ON "provider_client_redirect_uri"("clientId", "uri");

-- CreateIndex
CREATE INDEX "provider_client_secret_clientId_idx" ON "provider_client_secret"("clientId");

-- CreateIndex
CREATE INDEX "provider_authorization_request_browserHash_idx" ON "provider_authorization_request"("browserHash");

-- CreateIndex
CREATE INDEX "provider_authorization_request_clientId_idx" ON "provider_authorization_request"("clientId");

-- CreateIndex
CREATE INDEX "provider_authorization_request_expiresAt_idx" ON "provider_authorization_request"("expiresAt");

-- CreateIndex
CREATE INDEX "provider_consent_clientId_idx" ON "provider_consent"("clientId");

-- CreateIndex
CREATE UNIQUE INDEX "provider_consent_userUid_clientId_key" ON "provider_consent"("userUid", "clientId");

-- CreateIndex
CREATE INDEX "provider_grant_userUid_clientId_idx" ON "provider_grant"("userUid", "clientId");

-- CreateIndex
CREATE INDEX "provider_grant_clientId_idx" ON "provider_grant"("clientId");

-- CreateIndex
CREATE UNIQUE INDEX "provider_authorization_code_grantId_key" ON "provider_authorization_code"("grantId");

-- CreateIndex
CREATE INDEX "provider_authorization_code_expiresAt_idx" ON "provider_authorization_code"("expiresAt");

-- CreateIndex
CREATE INDEX "provider_access_token_grantId_idx" ON "provider_access_token"("grantId");

-- CreateIndex
CREATE INDEX "provider_access_token_expiresAt_idx" ON "provider_access_token"("expiresAt");

-- CreateIndex
CREATE INDEX "provider_refresh_token_grantId_idx" ON "provider_refresh_token"("grantId");

-- CreateIndex
CREATE INDEX "provider_refresh_token_expiresAt_idx" ON "provider_refresh_token"("expiresAt");

-- CreateIndex
CREATE INDEX "provider_signing_key_algorithm_idx" ON "provider_signing_key"("algorithm");
