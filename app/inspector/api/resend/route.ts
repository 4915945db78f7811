// Sends a message of one of this browser's runs again, changed: POST {"run", "message", "tampering", "changes"}.
import { z } from "zod";
import { mustBeOwnPage } from "@/lib/inspector/own-page";
import { ownRun } from "@/lib/inspector/own-run";
import { change } from "@/lib/inspector/tampering/by-hand";
import { NotSentError, sendChanged } from "@/lib/inspector/tampering/send-changed";

const asked = z.object({
  run: z.string(),
  message: z.number().int().positive(),
  tampering: z.string().max(40),
  changes: z.array(change).max(40),
});

const unkept = { "Cache-Control": "no-store" };

export async function POST(request: Request): Promise<Response> {
  const own = await mustBeOwnPage(request, asked);
  if (own instanceof Response) return own;
  const { run, message, tampering, changes } = own.asked;
  if (ownRun(own.browser, run) === undefined)
    return Response.json({ reason: "unknown-message" }, { status: 404, headers: unkept });
  try {
    return Response.json({ message: await sendChanged(run, message, tampering, changes) }, { headers: unkept });
  } catch (error) {
    if (error instanceof NotSentError) return Response.json({ reason: error.reason }, { status: 409, headers: unkept });
    throw error;
  }
}
