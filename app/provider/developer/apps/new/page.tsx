// Registering an app: the first step of every login (RFC 6749 §2).
import type { Metadata } from "next";
import { BirchFrame } from "@/app/provider/_components/birch-frame";
import { KindChoice } from "@/app/provider/developer/_components/kind-choice";
import { NewAppForm } from "@/app/provider/developer/_components/new-app-form";
import { dialectPanels } from "@/app/provider/developer/dialects";
import { issuer } from "@/lib/provider/config";
import { consoleText } from "@/lib/provider/messages/console";
import { requireUser } from "@/lib/provider/sessions/current-user";
import { requestLocale } from "@/lib/request-locale";

const path = "/provider/developer/apps/new";

export async function generateMetadata(): Promise<Metadata> {
  return { title: consoleText[await requestLocale()].newTitle };
}

export default async function NewAppPage({ searchParams }: { searchParams: Promise<{ kind?: string }> }) {
  const { kind } = await searchParams;
  const panel = dialectPanels.find((one) => one.kinds("en").some(({ value }) => value === kind));
  const here = panel === undefined ? path : `${path}?kind=${kind}`;
  const [locale, user] = [await requestLocale(), await requireUser(here)];
  const choice = <KindChoice locale={locale} current={panel === undefined ? null : (kind ?? null)} />;
  return (
    <BirchFrame locale={locale} path={here} user={user}>
      {panel === undefined || kind === undefined ? (
        <NewAppForm locale={locale} issuer={issuer()}>
          {choice}
        </NewAppForm>
      ) : (
        <panel.NewApp locale={locale} kind={kind}>
          {choice}
        </panel.NewApp>
      )}
    </BirchFrame>
  );
}
