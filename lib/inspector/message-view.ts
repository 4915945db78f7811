// A message as the page shows it: everything looked up and put into words, so that the page only draws.
import { inOrder } from "@/lib/inspector/in-order";
import { meaningOf } from "@/lib/inspector/messages/parameters";
import { originsIn, type Origin } from "@/lib/inspector/origins";
import { outcomeOf, type Outcome } from "@/lib/inspector/outcome";
import { sourceLineOf, type SourceLine } from "@/lib/inspector/sources/source-lines";
import { stepSections } from "@/lib/inspector/step-sections";
import { tamperingsFor, type TamperingName } from "@/lib/inspector/tampering/registry";
import type { Locale } from "@/lib/locale";
import { specificationLink } from "@/lib/specification-link";
import { locationOf, membersOf } from "@/lib/trace/answered";
import type { Exchange, Pair, Step } from "@/lib/trace/exchange";
import type { Original } from "@/lib/trace/originals";
import type { KeptExchange } from "@/lib/trace/ring";

export type ParameterView = { name: string; value: string; meaning: string | null; origin: Origin | null };
export type CheckView = {
  rule: string;
  section: string;
  link: string | null;
  says: string;
  passed: boolean;
  source: SourceLine | null;
};

export type StepView = Step & Pick<CheckView, "link" | "source"> & { section: string | null };

export type MessageView = Pick<
  Exchange,
  "from" | "to" | "channel" | "method" | "path" | "status" | "duration" | "began" | "rows"
> & {
  id: number;
  steps: StepView[];
  query: ParameterView[];
  form: ParameterView[];
  requestHeaders: Pair[];
  responseHeaders: Pair[];
  location: { address: string; parameters: ParameterView[] } | null;
  answer: ParameterView[];
  checks: CheckView[];
  /** Of which message it is a repetition, how it was changed, and what stopped it. */
  again: { of: number; tampering: string; outcome: Outcome | null } | null;
  /** How it can be changed and sent again; null when what was sent is not held any more. */
  tamperings: TamperingName[] | null;
};

/** The sentence of a rule, without what a refusal would fill in. */
function withoutDetails(says: string): string {
  return says.replaceAll(/\{\w+\}/g, "…");
}

/** Milliseconds since 1970 as a moment that can be read. */
function readable([name, value]: Pair): Pair {
  return [name, /At$/.test(name) && /^\d{13}$/.test(value) ? new Date(Number(value)).toISOString() : value];
}

/** Every rule once, in the order in which they were looked at; one that was refused counts as refused. */
function lookUp({ checks, path }: Exchange): CheckView[] {
  const views = new Map<string, CheckView>();
  for (const { rule, section, says, passed } of checks) {
    const before = views.get(rule)?.passed ?? true;
    const link = specificationLink(section);
    views.set(rule, {
      rule,
      section,
      link,
      says: withoutDetails(says),
      passed: before && passed,
      source: sourceLineOf(rule, path) ?? null,
    });
  }
  return [...views.values()];
}

function lookUpSteps({ steps, path }: Exchange): StepView[] {
  return steps.map((step) => {
    const section = (Object.hasOwn(stepSections, step.name) && stepSections[step.name]) || null;
    const link = section && specificationLink(section);
    return { ...step, section, link, source: section === null ? null : (sourceLineOf(step.name, path) ?? null) };
  });
}

function viewAgain(message: KeptExchange, messages: readonly KeptExchange[]): MessageView["again"] {
  if (!message.again) return null;
  const { of, tampering } = message.again;
  return { of: messages.findIndex(({ id }) => id === of) + 1, tampering, outcome: outcomeOf(message, messages) };
}

/** What was really sent as message `id`, undefined when it is not to be had. */
type FindOriginal = (id: number) => Original | undefined;

/** Words the messages of a run, in their order; those whose original is found can be sent again. */
export function viewMessages(
  kept: readonly KeptExchange[],
  locale: Locale,
  findOriginal: FindOriginal = () => undefined,
): MessageView[] {
  const messages = inOrder(kept);
  const originOf = originsIn(messages);
  return messages.map((message, at) => {
    const view = ([name, value]: Pair): ParameterView => ({
      name,
      value,
      meaning: meaningOf(name, locale),
      origin: originOf(value, at),
    });
    const location = locationOf(message);
    const original = findOriginal(message.id);
    const { id, from, to, channel, method, path, status, duration, began } = message;
    return {
      ...{ id, from, to, channel, method, path, status, duration, began },
      rows: message.rows.map((row) => ({ ...row, values: row.values.map(readable) })),
      steps: lookUpSteps(message),
      query: message.query.map(view),
      form: message.form.map(view),
      requestHeaders: message.requestHeaders,
      responseHeaders: message.responseHeaders,
      location: location && { ...location, parameters: location.parameters.map(view) },
      answer: membersOf(message.answer).map(view),
      checks: lookUp(message),
      again: viewAgain(message, messages),
      tamperings: original === undefined ? null : tamperingsFor(original),
    };
  });
}
