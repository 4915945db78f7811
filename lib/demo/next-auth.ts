// Asking next-auth in process: a plain request in, a Response out. next-auth sees only what is named here,
// so neither a Host header nor a stranger's cookie reaches it.
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { safeCallbackUrl, seeOther } from "@/lib/demo/addresses";
import { siteA } from "@/lib/demo/config";
import { cookieName } from "@/lib/demo/cookies";
import { nextAuthOptions } from "@/lib/demo/next-auth-options";
import { notingProblems, signInProblem, type SignInProblem } from "@/lib/demo/sign-in-problem";

export type Question = {
  method: "GET" | "POST";
  /** What follows /demo/api/auth/. */
  path: string[];
  query?: Record<string, string>;
  body?: Record<string, string>;
  cookies: Record<string, string>;
};

/** The part of Node's response that next-auth uses, turned into a Response. */
function recorder() {
  const headers = new Headers({ "Cache-Control": "no-store" });
  const recorded = { status: 200, body: null as string | null };
  const res = {
    status: (code: number) => {
      recorded.status = code;
      return res;
    },
    getHeader: (name: string) => (name === "Set-Cookie" ? headers.getSetCookie() : headers.get(name)),
    setHeader: (name: string, value: string | string[]) => {
      headers.delete(name);
      for (const one of [value].flat()) headers.append(name, one);
      return res;
    },
    json: (value: unknown) => {
      headers.set("Content-Type", "application/json");
      recorded.body = JSON.stringify(value);
    },
    send: (value: unknown) => {
      if (typeof value === "object") res.json(value);
      else recorded.body = String(value ?? "");
    },
    end: () => {},
  };
  return { res, response: () => new Response(recorded.body, { status: recorded.status, headers }) };
}

/** Where the browser really goes: next-auth's own pages are A's front page, with a problem from the fixed list. */
function destination(location: string, noted: SignInProblem | undefined): string {
  const { home, nextAuthUrl } = siteA();
  const target = new URL(location);
  const itsOwnPage = target.href.startsWith(`${nextAuthUrl}/`) || `${target.origin}${target.pathname}` === home;
  if (!itsOwnPage) return location;
  const error = target.searchParams.get("error");
  if (target.searchParams.has("csrf")) return `${home}?error=not_our_form`;
  if (error === null && noted === undefined) return home;
  return `${home}?error=${noted ?? signInProblem(error)}`;
}

/** Lets next-auth answer; every redirect becomes a 303, and a malformed callbackUrl becomes A's front page. */
export async function askNextAuth({ method, path, query = {}, body = {}, cookies }: Question): Promise<Response> {
  process.env.NEXTAUTH_URL = siteA().nextAuthUrl;
  const { [cookieName("callbackUrl")]: remembered, ...others } = cookies;
  const callbackUrl = safeCallbackUrl(body.callbackUrl ?? query.callbackUrl ?? remembered);
  const req = {
    method,
    // Of a POST, next-auth would hand the query on to B as parameters of the authorization request.
    query: method === "GET" ? { ...query, callbackUrl, nextauth: path } : { nextauth: path },
    body: { ...body, callbackUrl },
    cookies:
      remembered === undefined ? others : { ...others, [cookieName("callbackUrl")]: safeCallbackUrl(remembered) },
    headers: {},
  };
  const { res, response } = recorder();
  const { problem } = await notingProblems(() =>
    NextAuth(req as unknown as NextApiRequest, res as unknown as NextApiResponse, nextAuthOptions()),
  );
  const answer = response();
  const location = answer.headers.get("Location");
  if (location === null) return answer;
  const onward = seeOther(destination(location, problem));
  for (const cookie of answer.headers.getSetCookie()) onward.headers.append("Set-Cookie", cookie);
  return onward;
}

/** Posts to next-auth with the CSRF token that it asks for, which it gives to A's own code like to anyone. */
export async function postToNextAuth(path: string[], cookies: Record<string, string>): Promise<Response> {
  const given = await askNextAuth({ method: "GET", path: ["csrf"], cookies });
  const { csrfToken } = (await given.json()) as { csrfToken: string };
  const set = Object.fromEntries(given.headers.getSetCookie().map(nameAndValue));
  const answer = await askNextAuth({ method: "POST", path, body: { csrfToken }, cookies: { ...cookies, ...set } });
  for (const cookie of given.headers.getSetCookie()) answer.headers.append("Set-Cookie", cookie);
  return answer;
}

function nameAndValue(setCookie: string): [string, string] {
  const [pair = ""] = setCookie.split(";");
  const equals = pair.indexOf("=");
  return [pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1))];
}
