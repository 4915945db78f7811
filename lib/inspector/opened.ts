// A run from a file, as the page shows it, or what is wrong with the file.
import { readJson } from "@/lib/inspector/export/json";
import { viewMessages } from "@/lib/inspector/message-view";
import { exportText } from "@/lib/inspector/messages/export";
import type { OpenAnswer } from "@/lib/inspector/open-answer";
import type { Locale } from "@/lib/locale";

/** Words the run that a file holds, or says in a sentence why it holds none. */
export function openRun(text: string, locale: Locale): OpenAnswer {
  const { problems } = exportText[locale];
  const read = readJson(text, locale);
  if ("problem" in read) {
    const { problem } = read;
    return { problem: problem.kind === "value" ? problems.value(problem.path, problem.rule) : problems[problem.kind] };
  }
  const { clientId, exportedAt, exchanges } = read.run;
  if (exchanges.length === 0) return { problem: problems.empty };
  return { opened: { clientId, exportedAt, messages: viewMessages(exchanges, locale) } };
}
