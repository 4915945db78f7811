// Puts the run in a file into words for /inspector/open. Nothing of it is kept.
import { exportText } from "@/lib/inspector/messages/export";
import { largestFile } from "@/lib/inspector/open-answer";
import { openRun } from "@/lib/inspector/opened";
import { requestLocale } from "@/lib/request-locale";
import { settings } from "@/lib/settings";

const answerHeaders = { "Cache-Control": "no-store" };

/** The body as a text, null when it is too large. */
async function readBody({ body }: Request): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > largestFile) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export async function POST(request: Request): Promise<Response> {
  const { mode, appUrl } = settings();
  const locale = await requestLocale();
  const { problems } = exportText[locale];
  if (mode !== "demo") return Response.json({ problem: problems.off }, { status: 404, headers: answerHeaders });
  if (request.headers.get("origin") !== appUrl)
    return Response.json({ problem: problems.elsewhere }, { status: 403, headers: answerHeaders });
  const text = await readBody(request);
  if (text === null) return Response.json({ problem: problems.tooLarge }, { status: 413, headers: answerHeaders });
  const result = openRun(text, locale);
  return Response.json(result, { status: "problem" in result ? 400 : 200, headers: answerHeaders });
}
