// Client authentication in the form: RFC 6749 §2.3.1.
// https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1
import { must } from "@/lib/provider/rules/must";
import { provesSecret } from "./client-secret";
import type { ReadCredentials } from "./credentials";

/** Reads the credentials of the form when it has a secret. */
export const readClientSecretPost: ReadCredentials = ({ parameters }) => {
  const clientSecret = parameters.get("client_secret");
  if (clientSecret === undefined) return null;
  const clientId = parameters.get("client_id");
  must(clientId !== undefined, "client-id-missing");
  return { method: "client_secret_post", clientId, proves: provesSecret(clientSecret) };
};
