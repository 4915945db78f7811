// What every endpoint that only clients ask has in common: a form, nothing twice, and a client that proved itself.
import { andThen } from "@/lib/awaitable";
import { authenticateClient } from "@/lib/provider/client-authentication/authenticate-client";
import { must } from "@/lib/provider/rules/must";
import { mustBeSingle, readParameters } from "@/lib/provider/rules/parameters";
import type { Client } from "@/lib/provider/store/store";
import { concerning } from "./error-uri";
import { queryOf, readFormText } from "./form";
import { backChannel } from "./json";
import { remoteAddress } from "./remote-address";
import type { HttpRequest } from "./request";

export type ClientRequest = {
  client: Client;
  parameters: ReadonlyMap<string, string>;
  /** The same parameters as they came, form-encoded. */
  encoded: string;
  /** Every `resource` that was sent (RFC 8707 §2). */
  resources: readonly string[];
  now: Date;
  /** The sender's, for what is limited by it. */
  address: string;
};

/** Runs an endpoint for an authenticated client; whatever is thrown becomes the error answer of RFC 6749 §5.2. */
export function clientRequest(
  request: HttpRequest,
  answer: (request: ClientRequest) => Promise<Response>,
): Promise<Response> {
  return backChannel(request, () => {
    must(queryOf(request) === "", "parameters-in-body");
    return andThen(readFormText(request), (encoded) => {
      const form = readParameters(encoded);
      mustBeSingle(form);
      const now = new Date();
      return andThen(authenticateClient(request, form.values, now), (client) => {
        const { values: parameters, resources } = form;
        const known = { client, parameters, encoded, resources, now, address: remoteAddress(request) };
        return concerning(client, () => answer(known));
      });
    });
  });
}
