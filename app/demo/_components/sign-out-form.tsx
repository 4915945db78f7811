// The button "Sign out", with the choice to leave Birch as well: a plain form, so it needs no script.
import { Button } from "@/components/button";
import type { signedInText } from "@/lib/demo/messages/signed-in";

/** The form; without the tick it ends A's session only, and says so. */
export function SignOutForm({ text }: { text: (typeof signedInText)["en"] }) {
  return (
    <form method="post" action="/demo/sign-out">
      <Button type="submit" variant="secondary">
        {text.signOut}
      </Button>
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
      <p id="at-birch-hint" className="mt-1 text-sm text-muted">
        {text.signOutWhat}
      </p>
    </form>
  );
}
