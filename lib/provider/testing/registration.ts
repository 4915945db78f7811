// How tests register clients and manage them (RFC 7591 §3, RFC 7592 §2).
import type { GET } from "@/app/provider/oauth/(back-channel)/register/[client_id]/route";
import { POST } from "@/app/provider/oauth/(back-channel)/register/route";

const address = "http://localhost:3000/provider/oauth/register";

export type Information = Record<string, unknown> & {
  client_id: string;
  client_secret: string;
  registration_access_token: string;
};

type Answer = { status: number; headers: Headers; body: Information };

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = (text === "" ? {} : JSON.parse(text)) as Information;
  return { status: response.status, headers: response.headers, body };
}

/** Registers a document, or sends a text as it is. */
export async function register(document: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const body = typeof document === "string" ? document : JSON.stringify(document);
  const sent = { "Content-Type": "application/json", ...headers };
  return read(await POST(new Request(address, { method: "POST", body, headers: sent })));
}

/** Asks the management address of a client with a registration token. */
export async function manage(
  handler: typeof GET,
  { client_id }: Pick<Information, "client_id">,
  registrationToken: string | null,
  document?: object,
): Promise<Answer> {
  const headers: Record<string, string> = { "Content-Type": "application/json" };
  if (registrationToken !== null) headers.Authorization = `Bearer ${registrationToken}`;
  const init = document ? { method: "PUT", body: JSON.stringify(document), headers } : { headers };
  const request = new Request(`${address}/${client_id}`, init);
  return read(await handler(request, { params: Promise.resolve({ client_id }) }));
}
