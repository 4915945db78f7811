// The steps of a story, each done to the model and to the real thing; they must agree at once, and a broken step must change nothing.
import fc from "fast-check";
import type { Answer, Model } from "./model";
import { Broken, type System } from "./system";

type Step = fc.AsyncCommand<Model, System>;

class Disagreement extends Error {}

function agree(what: string, expected: unknown, received: unknown): void {
  if (expected !== received)
    throw new Disagreement(`${what}: expected ${String(expected)}, received ${String(received)}`);
}

/** A step about one of the things of a kind that there are so far; `pick` from 0 to 1 says which. */
type Kind = "pending" | "codes" | "accesses" | "refreshes";

function step(
  name: string,
  about: Kind | null,
  doModel: (model: Model, number: number) => Answer,
  doSystem: (system: System, number: number) => Promise<Answer>,
): (pick: number, isBroken: boolean) => Step {
  return (pick, isBroken) => {
    let told = name;
    const numberIn = (model: Model) =>
      about === null ? 0 : model[about].length - 1 - Math.floor(pick * model[about].length);
    return {
      check: (model) => about === null || model[about].length > 0,
      toString: () => told,
      async run(model, system) {
        const number = numberIn(model);
        told = `${name}${about === null ? "" : ` ${number}`}${isBroken ? ", which fails on the way" : ""}`;
        if (!model.isSignedIn) {
          model.signIn();
          await system.signIn();
        }
        const work = () => doSystem(system, number);
        try {
          const received = await (isBroken ? system.whileBroken(work) : work());
          agree(told, doModel(model, number), received);
        } catch (error) {
          if (!isBroken || !(error instanceof Broken)) throw error;
        }
      },
    };
  };
}

const scopes = [["read"], ["read", "email"], ["email", "profile"]];

const authorizations = scopes.flatMap((scope) =>
  [false, true].map((again) => {
    const name = `authorize ${scope.join(" ")}${again ? ", asking again" : ""}`;
    return step(
      name,
      null,
      (model) => model.authorize(scope, again),
      (system) => system.authorize(scope, again),
    );
  }),
);

const steps = {
  allow: step(
    "allow",
    "pending",
    (model, n) => model.decide(n, true),
    (system, n) => system.decide(n, true),
  ),
  deny: step(
    "deny",
    "pending",
    (model, n) => model.decide(n, false),
    (system, n) => system.decide(n, false),
  ),
  redeem: step(
    "redeem",
    "codes",
    (model, n) => model.redeem(n),
    (system, n) => system.redeem(n),
  ),
  refresh: step(
    "refresh",
    "refreshes",
    (model, n) => model.refresh(n),
    (system, n) => system.refresh(n),
  ),
  revokeRefresh: step("revoke refresh token", "refreshes", (model, n) => model.revokeRefresh(n), (system, n) => system.revoke(system.refreshes[n]!)), // prettier-ignore
  revokeAccess: step("revoke access token", "accesses", (model, n) => model.revokeAccess(n), (system, n) => system.revoke(system.accesses[n]!)), // prettier-ignore
  withdraw: step(
    "withdraw consent",
    null,
    (model) => model.withdraw(),
    (system) => system.withdraw(),
  ),
};

class Pass implements Step {
  constructor(readonly seconds: number) {}
  check = () => true;
  toString = () => `${this.seconds} s pass`;
  async run(model: Model, system: System): Promise<void> {
    model.now += this.seconds;
    system.pass(this.seconds);
  }
}

class OnlySystem implements Step {
  constructor(
    readonly name: string,
    readonly change: (system: System) => Promise<void>,
  ) {}
  check = () => true;
  toString = () => this.name;
  async run(_: Model, system: System): Promise<void> {
    await this.change(system);
  }
}

const unseen = [
  new OnlySystem("restart", (system) => system.restart()),
  new OnlySystem("clean up", (system) => system.cleanUp()),
];

/** Every token that was ever given is as alive as the model says. */
export class LookAtAll implements Step {
  check = () => true;
  toString = () => "look at all tokens";
  async run(model: Model, system: System): Promise<void> {
    for (const [number, token] of system.accesses.entries())
      agree(`access token ${number} alive`, model.isAccessAlive(number), await system.isAlive(token));
    for (const [number, token] of system.refreshes.entries())
      agree(`refresh token ${number} alive`, model.isRefreshAlive(number), await system.isAlive(token));
  }
}

const pick = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const isBroken = fc.integer({ min: 0, max: 7 }).map((number) => number === 7);

/** What happens often is there more than once; of several things of a kind the newest is meant most. */
const often = [
  authorizations[0]!,
  steps.allow,
  steps.redeem,
  steps.redeem,
  steps.refresh,
  steps.refresh,
  steps.refresh,
];

/** Stories of at most so many steps. */
export function stories(longest: number) {
  const newest = pick.map((number) => number ** 2);
  const asked = [...authorizations, ...Object.values(steps), ...often].map((make) =>
    fc.tuple(newest, isBroken).map(([number, broken]) => make(number, broken)),
  );
  const passing = fc
    .constantFrom(1, 9, 10, 59, 60, 600, 86_400, 2_592_000, 7_776_000)
    .map((seconds) => new Pass(seconds));
  const others = [passing, ...unseen.map((one) => fc.constant(one)), fc.constant(new LookAtAll())];
  return fc.commands([...asked, ...others], { maxCommands: longest, size: "max" });
}
