"use client";
// The button "Call the API" for a token that only the browser has: the page asks B itself (RFC 6750 §2.1, CORS).
import { useState } from "react";
import { Members } from "@/app/demo/_components/members";
import { Button } from "@/components/button";
import { Code } from "@/components/code";
import { Notice } from "@/components/notice";
import { arrivalText } from "@/lib/demo/messages/legacy-arrival";
import type { Locale } from "@/lib/locale";

type Answer = "asking" | "unreachable" | { status: number; members: [string, string][] };

async function ask(apiUrl: string, token: string): Promise<Answer> {
  try {
    const response = await fetch(apiUrl, { headers: { Authorization: `Bearer ${token}` }, credentials: "omit" });
    const said = Object.entries((await response.json()) as Record<string, unknown>);
    return { status: response.status, members: said.map(([name, value]) => [name, String(value)]) };
  } catch {
    return "unreachable";
  }
}

/** The button, and below it what came back. */
export function ApiCaller({ token, apiUrl, locale }: { token: string; apiUrl: string; locale: Locale }) {
  const text = arrivalText[locale];
  const [answer, setAnswer] = useState<Answer | null>(null);
  const call = async () => {
    setAnswer("asking");
    setAnswer(await ask(apiUrl, token));
  };
  return (
    <>
      <Button onClick={call} className="mt-3">
        {text.callApi}
      </Button>
      <div role="status" className="mt-5">
        {answer === "asking" && <p className="text-muted">{text.calling}</p>}
        {answer === "unreachable" && <Notice tone="danger" title={text.unreachable} />}
        {answer !== null && typeof answer === "object" && (
          <Notice
            tone={answer.status < 400 ? "good" : "danger"}
            title={answer.status < 400 ? text.answered : text.refusedCall}
          >
            <p className="text-sm">
              <Code>{`GET /provider/api/me → ${answer.status}`}</Code>
            </p>
            <Members members={answer.members} />
            <p className="text-sm">{text.how}</p>
          </Notice>
        )}
      </div>
    </>
  );
}
