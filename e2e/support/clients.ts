// Clients registered in the developer console, by its own forms, which work without scripts.
import { randomBytes } from "node:crypto";
import { signUp, type Account, type TestClient } from "./authorization";
import { hiddenFields, PlainBrowser, unescapeHtml } from "./plain-browser";
import type { Answer } from "./raw-http";

export type Registration = {
  name?: string;
  redirectUris?: string[];
  type?: "confidential" | "public";
  requirePkce?: boolean;
};

/** Sends the form on `path` that contains `mark`, as a browser without scripts does. */
export async function sendConsoleForm(
  browser: PlainBrowser,
  path: string,
  mark: string,
  fields: Record<string, string>,
): Promise<Answer> {
  const page = await browser.open(path);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...hiddenFields(page.text, mark), ...fields })) form.append(name, value);
  const packed = new Response(form);
  const headers = { "Content-Type": packed.headers.get("content-type")! };
  return browser.open(path, { method: "POST", headers, body: Buffer.from(await packed.arrayBuffer()) });
}

/** The value that a page shows beside a label; null when the label is not there. */
export function labelled(html: string, label: string): string | null {
  const id = new RegExp(`<dt id="([^"]+)"[^>]*>${label}</dt>`).exec(html)?.[1];
  const value = id && new RegExp(`<output [^>]*aria-labelledby="${id}"[^>]*>([^<]*)</output>`).exec(html)?.[1];
  return value ? unescapeHtml(value) : null;
}

/** Sends the form for a new app and returns the page that answers. */
export async function sendRegistration(developer: PlainBrowser, registration: Registration): Promise<Answer> {
  const {
    name = `App ${randomBytes(4).toString("hex")}`,
    redirectUris = ["https://c.example/cb"],
    type = "confidential",
    requirePkce,
  } = registration;
  const fields = { name, redirect_uris: redirectUris.join("\n"), type, ...(requirePkce && { require_pkce: "on" }) };
  return sendConsoleForm(developer, "/provider/developer/apps/new", 'name="redirect_uris"', fields);
}

/** Registers a client for the signed-in developer. */
export async function register(developer: PlainBrowser, registration: Registration = {}): Promise<TestClient> {
  const { text } = await sendRegistration(developer, registration);
  const clientId = labelled(text, "Client ID");
  if (clientId === null) throw new Error("the console registered no client");
  return {
    clientId,
    clientSecret: labelled(text, "Client secret"),
    redirectUri: (registration.redirectUris ?? ["https://c.example/cb"])[0]!,
  };
}

/** Deletes a client in the console. */
export async function deleteClient(developer: PlainBrowser, client: TestClient, name: string): Promise<void> {
  const path = `/provider/developer/apps/${client.clientId}`;
  const { status } = await sendConsoleForm(developer, path, 'name="confirmation"', { confirmation: name });
  if (status !== 303) throw new Error(`deleting the app answered ${status}`);
}

/** Takes a client's access back on the page of connected apps. */
export async function withdrawConsent(browser: PlainBrowser, client: TestClient): Promise<void> {
  const { status } = await sendConsoleForm(browser, "/provider/account/apps", `value="${client.clientId}"`, {});
  if (status !== 303) throw new Error(`removing access answered ${status}`);
}

export type Cast = {
  developer: PlainBrowser;
  account: Account;
  web: TestClient;
  other: TestClient;
  native: TestClient;
};

async function makeCast(): Promise<Cast> {
  const developer = new PlainBrowser();
  const account = await signUp(developer);
  const web = await register(developer);
  const other = await register(developer);
  const native = await register(developer, { type: "public", redirectUris: ["http://127.0.0.1/cb"] });
  return { developer, account, web, other, native };
}

let made: Promise<Cast> | undefined;

/** A signed-in person with two confidential clients and a public one, made once in each worker. */
export function cast(): Promise<Cast> {
  made ??= makeCast();
  return made;
}
