// The console's forms as a browser without scripts sends them, and as an attacker would.
import { hiddenFields, type PlainBrowser } from "./plain-browser";
import { sendTogether, type Answer, type Outgoing } from "./raw-http";

/** What a form can be filled in with, whichever it is: every field that one of them has. */
export const filledIn = {
  name: "Changed by a form",
  redirect_uris: "https://changed.example/cb",
  type: "confidential",
  require_pkce: "on",
  token_endpoint_auth_method: "client_secret_post",
  id_token_signed_response_alg: "ES256",
  device_code: "on",
  post_logout_redirect_uris: "https://changed.example/bye",
  backchannel_logout_uri: "https://changed.example/out",
  kind: "website",
  callback_domain: "changed.example",
  union_group: "changed",
  denial: "authdeny",
  forced_errcode: "-1",
  enabled: "on",
};

/** The hidden fields of every form on the page that calls a Server Action. */
export async function consoleForms(browser: PlainBrowser, path: string): Promise<Record<string, string>[]> {
  const { text } = await browser.open(path);
  const forms = text.match(/<form\b.*?<\/form>/gs) ?? [];
  return forms.filter((form) => form.includes("$ACTION")).map((form) => hiddenFields(form, "$ACTION"));
}

/** The value of the button in the list of secrets that removes the first one. */
export async function secretId(browser: PlainBrowser, path: string): Promise<string> {
  const button = /<button\b[^>]*name="secret_id"[^>]*>/.exec((await browser.open(path)).text)?.[0] ?? "";
  return /value="(\d+)"/.exec(button)?.[1] ?? "0";
}

async function packed(fields: Record<string, string>): Promise<Outgoing & { headers: Record<string, string> }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const response = new Response(form);
  const headers = { "Content-Type": response.headers.get("content-type")! };
  return { method: "POST", headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** Sends fields as a form of the page at `path`; an empty header is left out. */
export async function postForm(
  browser: PlainBrowser,
  path: string,
  fields: Record<string, string>,
  more: Record<string, string> = {},
): Promise<Answer> {
  const { headers, ...form } = await packed(fields);
  return browser.open(path, { ...form, headers: { ...headers, ...more } });
}

/** Sends the same form many times at once. */
export async function postTogether(
  browser: PlainBrowser,
  origin: string,
  path: string,
  fields: Record<string, string>,
  times: number,
): Promise<Answer[]> {
  const { headers, ...form } = await packed(fields);
  const Cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const outgoing = { ...form, headers: { ...headers, Origin: origin, Cookie } };
  return sendTogether(
    path,
    Array.from({ length: times }, () => outgoing),
  );
}
