// Where a person goes after signing in or up: on with the waiting request, or back to the page that asked.
import { ownPath } from "@/lib/provider/rules/return-path";
import type { Asking } from "./answer";
import { openRequest } from "./pending-request";
import type { Visit } from "./visit";

export type Destination = {
  /** The path to go to. */
  path: `/${string}`;
  /** The fields that carry it through a form. */
  fields: Record<string, string>;
  /** The request that waits there. */
  asking: Asking | null;
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
      asking: null,
    };
  }
  const { id, client, request, createdAt } = await openRequest(handle, visit, now);
  return {
    path: `/provider/oauth/authorize/${handle}`,
    fields: { request: handle },
    asking: { request, client, requestedAt: createdAt, pendingId: id },
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
