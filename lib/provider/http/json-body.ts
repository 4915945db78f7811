// JSON bodies, read with a limit.
import { must } from "@/lib/provider/rules/must";
import { readBody } from "./form";
import type { HttpRequest } from "./request";

/** Reads a JSON body; throws an OAuthError when it is no JSON or over 32,768 bytes. */
export async function readJson(request: HttpRequest): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  const text = /^application\/json\s*(;|$)/i.test(type) ? await readBody(request) : null;
  const document = parse(text ?? "");
  must(document !== undefined, "body-json");
  return document;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
