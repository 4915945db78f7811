-- CreateTable
CREATE TABLE "provider_client_version" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL
);

INSERT INTO "provider_client_version" ("id", "version") VALUES (1, 0);

-- What a client in memory is made of.
CREATE TRIGGER "provider_client_changed" AFTER UPDATE ON "provider_client" BEGIN
    UPDATE "provider_client_version" SET "version" = "version" + 1;
END;
CREATE TRIGGER "provider_client_removed" AFTER DELETE ON "provider_client" BEGIN
    UPDATE "provider_client_version" SET "version" = "version" + 1;
END;
CREATE TRIGGER "provider_client_secret_added" AFTER INSERT ON "provider_client_secret" BEGIN
    UPDATE "provider_client_version" SET "version" = "version" + 1;
END;
CREATE TRIGGER "provider_client_secret_removed" AFTER DELETE ON "provider_client_secret" BEGIN
    UPDATE "provider_client_version" SET "version" = "version" + 1;
END;
CREATE TRIGGER "provider_client_secret_changed" AFTER UPDATE ON "provider_client_secret" BEGIN
    UPDATE "provider_client_version" SET "version" = "version" + 1;
END;
CREATE TRIGGER "provider_client_redirect_uri_added" AFTER INSERT ON "provider_client_redirect_uri" BEGIN
    UPDATE "provider_client_version" SET "version" = "version" + 1;
END;
CREATE TRIGGER "provider_client_redirect_uri_removed" AFTER DELETE ON "provider_client_redirect_uri" BEGIN
    UPDATE "provider_client_version" SET "version" = "version" + 1;
END;
CREATE TRIGGER "provider_client_redirect_uri_changed" AFTER UPDATE ON "provider_client_redirect_uri" BEGIN
    UPDATE "provider_client_version" SET "version" = "version" + 1;
END;
