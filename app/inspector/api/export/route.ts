// A run of this browser's as a file.
import { headers } from "next/headers";
import { formatNames } from "@/lib/inspector/export/format-names";
import { fileName, formats } from "@/lib/inspector/export/formats";
import { maskSecrets } from "@/lib/inspector/export/mask";
import { ownRun } from "@/lib/inspector/own-run";
import { settings } from "@/lib/settings";
import { browserOf } from "@/lib/trace/browser";
import { readExchanges } from "@/lib/trace/ring";

function refuse(status: 400 | 404, message: string): Response {
  return new Response(`${message}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}

export async function GET(request: Request): Promise<Response> {
  const { mode, appUrl, demoUrl } = settings();
  if (mode !== "demo") return refuse(404, "The inspector is off in production.");
  const { searchParams } = new URL(request.url);
  const format = formatNames.find((name) => name === searchParams.get("format"));
  if (format === undefined) return refuse(400, `format must be one of ${formatNames.join(", ")}.`);
  const secrets = searchParams.get("secrets");
  if (secrets !== null && secrets !== "yes") return refuse(400, "secrets must be yes, or be left out.");
  const browser = browserOf((await headers()).get("cookie") ?? undefined);
  const found = ownRun(browser, searchParams.get("run"));
  if (found === undefined) return refuse(404, "run must be the name of a run of this browser.");
  const kept = readExchanges(found.id);
  const run = {
    run: found.id,
    clientId: found.clientId,
    exportedAt: new Date().toISOString(),
    exchanges: secrets === "yes" ? kept : maskSecrets(kept),
  };
  const { type, write } = formats[format];
  return new Response(write(run, { "site-a": demoUrl, "site-b": appUrl }), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${fileName(run, format)}"`,
      "Cache-Control": "no-store",
    },
  });
}
