// The one button that leads to Birch: a plain form, so it needs no script.
import { Button } from "@/components/button";

/** The button "Sign in with Birch". */
export function SignInForm({ label }: { label: string }) {
  return (
    <form method="post" action="/demo/sign-in">
      <Button type="submit" className="px-8 py-3 text-lg">
        {label}
      </Button>
    </form>
  );
}
