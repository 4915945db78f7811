// A message as the page shows it: everything looked up and put into words, so that the page only draws.
import { parameterText } from "@/lib/inspector/messages/parameters";
import { originsIn, type Origin } from "@/lib/inspector/origins";
import { sourceLineOf, type SourceLine } from "@/lib/inspector/source-lines";
import type { Locale } from "@/lib/locale";
import { specificationLink } from "@/lib/specification-link";
import { locationOf, membersOf } from "@/lib/trace/answered";
import type { Exchange, Pair } from "@/lib/trace/exchange";
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

export type MessageView = Pick<
  Exchange,
  "from" | "to" | "channel" | "method" | "path" | "status" | "duration" | "began" | "rows" | "steps"
> & {
  id: number;
  query: ParameterView[];
  form: ParameterView[];
  requestHeaders: Pair[];
  responseHeaders: Pair[];
  location: { address: string; parameters: ParameterView[] } | null;
  answer: ParameterView[];
  checks: CheckView[];
};

/** Every rule once, in the order in which they were looked at; one that was refused counts as refused. */
function lookUp(checks: Exchange["checks"]): CheckView[] {
  const views = new Map<string, CheckView>();
  for (const { rule, section, says, passed } of checks) {
    const before = views.get(rule)?.passed ?? true;
    const link = specificationLink(section);
    views.set(rule, { rule, section, link, says, passed: before && passed, source: sourceLineOf(rule) ?? null });
  }
  return [...views.values()];
}

/** Words the messages of a run, in the order in which they began. */
export function viewMessages(kept: readonly KeptExchange[], locale: Locale): MessageView[] {
  const messages = [...kept].sort((one, other) => one.began - other.began || one.id - other.id);
  const originOf = originsIn(messages);
  return messages.map((message, at) => {
    const view = ([name, value]: Pair): ParameterView => ({
      name,
      value,
      meaning: Object.hasOwn(parameterText[locale], name) ? parameterText[locale][name]! : null,
      origin: originOf(value, at),
    });
    const location = locationOf(message);
    const { id, from, to, channel, method, path, status, duration, began, rows, steps } = message;
    return {
      ...{ id, from, to, channel, method, path, status, duration, began, rows, steps },
      query: message.query.map(view),
      form: message.form.map(view),
      requestHeaders: message.requestHeaders,
      responseHeaders: message.responseHeaders,
      location: location && { ...location, parameters: location.parameters.map(view) },
      answer: membersOf(message.answer).map(view),
      checks: lookUp(message.checks),
    };
  });
}
