// What a failure that is no refusal turns into: the cause for the log, a request id for both, no detail for the caller.
import { randomUUID } from "node:crypto";
import { log } from "@/lib/provider/log";
import { PasswordPoolBusyError } from "@/lib/provider/passwords/bcrypt-pool";
import type { RuleId } from "@/lib/provider/refusals/registry";
import { OAuthError } from "@/lib/provider/rules/must";

/** An answer in the making: what the caller is told, and after how many seconds trying again makes sense. */
export type Failure = { error: OAuthError; status: number; requestId: string; retryAfter: number | null };

const unauthorized = ["invalid_client", "invalid_token"];

/** What SQLite says when the file or the disk is at fault and no request: full, damaged, gone, or not to be written. */
const diskAtFault =
  /SQLITE_(FULL|IOERR|CORRUPT|NOTADB|CANTOPEN|READONLY)|database or disk is full|database disk image is malformed/;

/** Whether the same request may well succeed later. */
function isUnavailable(error: unknown): boolean {
  if (error instanceof PasswordPoolBusyError) return true;
  if (!(error instanceof Error)) return false;
  const said = `${error.message} ${"code" in error ? String(error.code) : ""}`;
  return error.name === "DatabaseBusyError" || diskAtFault.test(said);
}

/** The last line of an error's message: Prisma puts the reason there, and above it the values, which no log gets. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return `${error.name}: ${error.message.trim().split("\n").at(-1) ?? ""}`;
}

/** Somebody asked too often; asking again makes sense at `waitUntil`. */
export class TooManyRequestsError extends Error {
  constructor(
    readonly waitUntil: Date,
    readonly rule: RuleId = "too-many-requests",
  ) {
    super("too many requests");
  }
}

/** Turns whatever was thrown into a failure with the status for a direct answer, and logs what nobody expected. */
export function toFailure(error: unknown): Failure {
  const requestId = randomUUID();
  if (error instanceof OAuthError) {
    return { error, status: unauthorized.includes(error.code) ? 401 : 400, requestId, retryAfter: null };
  }
  if (error instanceof TooManyRequestsError) {
    const often = new OAuthError(error.rule);
    const retryAfter = Math.max(1, Math.ceil((error.waitUntil.getTime() - Date.now()) / 1_000));
    return { error: often, status: 429, requestId, retryAfter };
  }
  log("server_error", { request_id: requestId, cause: reasonOf(error) });
  if (isUnavailable(error)) {
    const busy = new OAuthError("server-busy");
    return { error: busy, status: 503, requestId, retryAfter: 3 };
  }
  return {
    error: new OAuthError("server-error", { requestId }),
    status: 500,
    requestId,
    retryAfter: null,
  };
}
