// The reference model of the token path: what RFC 6749, 7009 and 9700 §4.14.2 make of a story, without a database, a clock or HTTP.
// Every method says what must be answered and remembers what follows from it.

/** In seconds; those of SECURITY.md. */
const lives = {
  pending: 600,
  code: 60,
  access: 2_592_000,
  refresh: 7_776_000,
  family: 31_536_000,
  grace: 10,
  session: 1_209_600,
};

type Grant = { isRevoked: boolean; givenAt: number };
type Pending = { until: number; scope: string[]; isAnswered: boolean };
type Code = { grant: Grant; until: number; isUsed: boolean };
type Access = { grant: Grant; until: number; isRevoked: boolean };
type Refresh = { grant: Grant; until: number; rotatedAt: number | null; successor: number | null };

export type Answer = "code" | "question" | "denied" | "refused" | "tokens" | "repeated" | "done";

export class Model {
  now = 0;
  consent = new Set<string>();
  sessionUntil = lives.session;
  readonly pending: Pending[] = [];
  readonly codes: Code[] = [];
  readonly accesses: Access[] = [];
  readonly refreshes: Refresh[] = [];

  get isSignedIn(): boolean {
    return this.now < this.sessionUntil;
  }

  signIn(): void {
    this.sessionUntil = this.now + lives.session;
  }

  authorize(scope: string[], asksAgain: boolean): Answer {
    if (!asksAgain && scope.every((one) => this.consent.has(one))) return this.#giveCode(scope);
    this.pending.push({ until: this.now + lives.pending, scope, isAnswered: false });
    return "question";
  }

  decide(number: number, isAllowed: boolean): Answer {
    const pending = this.pending[number]!;
    if (pending.isAnswered || this.now >= pending.until) return "refused";
    pending.isAnswered = true;
    return isAllowed ? this.#giveCode(pending.scope) : "denied";
  }

  redeem(number: number): Answer {
    const code = this.codes[number]!;
    if (code.isUsed) code.grant.isRevoked = true;
    if (code.isUsed || code.grant.isRevoked || this.now >= code.until) return "refused";
    code.isUsed = true;
    return this.#giveTokens(code.grant);
  }

  refresh(number: number): Answer {
    const token = this.refreshes[number]!;
    if (token.grant.isRevoked || this.now >= token.until) return "refused";
    if (token.rotatedAt === null) {
      token.rotatedAt = this.now;
      token.successor = this.refreshes.length;
      return this.#giveTokens(token.grant);
    }
    if (this.now < token.rotatedAt + lives.grace) return "repeated";
    token.grant.isRevoked = true;
    return "refused";
  }

  revokeRefresh(number: number): Answer {
    this.refreshes[number]!.grant.isRevoked = true;
    return "done";
  }

  revokeAccess(number: number): Answer {
    this.accesses[number]!.isRevoked = true;
    return "done";
  }

  withdraw(): Answer {
    this.consent.clear();
    for (const { grant } of this.codes) grant.isRevoked = true;
    return "done";
  }

  isAccessAlive(number: number): boolean {
    const { grant, until, isRevoked } = this.accesses[number]!;
    return !grant.isRevoked && !isRevoked && this.now < until;
  }

  isRefreshAlive(number: number): boolean {
    const { grant, until, rotatedAt } = this.refreshes[number]!;
    return !grant.isRevoked && rotatedAt === null && this.now < until;
  }

  #giveCode(scope: string[]): Answer {
    for (const one of scope) this.consent.add(one);
    this.codes.push({ grant: { isRevoked: false, givenAt: this.now }, until: this.now + lives.code, isUsed: false });
    return "code";
  }

  #giveTokens(grant: Grant): Answer {
    // A family counts from its first tokens when they came of a code, and from the grant when they came of a rotation.
    const until = Math.min(this.now + lives.refresh, grant.givenAt + lives.family);
    this.accesses.push({ grant, until: this.now + lives.access, isRevoked: false });
    this.refreshes.push({ grant, until, rotatedAt: null, successor: null });
    return "tokens";
  }
}
