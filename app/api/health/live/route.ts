// Liveness: the process answers. It asks nothing of the database, so a slow disk restarts nobody.

export const dynamic = "force-dynamic";

/** Says that the process answers. */
export function GET(): Response {
  return Response.json({ status: "live" }, { headers: { "Cache-Control": "no-store" } });
}
