// Client authentication in the Authorization header: RFC 6749 §2.3.1.
// https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
import { must } from "@/lib/provider/rules/must";
import { provesSecret } from "./client-secret";
import type { ReadCredentials } from "./credentials";

function formDecode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}

/** Reads Basic credentials, whose halves are form-encoded before they are joined; throws `invalid_client` for broken ones. */
export const readClientSecretBasic: ReadCredentials = ({ authorization }) => {
  const match = /^basic +(\S*)$/i.exec(authorization ?? "");
  if (!match) return null;
  const bytes = Buffer.from(match[1]!, "base64");
  const strict = bytes.toString("base64") === match[1];
  const pair = /^([^:]*):(.*)$/s.exec(bytes.toString("utf8"));
  const clientId = pair && formDecode(pair[1]!);
  const clientSecret = pair && formDecode(pair[2]!);
  must(strict && clientId && clientSecret, "basic-credentials-form");
  return { method: "client_secret_basic", clientId, proves: provesSecret(clientSecret) };
};
