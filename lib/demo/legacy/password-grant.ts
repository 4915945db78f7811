// The password grant from the app's side (RFC 6749 §4.3): site A has the password in its hands, and hands it on.
// https://www.rfc-editor.org/rfc/rfc6749#section-4.3
import { z } from "zod";
import { ask, discover } from "@/lib/demo/authorization-server";
import { legacyLab } from "@/lib/demo/legacy/lab";
import type { LegacyOutcome } from "@/lib/demo/legacy/outcome";

const answer = z.record(z.string(), z.unknown());

/** How much of a member is shown, in characters. */
const enough = 200;

function mask(member: string, value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return member.endsWith("_token") ? `${text.slice(0, 5)}••••••••` : text.slice(0, enough);
}

/** Asks B for a token with a person's password; keeps of the answer what may be seen, and nothing of the password. Never throws because of B. */
export async function tryPassword(username: string, password: string): Promise<LegacyOutcome> {
  const { clientId, scope } = legacyLab();
  try {
    const { token_endpoint } = await discover();
    const response = await ask(token_endpoint, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ grant_type: "password", client_id: clientId, username, password, scope }),
    });
    const said = answer.parse(await response.json());
    const members = Object.entries(said).map(([name, value]): [string, string] => [name, mask(name, value)]);
    return { kind: "answered", status: response.status, members, passwordLength: [...password].length };
  } catch {
    return { kind: "unreachable", grant: "password" };
  }
}
