// The two doors, each a plain form with one button, so they need no script.
import { Button } from "@/components/button";
import type { DoorName } from "@/lib/demo/doors";
import { signedInText } from "@/lib/demo/messages/signed-in";
import { wechatText } from "@/lib/demo/messages/wechat";
import type { Locale } from "@/lib/locale";

const actions: Record<DoorName, string> = { birch: "/demo/sign-in", wechat: "/demo/sign-in/wechat" };

/** The button "Sign in with Birch", or "Sign in with WeChat". */
export function SignInForm({ door, locale, second = false }: { door: DoorName; locale: Locale; second?: boolean }) {
  const text = { birch: signedInText[locale].signIn, wechat: wechatText[locale].signIn };
  return (
    <form method="post" action={actions[door]}>
      <Button type="submit" variant={second ? "secondary" : "primary"} className="px-8 py-3 text-lg">
        {text[door]}
      </Button>
    </form>
  );
}
