// Ends that this browser sees the logins of clients: POST {"on": false}. It begins in the console, which knows who owns them.
import { z } from "zod";
import { mustBeOwnPage } from "@/lib/inspector/own-page";
import { stopWatching } from "@/lib/trace/watchers";

const asked = z.object({ on: z.literal(false) });

export async function POST(request: Request): Promise<Response> {
  const own = await mustBeOwnPage(request, asked);
  if (own instanceof Response) return own;
  stopWatching(own.browser);
  return Response.json({}, { headers: { "Cache-Control": "no-store" } });
}
