// A code for a pair of tokens, once.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import { after } from "@/lib/provider/config";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { accessTokenLifetime, refreshTokenLifetimes } from "@/lib/provider/wechat/rules/lifetimes";
import { must } from "@/lib/provider/wechat/rules/must";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import type { IssuedWechatCode } from "@/lib/provider/wechat/store/store";
import { accessSecretOf, makeRefreshSecret, writeToken } from "./token-pair";

/** Exchanges a code that was checked; of many at once one gets tokens, and for the others it throws 40163. */
export async function exchangeCode(
  code: IssuedWechatCode,
  now: Date,
): Promise<{ accessToken: string; refreshToken: string }> {
  const refreshSecret = makeRefreshSecret();
  const accessSecret = accessSecretOf(refreshSecret, 0);
  const result = await wechatStore.grants.redeemCode(code.id, {
    refreshHash: hashSecret(refreshSecret),
    accessHash: hashSecret(accessSecret),
    createdAt: now,
    accessExpiresAt: after(now, accessTokenLifetime),
    expiresAt: after(now, refreshTokenLifetimes[code.app.kind]),
  });
  must(result.outcome === "redeemed", 40163);
  return {
    accessToken: writeToken(result.tokenId, accessSecret),
    refreshToken: writeToken(result.tokenId, refreshSecret),
  };
}
