// What an app of WeChat's gets of a person, value by value.
import { Code } from "@/components/code";
import type { Locale } from "@/lib/locale";
import type { EndUser } from "@/lib/provider/store/store";
import { authorizeText } from "@/lib/provider/wechat/messages/authorize";
import type { AuthorizeRequest } from "@/lib/provider/wechat/rules/authorize-request";

type SharedValuesProps = {
  locale: Locale;
  user: EndUser;
  shared: Pick<AuthorizeRequest, "app" | "forceSnapShot" | "scope">;
};

/** The list for `snsapi_userinfo` and `snsapi_login`, or for a snapshot, which has no values of the person's. */
export function SharedValues({ locale, user, shared: { app, forceSnapShot, scope } }: SharedValuesProps) {
  const text = authorizeText[locale];
  const name = <Code>{scope.join(",")}</Code>;
  return (
    <ul className="mt-3 divide-y divide-line border-y border-line">
      {forceSnapShot ? (
        <Item title={text.snapshot} name={name}>
          <p className="mt-1 text-sm text-muted">{text.snapshotMeans}</p>
        </Item>
      ) : (
        <>
          <Item title={text.profile} name={name}>
            <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 text-sm">
              <dt className="text-muted">{text.nickname}</dt>
              <dd className="min-w-0 wrap-anywhere">{user.name}</dd>
              <dt className="text-muted">{text.picture}</dt>
              <dd className="min-w-0 wrap-anywhere">{user.picture ?? text.none}</dd>
            </dl>
          </Item>
          <Item title={text.knowAgain}>
            <p className="mt-1 text-sm text-muted">{app.unionGroup === null ? text.openid : text.unionid}</p>
          </Item>
        </>
      )}
    </ul>
  );
}

function Item({ title, name, children }: { title: string; name?: React.ReactNode; children: React.ReactNode }) {
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="min-w-0 font-medium">{title}</p>
        {name && <span className="shrink-0 text-sm text-muted">{name}</span>}
      </div>
      {children}
    </li>
  );
}
