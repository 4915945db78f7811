// Where a person decides: Deny and Allow of equal weight, and how to take it back. RFC 6749 §4.1.1 (C).
// https://www.rfc-editor.org/rfc/rfc6749#section-4.1
import { Button } from "@/components/button";
import type { consentText } from "@/lib/provider/messages/consent";

type DecisionFormProps = {
  action: `/provider/${string}`;
  /** The CSRF token, and what is decided. */
  hidden: Record<string, string>;
  text: (typeof consentText)["en"];
};

/** The form, which needs no script; it sends `decision` as allow or deny. */
export function DecisionForm({ action, hidden, text }: DecisionFormProps) {
  return (
    <>
      <form method="post" action={action} className="mt-8 grid grid-cols-1 gap-3 min-[24rem]:grid-cols-2">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button variant="secondary" name="decision" value="deny">
          {text.deny}
        </Button>
        <Button name="decision" value="allow">
          {text.allow}
        </Button>
      </form>
      <p className="mt-6 text-sm text-muted">
        {text.undo}{" "}
        <a className="link" href="/provider/account/apps">
          {text.connectedApps}
        </a>
      </p>
    </>
  );
}
