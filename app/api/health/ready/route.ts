// Readiness: the database answers too, so requests may be sent here.
import { database } from "@/lib/database";

export const dynamic = "force-dynamic";

/** Says whether the database answers: 200, or 503 with the seconds after which to ask again. */
export async function GET(): Promise<Response> {
  const headers = { "Cache-Control": "no-store" };
  try {
    await database().read.$queryRaw`SELECT 1`;
    return Response.json({ status: "ready" }, { headers });
  } catch {
    return Response.json({ status: "unavailable" }, { status: 503, headers: { ...headers, "Retry-After": "5" } });
  }
}
