// Answers for methods that an endpoint does not have (RFC 9110 §15.5.6).

type Handler = () => Response;

const refusable = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

/** Handlers that refuse every method but the allowed ones with 405 and `Allow`; HEAD beside GET answers and does nothing. */
export function allowOnly(...allowed: (typeof refusable)[number][]): Record<(typeof refusable)[number], Handler> {
  const refuse: Handler = () =>
    new Response(null, { status: 405, headers: { Allow: allowed.join(", "), "Cache-Control": "no-store" } });
  const head: Handler = () => new Response(null, { headers: { "Cache-Control": "no-store" } });
  return Object.fromEntries(
    refusable.map((method) => [method, method === "HEAD" && allowed.includes("GET") ? head : refuse]),
  ) as Record<(typeof refusable)[number], Handler>;
}
