"use client";
// All that moves on the inspector's page.
import { ExportMenu } from "@/app/inspector/_components/export-menu";
import { NoRuns } from "@/app/inspector/_components/no-runs";
import { Run } from "@/app/inspector/_components/run/run";
import { RunList } from "@/app/inspector/_components/run/run-list";
import { WatchedClients } from "@/app/inspector/_components/run/watched-clients";
import { WatchedNotice } from "@/app/inspector/_components/run/watched-notice";
import { StepModeSwitch, Waiting } from "@/app/inspector/_components/step/step-mode";
import { useWatched } from "@/app/inspector/_components/use-watched";
import { inspectorText } from "@/lib/inspector/messages/inspector";
import type { Watched } from "@/lib/inspector/watched";
import type { Locale } from "@/lib/locale";

type Props = { locale: Locale; asked: string | null; initial: Watched; siteA: string; issuer: string };

export function Inspector({ locale, asked, initial, siteA, issuer }: Props) {
  const text = inspectorText[locale];
  const { watched, isLive } = useWatched(asked, initial);
  const { runs, run, clients, messages, isStepping, held } = watched;
  const isOwn = runs.find(({ id }) => id === run)?.isOwn ?? true;
  return (
    <>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <p className="min-h-6 text-sm text-muted" role="status">
          {isLive ? `● ${text.live}` : text.reconnecting}
        </p>
        {(isOwn || isStepping) && <StepModeSwitch locale={locale} isStepping={isStepping} />}
      </div>
      <WatchedClients locale={locale} clients={clients} />
      <Waiting locale={locale} isStepping={isStepping} held={held} />
      {run === null ? (
        <NoRuns locale={locale} siteA={siteA} issuer={issuer} />
      ) : (
        <>
          <div className="flex items-start justify-between gap-3">
            <RunList locale={locale} runs={runs} current={run} />
            {isOwn && <ExportMenu locale={locale} run={run} />}
          </div>
          {!isOwn && <WatchedNotice locale={locale} isEmpty={messages.length === 0} />}
          <Run key={run} run={run} isOwn={isOwn} locale={locale} messages={messages} />
        </>
      )}
    </>
  );
}
