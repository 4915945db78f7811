// The button "Sign out", with the choice to leave Birch as well where that is possible: a plain form, so it needs no script.
import { Button } from "@/components/button";
import type { DoorName } from "@/lib/demo/doors";
import { signedInText } from "@/lib/demo/messages/signed-in";
import { wechatText } from "@/lib/demo/messages/wechat";
import type { Locale } from "@/lib/locale";

/** The form; without the tick it ends A's session only, and says so. */
export function SignOutForm({ door, locale }: { door: DoorName; locale: Locale }) {
  const text = signedInText[locale];
  return (
    <form method="post" action="/demo/sign-out">
      <Button type="submit" variant="secondary">
        {text.signOut}
      </Button>
      {door === "birch" && (
        <p className="mt-2 flex items-center gap-2">
          <input
            type="checkbox"
            id="at-birch"
            name="at_birch"
            aria-describedby="at-birch-hint"
            className="size-6 shrink-0 accent-brand"
          />
          <label htmlFor="at-birch">{text.signOutAtBirch}</label>
        </p>
      )}
      <p id="at-birch-hint" className="mt-1 max-w-64 text-sm text-muted">
        {door === "birch" ? text.signOutWhat : wechatText[locale].signOutWhat}
      </p>
    </form>
  );
}
