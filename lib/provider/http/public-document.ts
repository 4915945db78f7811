// Documents that everybody may read, from any origin, and keep for a few minutes (RFC 8414 §3.2).
// https://www.rfc-editor.org/rfc/rfc8414#section-3.2
import { backChannel, json } from "./json";
import type { HttpRequest } from "./request";

const freshFor = 300;

/** Answers with a public JSON document; it may be kept for 300 seconds. */
export async function publicDocument(request: HttpRequest, make: () => object | Promise<object>): Promise<Response> {
  return backChannel(request, async () => {
    const response = json(await make(), {
      headers: { "Cache-Control": `public, max-age=${freshFor}`, "Access-Control-Allow-Origin": "*" },
    });
    response.headers.delete("Pragma");
    return response;
  });
}
