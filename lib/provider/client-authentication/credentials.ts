// What a client shows of itself.
import type { ClientAuthenticationMethod } from "@/lib/provider/store/store";

export type Credentials = { method: ClientAuthenticationMethod; clientId: string; clientSecret: string | null };

/** Reads one method's credentials from a request, null when the request does not use it. */
export type ReadCredentials = (request: {
  authorization: string | null;
  parameters: ReadonlyMap<string, string>;
}) => Credentials | null;
