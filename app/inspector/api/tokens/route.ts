// The tokens of one message, opened when somebody wants to look: keys are fetched, and opaque tokens asked about, at site B.
//   GET /inspector/api/tokens?run=…&message=…  →  200 TokenView[], 404 for whoever's run it is not
import { headers } from "next/headers";
import { viewTokens } from "@/lib/inspector/tokens/view-tokens";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";
import { browserOf } from "@/lib/trace/browser";
import { readExchanges, readRuns } from "@/lib/trace/ring";

const neverKept = { "Cache-Control": "no-store" };

export async function GET(request: Request): Promise<Response> {
  const browser = browserOf((await headers()).get("cookie") ?? undefined);
  const asked = new URL(request.url).searchParams;
  const run = asked.get("run");
  const isOwn = settings().mode === "demo" && browser !== null && readRuns(browser).some(({ id }) => id === run);
  const tokens =
    isOwn && run !== null
      ? await viewTokens(readExchanges(run), Number(asked.get("message")), await requestLocale())
      : null;
  return tokens === null
    ? new Response("This browser has no such message.\n", { status: 404, headers: neverKept })
    : Response.json(tokens, { headers: neverKept });
}
