// Parameters that a person changed in the inspector: another value, or none at all.
import { z } from "zod";
import type { Sendable } from "./sendable";

/** Another value for the parameter, or null to send it no more; a name that was not there is added. */
export const change = z.object({ name: z.string().min(1).max(100), value: z.string().max(8_192).nullable() });

export type Change = z.infer<typeof change>;

/** Changes the parameters of a request, in the form when it has one, else in the query. */
export function changeByHand({ query, form }: Sendable, changes: Change[]): void {
  for (const { name, value } of changes) {
    const place = form.has(name) || (form.size > 0 && !query.has(name)) ? form : query;
    if (value === null) place.delete(name);
    else place.set(name, value);
  }
}
