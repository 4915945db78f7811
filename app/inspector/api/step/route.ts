// Step mode of this browser: POST {"on", "answers"} switches it, for answers too or for requests alone, POST {"held", "decision", "changes"} decides on a message that waits.
import { z } from "zod";
import { mustBeOwnPage } from "@/lib/inspector/own-page";
import { change } from "@/lib/inspector/tampering/by-hand";
import { decide, setStepping } from "@/lib/trace/step-mode";

const asked = z.union([
  z.object({ on: z.boolean(), answers: z.boolean().default(false) }),
  z.object({
    held: z.string(),
    decision: z.enum(["continue", "drop", "time-out"]),
    changes: z.array(change).max(40),
  }),
]);

const unkept = { "Cache-Control": "no-store" };

export async function POST(request: Request): Promise<Response> {
  const own = await mustBeOwnPage(request, asked);
  if (own instanceof Response) return own;
  if ("on" in own.asked) {
    setStepping(own.browser, own.asked.on, own.asked.answers);
    return Response.json({}, { headers: unkept });
  }
  const { held, decision, changes } = own.asked;
  const isHeld = decide(own.browser, held, { kind: decision, changes });
  return isHeld
    ? Response.json({}, { headers: unkept })
    : Response.json({ reason: "gone" }, { status: 409, headers: unkept });
}
