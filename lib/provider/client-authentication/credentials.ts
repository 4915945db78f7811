// What a client shows of itself.
import type { Awaitable } from "@/lib/awaitable";
import type { Client, ClientAuthenticationMethod } from "@/lib/provider/store/store";

/** `proves` tells whether they are this client's; it may throw an OAuthError that says what is wrong with them. */
export type Credentials = {
  method: ClientAuthenticationMethod;
  clientId: string;
  proves: (client: Client, now: Date) => Awaitable<boolean>;
};

/** Reads one method's credentials from a request, null when the request does not use it. */
export type ReadCredentials = (request: {
  authorization: string | null;
  parameters: ReadonlyMap<string, string>;
}) => Credentials | null;
