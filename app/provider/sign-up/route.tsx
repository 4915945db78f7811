// Where a person makes an account, and goes on with what they came for.
import { randomBytes } from "node:crypto";
import { asQuery, readDestination, type Destination } from "@/app/provider/_protocol/destination";
import { frontChannel } from "@/app/provider/_protocol/front-channel";
import { readOwnForm } from "@/app/provider/_protocol/own-form";
import { renderPage } from "@/app/provider/_protocol/render";
import { localeFor, readVisit, type Visit } from "@/app/provider/_protocol/visit";
import { limitAddress } from "@/lib/provider/http/address-limit";
import { queryOf } from "@/lib/provider/http/form";
import { allowOnly } from "@/lib/provider/http/methods";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { signUpText } from "@/lib/provider/messages/sign-up";
import { hashPassword } from "@/lib/provider/passwords/passwords";
import { readParameters } from "@/lib/provider/rules/parameters";
import { checkSignUp, cleanName, normaliseEmail } from "@/lib/provider/rules/person";
import { beginSession } from "@/lib/provider/sessions/browser";
import { csrfToken } from "@/lib/provider/sessions/csrf";
import { store } from "@/lib/provider/store/prisma";
import { SignUpPage, type SignUpFaults } from "./sign-up-page";

const accounts = { what: "accounts", limit: 2_000, window: 3_600 };

export const { HEAD, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET", "POST");

export async function GET(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const visit = await readVisit(request);
    const destination = await readDestination(readParameters(queryOf(request)).values, visit, new Date());
    return page(visit, destination, { name: "", email: "" }, {});
  });
}

export async function POST(request: Request): Promise<Response> {
  return frontChannel(request, async () => {
    const now = new Date();
    const visit = await readVisit(request);
    const form = await readOwnForm(request, visit);
    const destination = await readDestination(form, visit, now);
    const name = cleanName(form.get("name") ?? "");
    const email = normaliseEmail(form.get("email") ?? "");
    const password = form.get("password") ?? "";
    const faults = checkSignUp(name, email, password);
    if (Object.keys(faults).length > 0) return page(visit, destination, { name, email }, faults);
    await limitAddress(visit.address, accounts, now);
    const sub = randomBytes(16).toString("base64url");
    const user = await store.users.create(
      { sub, name, email, emailVerified: false, picture: null },
      await hashPassword(password),
      now,
    );
    if (user === "email_taken") return page(visit, destination, { name, email }, { email: "email_taken" });
    return toOwnPage(destination.path, await beginSession(visit.browser, user.uid, new Date()));
  });
}

function page(
  visit: Visit,
  { asking, fields }: Destination,
  typed: { name: string; email: string },
  faults: SignUpFaults,
) {
  const { cookie, browser } = visit;
  const locale = localeFor(visit, asking?.request.uiLocales ?? []);
  const onward = asQuery(fields);
  const hidden = { csrf_token: csrfToken(browser.cookie), ...fields };
  return renderPage(
    <SignUpPage
      locale={locale}
      path={`/provider/sign-up${onward}`}
      hidden={hidden}
      onward={onward}
      typed={typed}
      faults={faults}
    />,
    { title: signUpText[locale].title, locale, cookie, status: Object.keys(faults).length > 0 ? 400 : 200 },
  );
}
