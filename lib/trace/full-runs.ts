// How many messages a run gets: as many as a person's login has and then some, so that a program that asks thousands of
// times with one token is neither drawn nor paid for.

/** A run gets so many messages in all. */
const mostMessages = 500;
/** A client's back channel gets so many at once… */
const atOnce = 12;
/** …and so many more each second. */
const perSecond = 1;
/** More runs than this are not counted; the oldest go first. */
const mostCounted = 2_000;

type Budget = { messages: number; left: number; at: number; unnoted: number };

const perProcess = globalThis as { bothSidesBudgets?: Map<string, Budget> };
const budgets = (perProcess.bothSidesBudgets ??= new Map());

function budgetOf(run: string, now: number): Budget {
  let budget = budgets.get(run);
  if (budget === undefined) {
    budgets.set(run, (budget = { messages: 0, left: atOnce, at: now, unnoted: 0 }));
    if (budgets.size > mostCounted) budgets.delete(budgets.keys().next().value!);
  }
  return budget;
}

/** Takes one message from what a run gets in all; false when it has them. */
export function takeMessage(run: string): boolean {
  const budget = budgetOf(run, Date.now());
  budget.messages += 1;
  if (budget.messages > mostMessages) budget.unnoted += 1;
  return budget.messages <= mostMessages;
}

/** Takes one message from what a client's back channel gets at `now` (milliseconds); false when nothing is left. */
export function takeFromClient(run: string, now = Date.now()): boolean {
  const budget = budgetOf(run, now);
  budget.left = Math.min(atOnce, budget.left + ((now - budget.at) / 1_000) * perSecond);
  budget.at = now;
  if (budget.left < 1) {
    budget.unnoted += 1;
    return false;
  }
  budget.left -= 1;
  return true;
}

/** How many messages of a run were not noted, since it had had what it gets. */
export function unnotedOf(run: string): number {
  return budgets.get(run)?.unnoted ?? 0;
}
