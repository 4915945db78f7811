// The way from an app's page to its logins in the inspector.
import { watchLogins } from "@/app/provider/developer/_actions/watch-logins";
import { Button } from "@/components/button";
import type { Locale } from "@/lib/locale";
import { watchLoginsText } from "@/lib/provider/messages/watch-logins";
import { Section } from "./section";

/** The part of the page with the button. */
export function WatchSection({ locale, clientId }: { locale: Locale; clientId: string }) {
  const text = watchLoginsText[locale];
  return (
    <Section title={text.title} about={text.about}>
      <form action={watchLogins}>
        <input type="hidden" name="client_id" value={clientId} />
        <Button variant="secondary">{text.watch}</Button>
      </form>
    </Section>
  );
}
