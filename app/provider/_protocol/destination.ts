// Where a person goes after signing in or up: on with the waiting request, or back to the page that asked.
import { ownPath } from "@/lib/provider/rules/return-path";
import type { Client } from "@/lib/provider/store/store";
import { openRequest } from "./pending-request";
import type { Visit } from "./visit";

export type Destination = {
  /** The path to go to. */
  path: `/${string}`;
  /** The fields that carry it through a form. */
  fields: Record<string, string>;
  client: Client | null;
  redirectUri: string | null;
  loginHint: string | null;
};

/** Reads `request` or `return_to`; throws a StoppedError when the named request is not this browser's open one. */
export async function readDestination(
  values: ReadonlyMap<string, string>,
  visit: Visit,
  now: Date,
): Promise<Destination> {
  const handle = values.get("request");
  if (handle === undefined) {
    const path = ownPath(values.get("return_to"));
    return {
      path: path as `/${string}`,
      fields: path === "/provider" ? {} : { return_to: path },
      client: null,
      redirectUri: null,
      loginHint: null,
    };
  }
  const { client, request } = await openRequest(handle, visit, now);
  return {
    path: `/provider/oauth/authorize/${handle}`,
    fields: { request: handle },
    client,
    redirectUri: request.redirectUri,
    loginHint: request.loginHint,
  };
}

/** The fields as the query of a link. */
export function asQuery(fields: Record<string, string>): string {
  const query = new URLSearchParams(fields).toString();
  return query === "" ? "" : `?${query}`;
}

/** The host that a person will recognise in a redirect URI; a private-use scheme stands for itself. */
export function hostOf(redirectUri: string): string {
  const url = new URL(redirectUri);
  return url.host === "" ? url.protocol : url.host;
}
