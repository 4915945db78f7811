// What an app of WeChat's gets of a person, value by value.
import type { ReactNode } from "react";
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import type { EndUser } from "@/lib/provider/store/store";
import { authorizeText } from "@/lib/provider/wechat/messages/authorize";

/** As whom the app knows the person; `unionid` is null where it is not told. */
export type Identifiers = { openid: string; unionid: string | null };

type SharedValuesProps = {
  locale: Locale;
  user: EndUser;
  scope: "snsapi_userinfo" | "snsapi_login";
  identifiers: Identifiers;
};

/** The list for a scope that opens nickname and picture. */
export function SharedValues({ locale, user, scope, identifiers }: SharedValuesProps) {
  const text = authorizeText[locale];
  const values = { [text.nickname]: user.name, [text.picture]: user.picture ?? text.none };
  return (
    <ul className="mt-3 divide-y divide-line border-y border-line">
      <Item title={text.profile} scope={scope} values={values} />
      <Item title={text.knowAgain} values={named(identifiers)}>
        <p className="mt-1 text-sm text-muted">{identifiers.unionid === null ? text.openid : text.unionid}</p>
      </Item>
    </ul>
  );
}

/** The list for a snapshot, in which nothing is the person's. */
export function SnapshotValues({ locale, identifiers }: Pick<SharedValuesProps, "locale" | "identifiers">) {
  const text = authorizeText[locale];
  return (
    <ul className="mt-3 border-y border-line">
      <Item title={text.snapshot} values={named(identifiers)}>
        <p className="mt-1 text-sm text-muted">{text.snapshotMeans}</p>
      </Item>
    </ul>
  );
}

function named({ openid, unionid }: Identifiers): Record<string, string> {
  return { openid, ...(unionid !== null && { unionid }) };
}

type ItemProps = { title: string; scope?: string; values: Record<string, string>; children?: ReactNode };

function Item({ title, scope, values, children }: ItemProps) {
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 font-medium">{title}</p>
        {scope && (
          <span className="shrink-0 text-sm text-muted">
            <Code>{scope}</Code>
          </span>
        )}
      </div>
      {children}
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-sm text-muted">
        {Object.entries(values).map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="min-w-0 wrap-anywhere text-ink">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
