// Every setting, read from the environment and checked once. `.env.example` tells what each is for.
import { z } from "zod";

/** The names by which a machine means itself (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

const origin = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).origin === value,
    "must be an origin such as http://localhost:3000, without a path or a closing slash",
  );

const origins = z
  .string()
  .transform((value) => value.split(",").map((one) => one.trim()))
  .pipe(z.array(origin, "must be origins such as http://localhost:4000, separated by commas"));

const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a number from 1 to 65535")
  .transform(Number)
  .refine((value) => value > 0 && value < 65536, "must be a number from 1 to 65535");

const databaseUrl = z
  .string()
  .refine((value) => !/^postgres(ql)?:/.test(value), "names PostgreSQL, which is not built yet; use file:./data/app.db")
  .refine((value) => /^file:(?!:)[^?]+$/.test(value), "must be a file: address such as file:./data/app.db");

const secret = z
  .string("is missing; `npm start` makes one in demo mode, in production set it yourself (openssl rand -base64 32)")
  .refine(
    (value) => value.length >= 32 && new Set(value).size >= 12,
    "is weak; use at least 32 random characters (openssl rand -base64 32)",
  );

const environment = z.object({
  APP_MODE: z.enum(["demo", "production"], "must be demo or production").optional(),
  PORT: port.default(3000),
  HOST: z.string().min(1, "must be an address to listen on").default("127.0.0.1"),
  APP_URL: origin.optional(),
  DEMO_URL: origin.optional(),
  OUTBOUND_ORIGINS: origins.default([]),
  DATABASE_URL: databaseUrl.default("file:./data/app.db"),
  APP_SECRET: secret,
});

export type Settings = {
  mode: "demo" | "production";
  port: number;
  host: string;
  appUrl: string;
  demoUrl: string;
  /** Origins that site B may ask although they are not on the public internet. */
  outboundOrigins: string[];
  databaseUrl: string;
  secret: string;
};

/** A setting that cannot be used; its message is one line that names it. */
export class SettingsError extends Error {}

function isLoopback(url: string): boolean {
  return loopback.test(new URL(url).hostname);
}

/** Reads and checks the settings in `env`; throws a SettingsError that names the first wrong one. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingsError(`${String(issue?.path[0])} ${issue?.message}`);
  }
  const { APP_MODE, PORT, HOST, DATABASE_URL, APP_SECRET, OUTBOUND_ORIGINS } = parsed.data;
  const appUrl = parsed.data.APP_URL ?? `http://localhost:${PORT}`;
  const demoUrl = parsed.data.DEMO_URL ?? appUrl;
  const mode = APP_MODE ?? "demo";
  if (mode === "production") {
    for (const [name, url] of Object.entries({ APP_URL: appUrl, DEMO_URL: demoUrl })) {
      if (url.startsWith("http:") && !isLoopback(url))
        throw new SettingsError(`${name} must be https in production: ${url}`);
    }
  }
  const reachable = !loopback.test(HOST) || !isLoopback(appUrl) || !isLoopback(demoUrl);
  if (mode === "demo" && reachable && APP_MODE === undefined) {
    throw new SettingsError(
      "APP_MODE must be set by hand (demo or production) before others can reach this app: HOST, APP_URL or DEMO_URL is not loopback",
    );
  }
  return {
    mode,
    port: PORT,
    host: HOST,
    appUrl,
    demoUrl,
    outboundOrigins: OUTBOUND_ORIGINS,
    databaseUrl: DATABASE_URL,
    secret: APP_SECRET,
  };
}

let current: Settings | undefined;

/** The settings of this process, read on first use; throws a SettingsError. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}
