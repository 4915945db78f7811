// How tests ask site B's back channel: a form, with Basic credentials or none.

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

/** The Authorization header of a client (RFC 6749 §2.3.1). */
export function basic(clientId: string, clientSecret: string): Record<string, string> {
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  return { Authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

/** Posts a form to an endpoint's handler; an empty body reads as {}. */
export async function post(
  handler: (request: Request) => Promise<Response>,
  parameters: Record<string, string> | [name: string, value: string][],
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = new URLSearchParams(parameters);
  const response = await handler(new Request("http://localhost:3000/", { method: "POST", body, headers }));
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
  };
}
