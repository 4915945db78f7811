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
  const { runs, run, clients, messages, unnoted, isStepping } = watched;
  const isOwn = runs.find(({ id }) => id === run)?.isOwn ?? true;
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className={`min-h-6 text-sm ${isLive ? "text-good" : "text-danger"}`} role="status">
          {isLive ? `● ${text.live}` : text.reconnecting}
        </p>
        {(isOwn || isStepping) && <StepModeSwitch locale={locale} isStepping={isStepping} />}
        {run !== null && <RunList locale={locale} runs={runs} current={run} />}
        {run !== null && isOwn && <ExportMenu locale={locale} run={run} />}
      </div>
      <WatchedClients locale={locale} clients={clients} />
      <Waiting locale={locale} watched={watched} />
      {run === null ? (
        <NoRuns locale={locale} siteA={siteA} issuer={issuer} />
      ) : (
        <>
          {!isOwn && <WatchedNotice locale={locale} isEmpty={messages.length === 0} />}
          <Run key={run} run={run} isOwn={isOwn} locale={locale} messages={messages} />
          {unnoted > 0 && <p className="mt-3 text-sm text-muted">{text.unnoted(unnoted)}</p>}
        </>
      )}
    </>
  );
}
