// What site B tells its operator: one JSON line an event, never a code, token, secret, password or cookie.

/** Events worth evidence: abuse, refusals of our own making, failures; in demo mode what a developer should know. */
export type LogEvent =
  | "code_replayed"
  | "refresh_token_reused"
  | "sign_in_failed"
  | "sign_in_blocked"
  | "user_code_refused"
  | "consent_given"
  | "consent_denied"
  | "client_authentication_failed"
  | "key_rotation_failed"
  | "clean_up_failed"
  | "logout_not_received"
  | "wechat_parameter_order"
  | "server_error";

/** Writes one event with its circumstances; JSON escapes whatever could break the line. */
export function log(event: LogEvent, fields: Record<string, string | number | null>): void {
  console.log(JSON.stringify({ time: new Date().toISOString(), event, ...fields }));
}
