// WeChat's refresh: the same access token for 7200 seconds more while it lives, a new one once it ended.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import { after } from "@/lib/provider/config";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { mustBeAllowed } from "@/lib/provider/wechat/rules/access-token";
import { accessTokenLifetime } from "@/lib/provider/wechat/rules/lifetimes";
import { must } from "@/lib/provider/wechat/rules/must";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import type { WechatTokens } from "@/lib/provider/wechat/store/store";
import { accessSecretOf, writeToken } from "./token-pair";

async function tryToRenew(tokens: WechatTokens, refreshSecret: string, now: Date): Promise<string | null> {
  const { grants } = wechatStore;
  const { id, generation, accessExpiresAt } = tokens;
  const renewedUntil = after(now, accessTokenLifetime);
  if (now < accessExpiresAt) {
    const isProlonged = await grants.prolong(id, generation, renewedUntil, now);
    return isProlonged ? writeToken(id, accessSecretOf(refreshSecret, generation)) : null;
  }
  const secret = accessSecretOf(refreshSecret, generation + 1);
  const successor = { accessHash: hashSecret(secret), accessExpiresAt: renewedUntil };
  return (await grants.replaceAccessToken(id, generation, successor, now)) ? writeToken(id, secret) : null;
}

/** Returns the access token, which lives for 7200 seconds from now. Requests at the same time agree on one. */
export async function renewAccessToken(tokens: WechatTokens, refreshSecret: string, now: Date): Promise<string> {
  mustBeAllowed(tokens);
  const renewed = await tryToRenew(tokens, refreshSecret, now);
  if (renewed !== null) return renewed;
  const current = await wechatStore.grants.findByRefreshToken(tokens.id, refreshSecret);
  must(current !== null && now < current.expiresAt, 40030);
  mustBeAllowed(current);
  const second = await tryToRenew(current, refreshSecret, now);
  must(second !== null, -1);
  return second;
}
