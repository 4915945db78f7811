// JSON bodies, read with a limit.
import { must, OAuthError } from "@/lib/provider/rules/must";
import { readBody } from "./form";
import type { HttpRequest } from "./request";

/** Reads a JSON body; throws an OAuthError when it is no JSON or over 32,768 bytes. */
export async function readJson(request: HttpRequest): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  must(/^application\/json\s*(;|$)/i.test(type), "body-json");
  const text = await readBody(request);
  must(text !== null, "body-json");
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new OAuthError("body-json");
  }
}
