// Documents that everybody may read, from any origin, and keep for a few minutes (RFC 8414 §3.2, RFC 9110 §8.8.3).
// https://www.rfc-editor.org/rfc/rfc8414#section-3.2
import { hashSecret } from "@/lib/provider/tokens/hash";
import { textResponse } from "@/lib/known-answer";
import { backChannel } from "./json";
import type { HttpRequest } from "./request";

const freshFor = 300;

/** Answers with a public JSON document, which may be kept for 300 seconds, or with 304 to who has this very one. */
export async function publicDocument(request: HttpRequest, make: () => object | Promise<object>): Promise<Response> {
  return backChannel(request, async () => {
    const text = JSON.stringify(await make());
    const headers = {
      "Cache-Control": `public, max-age=${freshFor}`,
      "Access-Control-Allow-Origin": "*",
      ETag: `"${hashSecret(text)}"`,
    };
    const held = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim());
    if (held.includes(headers.ETag)) return new Response(null, { status: 304, headers });
    const described = { "Content-Type": "application/json", "X-Content-Type-Options": "nosniff" };
    return textResponse(text, { headers: { ...headers, ...described } });
  });
}
