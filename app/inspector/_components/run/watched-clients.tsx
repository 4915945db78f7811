// Whose logins this browser sees besides its own, and the way to see them no more.
import { ask } from "@/app/inspector/_components/ask";
import { watchingText } from "@/lib/inspector/messages/watching";
import type { Locale } from "@/lib/locale";

export function WatchedClients({ locale, clients }: { locale: Locale; clients: string[] }) {
  const text = watchingText[locale];
  if (clients.length === 0) return null;
  return (
    <p className="mt-2 text-sm wrap-anywhere">
      {text.watching(clients.join(", "))}{" "}
      <button type="button" onClick={() => void ask("watch", { on: false })} className="link py-1">
        {text.stop}
      </button>
    </p>
  );
}
