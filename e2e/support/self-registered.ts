// Clients that register themselves (RFC 7591 §3).
import type { TestClient } from "./authorization";
import { send } from "./raw-http";

/** Registers a confidential client with this metadata; its first redirect URI is the one to use. */
export async function registerItself(metadata: Record<string, unknown> = {}): Promise<TestClient> {
  const redirectUri = "https://c.example/cb";
  const whole = { redirect_uris: [redirectUri], token_endpoint_auth_method: "client_secret_post", ...metadata };
  const headers = { "Content-Type": "application/json" };
  const answer = await send("/provider/oauth/register", { method: "POST", headers, body: JSON.stringify(whole) });
  if (answer.status !== 201) throw new Error(`registration answered ${answer.status}: ${answer.text}`);
  const { client_id, client_secret } = JSON.parse(answer.text) as { client_id: string; client_secret: string };
  return { clientId: client_id, clientSecret: client_secret, redirectUri };
}
