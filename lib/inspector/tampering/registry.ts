// Every tampering, by name. Its words are in lib/inspector/messages/tampering.ts.
import type { Original } from "@/lib/trace/originals";
import { atAuthorize } from "./at-authorize";
import { atResource } from "./at-resource";
import { atSiteA } from "./at-site-a";
import { atToken } from "./at-token";
import { takeApart } from "./sendable";
import type { Tampering } from "./tampering";

export const tamperings = { ...atAuthorize, ...atToken, ...atResource, ...atSiteA };

export type TamperingName = keyof typeof tamperings;

/** The tampering of that name, undefined when there is none. */
export function tamperingOf(name: string): Tampering | undefined {
  return Object.hasOwn(tamperings, name) ? tamperings[name as TamperingName] : undefined;
}

/** The names of the tamperings that can be done to a request. */
export function tamperingsFor(original: Original): TamperingName[] {
  const request = takeApart(original);
  const names = Object.keys(tamperings) as TamperingName[];
  return names.filter((name) => tamperings[name].fits(request));
}
