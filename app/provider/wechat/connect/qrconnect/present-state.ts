// How far a login came, for a browser without scripts: it looks again and again, and in the end is sent to the app.
import { queryOf } from "@/lib/provider/http/form";
import { toOwnPage } from "@/lib/provider/http/redirect";
import { toAppWithCode, toAppWithDenial } from "@/lib/provider/wechat/http/redirect";
import { isOpen } from "@/lib/provider/wechat/open";
import { fetchCode } from "@/lib/provider/wechat/poll";
import { mustOpen } from "@/lib/provider/wechat/rules/page-problem";
import { lookQuery } from "@/lib/provider/wechat/rules/qr-look";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import type { WechatLogin } from "@/lib/provider/wechat/store/store";
import { isUuid } from "@/lib/provider/wechat/uuid";
import { showCode } from "./show-code";

/** Answers it: the page, the way to the app, or a new code where the time is over; throws a WechatPageProblem. */
export async function presentState(request: Request, uuid: string): Promise<Response> {
  const login = isUuid(uuid) ? await wechatStore.logins.find(uuid) : null;
  mustOpen(login !== null && isOpen(login.app), "login_unknown");
  const { status, app, redirectUri, state } = login;
  mustOpen(status !== "delivered", "login_over");
  if (new Date() >= login.expiresAt) return toOwnPage(sameRequest(login, lookQuery(queryOf(request))));
  if (status === "confirmed") {
    const fetched = await fetchCode(uuid);
    mustOpen(fetched.errcode === 405, "login_over");
    return toAppWithCode(login, fetched.code);
  }
  const { denial } = app.switches;
  if (status === "cancelled" && denial !== "page") return toAppWithDenial(login, denial);
  return showCode(request, { uuid, app, redirectUri, state, status });
}

/** The path of a login's own request, once more. */
function sameRequest({ app, redirectUri, scope, state }: WechatLogin, look: string): `/${string}` {
  const fields = { appid: app.appid, redirect_uri: redirectUri, response_type: "code", scope: scope.join(",") };
  const own = state === null ? "" : `&state=${state}`;
  return `/provider/wechat/connect/qrconnect?${new URLSearchParams(fields)}${own}${look === "" ? "" : `&${look}`}`;
}
