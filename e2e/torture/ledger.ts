// What clients were told: only what came as a whole 2xx counts as acknowledged. What was sent and not answered is unknown.

export type CodeState = "issued" | "unknown" | "redeemed" | "replayed";
export type RefreshState = "live" | "unknown" | "rotated" | "revoked";

export class Ledger {
  readonly codes = new Map<string, CodeState>();
  /** Access tokens by the refresh token that came with them; null for a client's own. */
  readonly accesses = new Map<string, string | null>();
  readonly refreshes = new Map<string, RefreshState>();
  /** Refresh tokens of one authorization, oldest first, by their newest one. */
  readonly families = new Map<string, string[]>();
  readonly #before = new Map<string, RefreshState>();
  /** Statuses of 500 and above, with whether the answer said when to come back. */
  readonly failures: { status: number; retryAfter: boolean; text: string }[] = [];
  /** Answers that nobody expected, in words. */
  readonly surprises: string[] = [];

  /** How many tokens clients hold an acknowledgement for. */
  get acknowledged(): number {
    return this.accesses.size + this.refreshes.size;
  }

  tokensGiven(accessToken: string, refreshToken: string | null, predecessor: string | null = null): void {
    if (this.accesses.has(accessToken)) this.surprises.push("an access token was given twice");
    this.accesses.set(accessToken, refreshToken);
    if (refreshToken === null) return;
    if (this.refreshes.has(refreshToken)) this.surprises.push("a refresh token was given twice");
    this.refreshes.set(refreshToken, "live");
    const family = predecessor === null ? [] : (this.families.get(predecessor) ?? []);
    if (predecessor !== null) this.families.delete(predecessor);
    this.families.set(refreshToken, [...family, refreshToken]);
  }

  /** A request about these refresh tokens is on its way; returns what puts them back. */
  doubt(tokens: string[]): () => void {
    for (const token of tokens) this.#before.set(token, this.refreshes.get(token)!);
    for (const token of tokens) this.refreshes.set(token, "unknown");
    return () => tokens.forEach((token) => this.refreshes.set(token, this.#before.get(token)!));
  }

  /** Takes it that nothing happened of all that was sent and not answered. */
  assumeUnheard(): void {
    for (const [code, state] of this.codes) if (state === "unknown") this.codes.set(code, "issued");
    for (const [token, state] of this.refreshes)
      if (state === "unknown") this.refreshes.set(token, this.#before.get(token)!);
  }

  /** The family of a refresh token was revoked, and the server said so. */
  familyRevoked(newest: string): void {
    for (const token of this.families.get(newest) ?? []) this.refreshes.set(token, "revoked");
  }
}
