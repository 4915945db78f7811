// "What may Acorn do?": scope, the access token's lifetime, and the two buttons that use the tokens (RFC 6749 §3.3, §5.1).
import { Moment } from "@/app/demo/_components/moment";
import { RemainingTime } from "@/app/demo/_components/remaining-time";
import { Button } from "@/components/button";
import { Code } from "@/components/code";
import { signedInText } from "@/lib/demo/messages/signed-in";
import type { SignedIn } from "@/lib/demo/session";
import type { Locale } from "@/lib/locale";

function Lifetime({ tokens, locale }: { tokens: SignedIn["tokens"]; locale: Locale }) {
  const text = signedInText[locale];
  if (tokens.access_token === null) return text.tokenGone;
  if (tokens.expires_at === null) return text.tokenUnknown;
  const now = new Date().getTime();
  const until = tokens.expires_at * 1_000;
  return (
    <>
      {until > now ? text.tokenEnds : text.tokenEnded} <Moment at={new Date(until)} />
      <span className="block text-muted">
        <RemainingTime until={until} renderedAt={now} locale={locale} />
      </span>
    </>
  );
}

function Told({ by, locale }: { by: string; locale: Locale }) {
  return (
    <span className="block text-sm text-muted">
      {signedInText[locale].sources.tokenAnswer} <Code>{by}</Code>
    </span>
  );
}

/** What the tokens allow, for how long, and buttons to use and to renew them. */
export function Access({ session, locale }: { session: SignedIn; locale: Locale }) {
  const text = signedInText[locale];
  // RFC 6749 §3.3 has spaces between scopes, WeChat has commas.
  const scopes = session.scope?.split(/[ ,]/).filter((one) => one !== "") ?? [];
  return (
    <>
      <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-[10rem_1fr]">
        <dt className="font-semibold">{text.scope}</dt>
        <dd>
          <span className="mb-1 flex flex-wrap gap-1.5">
            {scopes.length === 0 ? text.noScope : scopes.map((one) => <Code key={one}>{one}</Code>)}
          </span>
          <Told by="scope" locale={locale} />
        </dd>
        <dt className="font-semibold">{text.token}</dt>
        <dd>
          <Lifetime tokens={session.tokens} locale={locale} />
          {session.tokens.access_token !== null && (
            <>
              <Told by="expires_in" locale={locale} />
              <span className="block text-sm text-muted">{text.tokenPlace}</span>
            </>
          )}
        </dd>
      </dl>
      <div className="mt-5 flex flex-wrap gap-3">
        <form method="post" action="/demo/call-api">
          <Button type="submit">{text.callApi}</Button>
        </form>
        <form method="post" action="/demo/refresh">
          <Button type="submit" variant="secondary">
            {text.refresh}
          </Button>
        </form>
      </div>
    </>
  );
}
