// What the browser's pages of WeChat's login have in common: a request that is wrong becomes a page, never a redirect.
// https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/Wechat_webpage_authorization.html
import { frontChannel, prefersJson } from "@/app/provider/_protocol/front-channel";
import { renderPage } from "@/app/provider/_protocol/render";
import { languageOf } from "@/app/provider/_protocol/visit";
import { TooManyRequestsError } from "@/lib/provider/http/failure";
import { queryOf } from "@/lib/provider/http/form";
import { json } from "@/lib/provider/http/json";
import { pageProblemText, wechatWords } from "@/lib/provider/wechat/messages/page-problem";
import { WechatPageProblem } from "@/lib/provider/wechat/rules/page-problem";
import { ProblemPage } from "./problem-page";

/** Runs a page of the dialect as `frontChannel` does; a WechatPageProblem, or too many requests (10009), becomes a page in WeChat's words. */
export async function wechatFrontChannel(request: Request, answer: () => Promise<Response>): Promise<Response> {
  return frontChannel(request, async () => {
    try {
      return await answer();
    } catch (thrown) {
      if (thrown instanceof WechatPageProblem) return problemPage(request, thrown);
      if (thrown instanceof TooManyRequestsError) return tooOftenPage(request, thrown);
      throw thrown;
    }
  });
}

async function problemPage(
  request: Request,
  problem: WechatPageProblem,
  init: { status: number; headers?: Record<string, string> } = { status: 400 },
): Promise<Response> {
  const { number, details } = problem;
  if (prefersJson(request))
    return json({ problem: problem.problem, errcode: number, errmsg: wechatWords[problem.problem], ...details }, init);
  const { locale } = languageOf(request);
  const { title } = pageProblemText[locale];
  const page = <ProblemPage locale={locale} path={switchPath(request)} problem={problem} />;
  return renderPage(page, { title, locale, ...init });
}

/** The very address, at the pages that know the language switch (proxy.ts); at WeChat's QR page `lang` is WeChat's own. */
function switchPath(request: Request): string {
  const { pathname } = new URL(request.url);
  const knowsSwitch = /\/connect\/(confirm|oauth2\/authorize)$/.test(pathname);
  return knowsSwitch ? `${pathname}?${queryOf(request)}` : "/provider/wechat";
}

async function tooOftenPage(request: Request, { waitUntil }: TooManyRequestsError): Promise<Response> {
  const seconds = Math.max(1, Math.ceil((waitUntil.getTime() - Date.now()) / 1_000));
  const headers = { "Retry-After": String(seconds) };
  return problemPage(request, new WechatPageProblem("too_often"), { status: 429, headers });
}
