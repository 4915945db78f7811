// Site A's login written without a library: a button to try it, what came of it, and the whole of its source to read.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AcornFrame } from "@/app/demo/_components/acorn-frame";
import { Known, SignInByHand } from "@/app/demo/by-hand/_components/known";
import { Source } from "@/app/demo/by-hand/_components/source";
import { Notice } from "@/components/notice";
import { recall } from "@/lib/demo/by-hand/cookies";
import { problems } from "@/lib/demo/by-hand/refusal";
import { countLines, sources } from "@/lib/demo/by-hand/sources";
import { isLabOpen } from "@/lib/demo/legacy/lab";
import { byHandText } from "@/lib/demo/messages/by-hand";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${byHandText[await requestLocale()].title} - Acorn` };
}

export default async function ByHandPage({ searchParams }: Props) {
  const request = await headers();
  if (!isLabOpen(request.get("host"))) notFound();
  const locale = await requestLocale();
  const text = byHandText[locale];
  const { problem: named } = await searchParams;
  const problem = problems.find((one) => one === named);
  const words = problem && text.problems[problem];
  const person = recall(request.get("cookie"), "person");
  const path = problem ? `/demo/by-hand?problem=${problem}` : "/demo/by-hand";
  return (
    <AcornFrame locale={locale} path={path} wide>
      <h1 className="font-display text-4xl font-bold text-balance">{text.title}</h1>
      <p className="mt-4 max-w-3xl text-xl">{text.intro(await countLines())}</p>
      <div className="mt-6 grid gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid max-w-3xl gap-5">
          {words && (
            <Notice tone={problem === "denied" ? "neutral" : "danger"} title={words.title} role="status">
              <p>{words.text}</p>
            </Notice>
          )}
          {person && <Known person={person} locale={locale} />}
          {!person && <SignInByHand locale={locale} />}
        </div>
        <div className="grid gap-2 self-start border-l-4 border-brand py-1 pl-4 text-sm">
          <p>{text.asksFor}</p>
          <p>
            <a href={`${settings().appUrl}/inspector`} className="link inline-block py-1">
              {person || problem ? text.inspector : text.inspectorBefore}
            </a>
          </p>
        </div>
      </div>
      <h2 className="mt-12 mb-2 font-display text-2xl font-bold">{text.readTitle}</h2>
      <p className="max-w-3xl">{text.readIntro}</p>
      {sources.map((source) => (
        <Source key={source.path} source={source} locale={locale} />
      ))}
      <p className="mt-10">
        <a href="/demo" className="link inline-block py-1">
          {text.back}
        </a>
      </p>
    </AcornFrame>
  );
}
