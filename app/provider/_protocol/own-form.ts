// A form that only a page of ours, shown to this very browser, can send (RFC 6749 §10.12).
// https://www.rfc-editor.org/rfc/rfc6749#section-10.12
import { readForm } from "@/lib/provider/http/form";
import { OAuthError } from "@/lib/provider/rules/must";
import { mustBeSingle, type Parameters } from "@/lib/provider/rules/parameters";
import { isCsrfToken, isOwnOrigin } from "@/lib/provider/sessions/csrf";
import { StoppedError } from "./front-channel";
import type { Visit } from "./visit";

/** Reads the form's fields; throws a StoppedError (403) when another site or another browser's page sent it. */
export async function readOwnForm(request: Request, visit: Visit): Promise<ReadonlyMap<string, string>> {
  const form = await readForm(request);
  mustBeOwnForm(request, form, visit);
  return form.values;
}

/** Throws a StoppedError (403) unless a page of ours, shown to this browser, sent the form. */
export function mustBeOwnForm(request: Request, form: Parameters, { browser }: Visit): void {
  mustBeSingle(form);
  const origin = request.headers.get("origin");
  const isOwn =
    (origin === null || isOwnOrigin(origin)) &&
    !browser.isNew &&
    isCsrfToken(form.values.get("csrf_token"), browser.cookie);
  if (!isOwn)
    throw new StoppedError(
      {
        reason: "form_foreign",
        error: new OAuthError("form-own"),
      },
      403,
    );
}
