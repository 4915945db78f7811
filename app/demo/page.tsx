// Site A's one page: two buttons for somebody it does not know, and for somebody it knows, how it knows.
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { AcornFrame } from "@/app/demo/_components/acorn-frame";
import { SignedIn } from "@/app/demo/_components/signed-in";
import { ProblemNotice, SignedOut } from "@/app/demo/_components/signed-out";
import { belongsHere } from "@/lib/demo/addresses";
import { cookieName, readCookies } from "@/lib/demo/cookies";
import { isLabOpen } from "@/lib/demo/legacy/lab";
import { byHandText } from "@/lib/demo/messages/by-hand";
import { legacyText } from "@/lib/demo/messages/legacy";
import { signedInText } from "@/lib/demo/messages/signed-in";
import { signedOutText } from "@/lib/demo/messages/signed-out";
import { requestLocale } from "@/lib/request-locale";
import { findSession } from "@/lib/demo/session";
import { signInProblem } from "@/lib/demo/sign-in-problem";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Whether B sent the browser back from the sign-out that this browser began (RP-Initiated Logout §3 `state`). */
async function isBackFromLogout(state: unknown): Promise<boolean> {
  const begun = readCookies((await headers()).get("cookie"))[cookieName("logoutState")];
  return typeof state === "string" && state !== "" && state === begun;
}

async function currentSession() {
  return findSession((await headers()).get("cookie"));
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = await requestLocale();
  const { title } = (await currentSession()) ? signedInText[locale] : signedOutText[locale];
  return { title: `${title} - Acorn` };
}

export default async function AcornPage({ searchParams }: Props) {
  const host = (await headers()).get("host");
  if (!belongsHere(host)) notFound();
  const { error, signed_out, state } = await searchParams;
  const locale = await requestLocale();
  const problem = error === undefined ? null : signInProblem(error);
  const session = await currentSession();
  const leftBoth = await isBackFromLogout(state);
  const left = signed_out === "wechat" ? "wechat" : "acorn";
  const signedOutOf = leftBoth ? "both" : signed_out !== undefined ? left : null;
  const path = problem ? `/demo?error=${problem}` : leftBoth ? `/demo?state=${String(state)}` : "/demo";
  return (
    <AcornFrame locale={locale} path={path}>
      {session && problem && (
        <div className="mb-8">
          <ProblemNotice locale={locale} problem={problem} />
        </div>
      )}
      {session ? (
        <SignedIn locale={locale} session={session} />
      ) : (
        <SignedOut locale={locale} problem={problem} signedOutOf={signedOutOf} />
      )}
      {isLabOpen(host) && (
        <p className="mt-12 flex flex-wrap gap-x-6 text-sm">
          <a href="/demo/by-hand" className="link inline-block py-1">
            {byHandText[locale].link}
          </a>
          <a href="/demo/legacy" className="link inline-block py-1">
            {legacyText[locale].link}
          </a>
        </p>
      )}
    </AcornFrame>
  );
}
