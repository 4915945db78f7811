"use client";
// All that moves on the inspector's page.
import { ExportMenu } from "@/app/inspector/_components/export-menu";
import { NoRuns } from "@/app/inspector/_components/no-runs";
import { Run } from "@/app/inspector/_components/run/run";
import { RunList } from "@/app/inspector/_components/run/run-list";
import { StepModeSwitch, Waiting } from "@/app/inspector/_components/step/step-mode";
import { useWatched } from "@/app/inspector/_components/use-watched";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Watched } from "@/lib/inspector/watched";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; asked: string | null; initial: Watched; siteA: string; issuer: string };

export function Inspector({ locale, asked, initial, siteA, issuer }: Props) {
  const text = inspectorText[locale];
  const { watched, isLive } = useWatched(asked, initial);
  const { runs, run, messages, isStepping, held } = watched;
  return (
    <>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <p className="min-h-6 text-sm text-muted" role="status">
          {isLive ? `● ${text.live}` : text.reconnecting}
        </p>
        <StepModeSwitch locale={locale} isStepping={isStepping} />
      </div>
      <Waiting locale={locale} isStepping={isStepping} held={held} />
      {run === null ? (
        <NoRuns locale={locale} siteA={siteA} issuer={issuer} />
      ) : (
        <>
          <div className="flex items-start justify-between gap-3">
            <RunList locale={locale} runs={runs} current={run} />
            <ExportMenu locale={locale} run={run} />
          </div>
          <Run key={run} run={run} locale={locale} messages={messages} />
        </>
      )}
    </>
  );
}
