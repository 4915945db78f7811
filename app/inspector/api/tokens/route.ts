// The tokens of one message, opened when somebody wants to look: keys are fetched, and opaque tokens asked about, at site B.
//   GET /inspector/api/tokens?run=…&message=…  →  200 TokenView[], 404 for whoever's run it is not
import { headers } from "next/headers";
import { ownRun } from "@/lib/inspector/own-run";
import { viewTokens } from "@/lib/inspector/tokens/view-tokens";
import { requestLocale } from "@/lib/request-locale";
import { browserOf } from "@/lib/trace/browser";
import { readExchanges } from "@/lib/trace/ring";

const neverKept = { "Cache-Control": "no-store" };

export async function GET(request: Request): Promise<Response> {
  const browser = browserOf((await headers()).get("cookie") ?? undefined);
  const asked = new URL(request.url).searchParams;
  const run = ownRun(browser, asked.get("run"));
  const tokens = run && (await viewTokens(readExchanges(run.id), Number(asked.get("message")), await requestLocale()));
  return !tokens
    ? new Response("This browser has no such message.\n", { status: 404, headers: neverKept })
    : Response.json(tokens, { headers: neverKept });
}
