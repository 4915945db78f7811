"use client";
// Chooses a file with an exported run, and shows what the server reads in it.
import { useEffect, useRef, useState } from "react";
import { Run } from "@/app/inspector/_components/run/run";
import { Notice } from "@/components/notice";
import { exportText } from "@/lib/inspector/messages/export";
import { largestFile, type OpenAnswer } from "@/lib/inspector/open-answer";
import type { Locale } from "@/lib/locale";

type State = OpenAnswer | "nothing" | "reading";

/** What the server says of a file; a file that is too large is not sent. */
async function askServer(file: File, locale: Locale): Promise<OpenAnswer> {
  const { problems } = exportText[locale];
  if (file.size > largestFile) return { problem: problems.tooLarge };
  const headers = { "Content-Type": "application/json" };
  const answer = fetch("/inspector/api/open", { method: "POST", headers, body: file });
  return answer.then((response) => response.json() as Promise<OpenAnswer>).catch(() => ({ problem: problems.lost }));
}

export function OpenRun({ locale }: { locale: Locale }) {
  const text = exportText[locale];
  const [state, setState] = useState<State>("nothing");
  const [count, setCount] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    setState("reading");
    setState(await askServer(file, locale));
    setCount((before) => before + 1);
  };
  // A file may have been chosen before this script ran.
  useEffect(() => {
    const early = input.current?.files?.[0];
    void open(early);
  }, []);
  const opened = typeof state === "object" && "opened" in state ? state.opened : null;
  return (
    <>
      <div className="mt-3">
        <label htmlFor="file" className="block font-medium">
          {text.file}
        </label>
        <p id="file-hint" className="text-sm text-muted">
          {text.fileHint}
        </p>
        <input
          ref={input}
          id="file"
          type="file"
          accept=".json,application/json"
          aria-describedby="file-hint"
          onChange={({ target }) => void open(target.files?.[0])}
          className="mt-2 block w-full text-sm file:mr-3 file:cursor-pointer file:rounded-control file:border file:border-solid file:border-edge file:bg-raised file:px-3 file:py-1.5 file:text-ink"
        />
      </div>
      <div className="mt-4" role="status">
        {state === "reading" && <p>{text.reading}</p>}
        {opened !== null && (
          <Notice tone="neutral" title={text.readOnly}>
            <p className="font-mono text-sm wrap-anywhere">
              {text.exported(opened.clientId ?? text.unknownClient, opened.exportedAt)}
            </p>
          </Notice>
        )}
      </div>
      {typeof state === "object" && "problem" in state && <Notice tone="danger" role="alert" title={state.problem} />}
      {opened !== null && <Run key={count} run="" isOwn={false} locale={locale} messages={opened.messages} />}
    </>
  );
}
