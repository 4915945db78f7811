// What the inspector's own page asks for: from this origin, by a browser that has runs, in demo mode alone.
import type { z } from "zod";
import { settings } from "@/lib/settings";
import { browserOf } from "@/lib/trace/browser";

/** What a person can send to be read (bytes). */
const largest = 65_536;

function refuse(status: number, says: string): Response {
  return new Response(`${says}\n`, {
    status,
    headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
  });
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > largest) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads what the page asks for, and who asks; a Response that refuses when it is not our page or not of that form. */
export async function mustBeOwnPage<Asked>(
  request: Request,
  form: z.ZodType<Asked>,
): Promise<{ asked: Asked; browser: string } | Response> {
  const { mode, appUrl } = settings();
  const browser = browserOf(request.headers.get("cookie") ?? undefined);
  if (mode !== "demo" || browser === null) return refuse(404, "This browser has no runs.");
  if (request.headers.get("origin") !== appUrl) return refuse(403, "Only the inspector's own page may ask for that.");
  const parsed = form.safeParse(await readJson(request));
  return parsed.success
    ? { asked: parsed.data, browser }
    : refuse(400, `${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}`);
}
