// A browser of twenty lines for A's tests: it keeps cookies and presses A's buttons.
import { GET } from "@/app/demo/api/auth/[...nextauth]/route";
import { POST as signIn } from "@/app/demo/sign-in/route";
import { POST as signInWithWechat } from "@/app/demo/sign-in/wechat/route";
import { siteA } from "@/lib/demo/config";
import type { FakeSiteB } from "@/lib/demo/testing/fake-site-b";

/** Opens a browser without cookies. */
export function openBrowser() {
  const jar = new Map<string, string>();

  function keep(response: Response): Response {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  function request(path: string, init: RequestInit = {}): Request {
    const headers = new Headers({
      origin: siteA().origin,
      host: new URL(siteA().origin).host,
      ...(init.headers as Record<string, string>),
    });
    headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    return new Request(siteA().origin + path, { ...init, headers });
  }

  async function nextAuth(path: string): Promise<Response> {
    const [pathname = ""] = path.split("?");
    const params = Promise.resolve({ nextauth: pathname.replace("/demo/api/auth/", "").split("/") });
    return keep(await GET(request(path), { params }));
  }

  return {
    jar,
    nextAuth,
    request,
    /** Presses a button: posts the form of a route of A's. */
    press: async (route: (request: Request) => Promise<Response>, path: string) =>
      keep(await route(request(path, { method: "POST" }))),
    /** Starts a sign-in and returns where A sends the browser. */
    leaveForB: async () =>
      new URL(
        keep(await signIn(request("/demo/sign-in", { method: "POST" }))).headers.get("Location") ?? "about:blank",
      ),
    /** Starts a sign-in by WeChat and returns where A sends the browser. */
    leaveForWechat: async () => {
      const answer = keep(await signInWithWechat(request("/demo/sign-in/wechat", { method: "POST" })));
      return new URL(answer.headers.get("Location") ?? "about:blank");
    },
    /** Comes back from WeChat with these parameters, and returns where A sends the browser. */
    comeBackFromWechat: async (parameters: Record<string, string>) =>
      (await nextAuth(`/demo/api/auth/callback/wechat?${new URLSearchParams(parameters).toString()}`)).headers.get(
        "Location",
      ),
    /** Comes back from B with these parameters. */
    comeBack: (parameters: Record<string, string>) =>
      nextAuth(`/demo/api/auth/callback/site-b?${new URLSearchParams(parameters).toString()}`),
  };
}

/** Signs the person that `b` speaks of in at A, and returns the browser. */
export async function signedInBrowser(b: FakeSiteB, browser = openBrowser()) {
  const url = await browser.leaveForB();
  b.claims = { ...b.claims, nonce: url.searchParams.get("nonce") };
  await browser.comeBack({ code: "code", state: url.searchParams.get("state") ?? "", iss: b.issuer });
  return browser;
}
