import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "@/lib/settings";

const APP_SECRET = "q8Zk2vN7xW4bT1mR9sY6cD3fG5hJ0pLa";

function refusal(env: Record<string, string | undefined>): string {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return "accepted";
}

describe("what nobody sets", () => {
  test("has the defaults of .env.example", () => {
    expect(readSettings({ APP_SECRET })).toEqual({
      mode: "demo",
      port: 3000,
      host: "127.0.0.1",
      appUrl: "http://localhost:3000",
      demoUrl: "http://localhost:3000",
      outboundOrigins: [],
      databaseUrl: "file:./data/app.db",
      secret: APP_SECRET,
    });
  });

  test("follows PORT in both origins", () => {
    expect(readSettings({ APP_SECRET, PORT: "3100" })).toMatchObject({
      appUrl: "http://localhost:3100",
      demoUrl: "http://localhost:3100",
    });
  });

  test("counts as not set when it is empty", () => {
    expect(readSettings({ APP_SECRET, PORT: "", APP_URL: "", APP_MODE: "" })).toMatchObject({
      port: 3000,
      mode: "demo",
    });
  });

  test("is site B's origin for site A, unless DEMO_URL gives it one of its own", () => {
    const both = { APP_SECRET, APP_URL: "http://localhost:3000", DEMO_URL: "http://127.0.0.1:3000" };
    expect(readSettings(both)).toMatchObject({ appUrl: both.APP_URL, demoUrl: both.DEMO_URL });
  });
});

test("OUTBOUND_ORIGINS holds origins, separated by commas", () => {
  const OUTBOUND_ORIGINS = "http://localhost:4000, https://127.0.0.1:8443";
  expect(readSettings({ APP_SECRET, OUTBOUND_ORIGINS })).toHaveProperty("outboundOrigins", [
    "http://localhost:4000",
    "https://127.0.0.1:8443",
  ]);
});

describe("a wrong setting is one line that names it", () => {
  test.each([
    ["APP_MODE", "test"],
    ["PORT", "none"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3000 "],
    ["APP_URL", "localhost:3000"],
    ["APP_URL", "http://localhost:3000/"],
    ["APP_URL", "http://localhost:3000/provider"],
    ["APP_URL", "http://user:password@localhost:3000"],
    ["APP_URL", "ftp://localhost"],
    ["DEMO_URL", "http://127.0.0.1:3000/demo"],
    ["OUTBOUND_ORIGINS", "localhost:4000"],
    ["OUTBOUND_ORIGINS", "http://localhost:4000/keys"],
    ["OUTBOUND_ORIGINS", "http://localhost:4000,"],
    ["DATABASE_URL", "postgresql://localhost/app"],
    ["DATABASE_URL", "mysql://localhost/app"],
    ["DATABASE_URL", "./data/app.db"],
    ["DATABASE_URL", "file:"],
    ["DATABASE_URL", "file:data/app.db?mode=ro"],
    ["DATABASE_URL", "file::memory:"],
    ["APP_SECRET", ""],
    ["APP_SECRET", "short"],
    ["APP_SECRET", "a".repeat(64)],
  ])("%s=%j", (name, value) => {
    const message = refusal({ APP_SECRET, [name]: value });
    expect(message).toMatch(new RegExp(`^${name} `));
    expect(message).not.toContain("\n");
  });

  test("a secret that is refused is not repeated", () => {
    expect(refusal({ APP_SECRET: "hunter2-hunter2" })).not.toContain("hunter2");
  });

  test("PostgreSQL is refused in words, without the password that its address may hold", () => {
    const message = refusal({ APP_SECRET, DATABASE_URL: "postgresql://me:hunter2@localhost/app" });
    expect(message).toContain("PostgreSQL");
    expect(message).not.toContain("hunter2");
  });
});

describe("production", () => {
  const production = { APP_MODE: "production", APP_URL: "https://id.example", APP_SECRET };

  test("starts with a strong secret and https", () => {
    expect(readSettings(production)).toMatchObject({ mode: "production", appUrl: "https://id.example" });
  });

  test("refuses a missing secret", () => {
    expect(refusal({ ...production, APP_SECRET: undefined })).toMatch(/^APP_SECRET is missing/);
  });

  test("refuses a weak secret", () => {
    expect(refusal({ ...production, APP_SECRET: "changeme".repeat(8) })).toMatch(/^APP_SECRET is weak/);
  });

  test.each(["APP_URL", "DEMO_URL"])("refuses %s in plain http on a host that is not loopback", (name) => {
    expect(refusal({ ...production, [name]: "http://id.example" })).toMatch(new RegExp(`^${name} must be https`));
  });

  test.each(["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"])(
    "accepts %s, which is loopback",
    (url) => {
      expect(refusal({ ...production, APP_URL: url })).toBe("accepted");
    },
  );
});

describe("demo mode where others can reach it", () => {
  test.each([
    { HOST: "0.0.0.0" },
    { HOST: "::" },
    { HOST: "192.0.2.7" },
    { APP_URL: "http://demo.example" },
    { DEMO_URL: "https://demo.example" },
    { APP_URL: "http://localhost.demo.example" },
  ])("starts only if APP_MODE was set by hand: %j", (reachable) => {
    expect(refusal({ APP_SECRET, ...reachable })).toMatch(/^APP_MODE must be set by hand/);
    expect(refusal({ APP_SECRET, ...reachable, APP_MODE: "demo" })).toBe("accepted");
  });

  test.each(["127.0.0.1", "127.0.0.2", "::1", "localhost"])("is not the case when it listens on %s", (HOST) => {
    expect(refusal({ APP_SECRET, HOST })).toBe("accepted");
  });
});
