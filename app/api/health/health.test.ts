import { afterEach, expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET as live } from "@/app/api/health/live/route";
import { GET as ready } from "@/app/api/health/ready/route";

useTemporaryDatabase();
afterEach(() => vi.restoreAllMocks());

test("live says that the process answers", async () => {
  const response = live();
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toEqual({ status: "live" });
});

test("ready says that the database answers too", async () => {
  const response = await ready();
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toEqual({ status: "ready" });
});

test("ready is 503 with Retry-After, and without the reason, when the database does not answer", async () => {
  vi.spyOn(database().read, "$queryRaw").mockRejectedValue(new Error("disk I/O error at /secret/path"));
  const response = await ready();
  expect(response.status).toBe(503);
  expect(response.headers.get("Retry-After")).toBe("5");
  expect(await response.text()).not.toContain("/secret/path");
});
