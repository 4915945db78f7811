// Who asks and with what, looked up: the first questions of the endpoints.
import { limitGuesses } from "@/lib/provider/client-authentication/limit-guesses";
import { log } from "@/lib/provider/log";
import { matchesHash } from "@/lib/provider/tokens/hash";
import { isAppid, type WechatApp } from "@/lib/provider/wechat/app";
import { isOpen } from "@/lib/provider/wechat/open";
import { must, type WechatError } from "@/lib/provider/wechat/rules/must";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import type { IssuedWechatCode, WechatTokens } from "@/lib/provider/wechat/store/store";
import { isCode } from "@/lib/provider/wechat/tokens/code";
import { readToken } from "@/lib/provider/wechat/tokens/token-pair";
import type { SnsRequest } from "./sns-endpoint";

/** Finds the app of the `appid`; throws 41002 or 40013. */
export async function findApp({ parameters }: SnsRequest): Promise<WechatApp> {
  const appid = parameters.get("appid");
  must(appid !== undefined, 41002);
  const app = isAppid(appid) ? await wechatStore.apps.find(appid) : null;
  must(app !== null && isOpen(app), 40013);
  return app;
}

/** Finds a code, whatever became of it, null when it is unknown; throws 41008. */
export async function findCode({ parameters }: SnsRequest): Promise<IssuedWechatCode | null> {
  const code = parameters.get("code");
  must(code !== undefined, 41008);
  const found = isCode(code) ? await wechatStore.grants.findCode(code) : null;
  if (found !== null && found.redeemedAt !== null) log("code_replayed", { appid: found.app.appid });
  return found;
}

/** Checks the app's secret; throws 41004 or 40125, and 45011 to who has sent 1,000 wrong ones in 15 minutes. */
export async function checkSecret({ request, parameters, now }: SnsRequest, app: WechatApp): Promise<void> {
  const secret = parameters.get("secret");
  must(secret !== undefined, 41004);
  const isRight = await limitGuesses(request, app.client, now, async () => matchesHash(secret, app.secretHash));
  if (!isRight) log("client_authentication_failed", { method: "wechat", appid: app.appid });
  must(isRight, 40125);
}

/** Finds a token, alive or dead; throws 41001, or `unknown` for one that is none of an app that is answered. */
export async function findAccessToken(
  { parameters }: SnsRequest,
  unknown: WechatError["errcode"],
): Promise<WechatTokens> {
  const presented = parameters.get("access_token");
  must(presented !== undefined, 41001);
  const token = readToken(presented);
  const tokens = token && (await wechatStore.grants.findByAccessToken(token.id, token.secret));
  must(tokens && isOpen(tokens.app), unknown);
  return tokens;
}

/** Finds what belongs to a refresh token of the app's that has not ended; throws 41003 or 40030. */
export async function findRefreshToken(
  { parameters, now }: SnsRequest,
  app: WechatApp,
): Promise<{ tokens: WechatTokens; refreshSecret: string }> {
  const presented = parameters.get("refresh_token");
  must(presented !== undefined, 41003);
  const token = readToken(presented);
  const tokens = token && (await wechatStore.grants.findByRefreshToken(token.id, token.secret));
  must(tokens && tokens.app.client.id === app.client.id && now < tokens.expiresAt, 40030);
  return { tokens, refreshSecret: token.secret };
}
