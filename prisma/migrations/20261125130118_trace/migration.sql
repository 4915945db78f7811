-- CreateTable
CREATE TABLE "trace_run" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" DATETIME NOT NULL,
    "lastAt" DATETIME NOT NULL,
    "clientId" TEXT
);

-- CreateTable
CREATE TABLE "trace_run_browser" (
    "runId" TEXT NOT NULL,
    "browserHash" TEXT NOT NULL,

    PRIMARY KEY ("browserHash", "runId"),
    CONSTRAINT "trace_run_browser_runId_fkey" FOREIGN KEY ("runId") REFERENCES "trace_run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "trace_exchange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "runId" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    CONSTRAINT "trace_exchange_runId_fkey" FOREIGN KEY ("runId") REFERENCES "trace_run" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "trace_run_lastAt_idx" ON "trace_run"("lastAt");

-- CreateIndex
CREATE INDEX "trace_run_browser_runId_idx" ON "trace_run_browser"("runId");

-- CreateIndex
CREATE INDEX "trace_exchange_runId_idx" ON "trace_exchange"("runId");
