// next-auth's own routes at site A: https://next-auth.js.org/getting-started/rest-api
// Those that matter are the redirect URIs, GET /demo/api/auth/callback/site-b and …/wechat (RFC 6749 §3.1.2): one for
// each server, so that neither is taken for the other (RFC 9700 §4.4.2.2).
import { belongsHere, elsewhere, refuseForeignForm } from "@/lib/demo/addresses";
import { providerId } from "@/lib/demo/config";
import { readCookies } from "@/lib/demo/cookies";
import { finishSignIn } from "@/lib/demo/finish-sign-in";
import { askNextAuth } from "@/lib/demo/next-auth";
import { finishWechatSignIn } from "@/lib/demo/wechat/finish-sign-in";
import { wechatProviderId } from "@/lib/demo/wechat/registration";

type Context = { params: Promise<{ nextauth: string[] }> };

const readable = new Set(["csrf", "session", "providers", "signin", "signout", "error"]);
const writable = new Set(["signin", "signout"]);

function refuse(status: 404 | 405): Response {
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}

export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!belongsHere(request.headers.get("host"))) return elsewhere();
  if (request.method !== "GET") return refuse(405);
  const path = (await params).nextauth;
  if (path.join("/") === `callback/${providerId}`) return finishSignIn(request);
  if (path.join("/") === `callback/${wechatProviderId}`) return finishWechatSignIn(request);
  const [action = ""] = path;
  if (!readable.has(action)) return refuse(404);
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return askNextAuth({ method: "GET", path: [action], query, cookies: readCookies(request.headers.get("cookie")) });
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  // A program that sends no Origin still needs next-auth's CSRF token and its cookie.
  const refused = request.headers.has("origin") ? refuseForeignForm(request) : undefined;
  if (refused) return refused;
  if (!belongsHere(request.headers.get("host"))) return elsewhere();
  const path = (await params).nextauth;
  const [action = ""] = path;
  if (!writable.has(action)) return refuse(action === "callback" ? 405 : 404);
  const body = Object.fromEntries(new URLSearchParams(await request.text()));
  return askNextAuth({ method: "POST", path, body, cookies: readCookies(request.headers.get("cookie")) });
}
