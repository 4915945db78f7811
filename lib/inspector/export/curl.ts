// A run as commands for curl, one for each message, to be tried one by one.
import type { ExportedRun, Origins } from "@/lib/inspector/export/run";
import { inOrder } from "@/lib/inspector/in-order";
import { valueOf } from "@/lib/trace/pairs";
import { encodeBetween, shellWord } from "@/lib/inspector/export/shell";
import type { Exchange, Pair } from "@/lib/trace/exchange";

const names = { browser: "Browser", "site-a": "Site A", "site-b": "Site B", client: "App's server" };
const cookiesOf = { "site-a": "COOKIES_OF_SITE_A", "site-b": "COOKIES_OF_SITE_B" };

const beginning = `#!/bin/sh
# Every message of a run, to be sent again one by one: a code works once, and a cookie belongs to one browser.
# What was masked is a variable, such as $CODE_1 or $CLIENT_SECRET; set those that you need.`;

/** The options for a header that matters to the answer; curl sets the others itself. */
function header([name, value]: Pair, { to, channel }: Exchange): string[] {
  if (name === "cookie") return [`--cookie "$${cookiesOf[to]}"`];
  const basic = name === "authorization" ? /^basic (.*)$/i.exec(value)?.[1] : undefined;
  if (basic !== undefined) return [`--user ${shellWord(basic, "CLIENT_SECRET")}`];
  return (channel === "front" ? /^origin$/ : /^(accept|authorization)$/).test(name)
    ? [`--header ${shellWord(`${name}: ${value}`, name)}`]
    : [];
}

function field([name, value]: Pair): string {
  return `--data-urlencode ${shellWord(`${encodeURIComponent(name)}=${value}`, name)}`;
}

function address({ to, path, query }: Exchange, origins: Origins): string {
  const search = query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeBetween(value)}`).join("&");
  return shellWord(`${origins[to]}${path}${search === "" ? "" : `?${search}`}`, "SECRET");
}

function command(exchange: Exchange, origins: Origins): string {
  const { method, requestHeaders, form } = exchange;
  const options = [
    ...(method === "GET" ? [] : [`--request ${shellWord(method, "METHOD")}`]),
    ...requestHeaders.flatMap((one) => header(one, exchange)),
    ...form.map(field),
  ];
  return [`curl --silent --include --globoff ${address(exchange, origins)}`, ...options].join(" \\\n  ");
}

/** A sentence when the message had a body that was not noted, since it was no form. */
function missingBody({ requestHeaders, form }: Exchange): string {
  const length = Number(valueOf("content-length", requestHeaders) ?? 0);
  return length > 0 && form.length === 0 ? " (its body was no form, and is not here)" : "";
}

/** The run as the text of a shell script. */
export function writeCurl({ exchanges }: ExportedRun, origins: Origins): string {
  const commands = inOrder(exchanges).map((exchange, at) => {
    const { from, to, channel, status } = exchange;
    const comment = `# ${at + 1}. ${names[from]} to ${names[to]}, ${channel} channel: ${status}${missingBody(exchange)}`;
    return `${comment}\n${command(exchange, origins)}\n`;
  });
  return [beginning, "", ...commands].join("\n");
}
