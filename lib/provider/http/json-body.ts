// JSON bodies, read with a limit.
import { must, type ErrorCode } from "@/lib/provider/rules/must";
import { readBody } from "./form";

/** Reads a JSON body; throws an OAuthError with `code` when it is no JSON or over 32,768 bytes. */
export async function readJson(request: Request, code: ErrorCode): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  must(/^application\/json\s*(;|$)/i.test(type), code, "the body must be application/json");
  const text = await readBody(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    must(false, code, "the body is no JSON");
  }
}
