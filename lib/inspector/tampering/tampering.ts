// What a tampering is: which message it changes, and how, and who is to stop it.
import type { ChangeAnswer } from "@/lib/trace/again";
import type { Sendable } from "./sendable";

export type Tampering = {
  /** Whether it can be done to a request. */
  fits: (request: Sendable) => boolean;
  /** The side whose check stops it, and the check: a rule of site B's, or a step of site A's. */
  side: "site-a" | "site-b";
  stoppedBy: string;
  /** Changes the request. */
  change?: (request: Sendable) => void;
  /** The code in the message was used; a new one is asked for first, with this change of the authorization request. */
  freshCode?: (authorization: Sendable) => void;
  /** Changes what the receiver is answered to its own requests. */
  changeAnswer?: ChangeAnswer;
};

/** Whether a request is for `path`, with whatever parameters it must have. */
export function isFor(path: string, has?: (request: Sendable) => boolean): Tampering["fits"] {
  return (request) => request.path === path && (has?.(request) ?? true);
}
