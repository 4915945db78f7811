// WeChat's code: letters and digits alone, since clients expect no other, and for one exchange.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import { randomInt } from "node:crypto";
import { after } from "@/lib/provider/config";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { codeLifetimes } from "@/lib/provider/wechat/rules/lifetimes";
import type { WechatAuthorization } from "@/lib/provider/wechat/store/store";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Makes a code of 32 letters and digits, 190 random bits. */
export function makeCode(): string {
  return Array.from({ length: 32 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

/** Whether text has the form of a code; only such text reaches the store. */
export function isCode(text: string): boolean {
  return /^[0-9a-zA-Z]{32}$/.test(text);
}

/**
 * Issues a code for what a person allowed: 600 seconds, for H5 300. With the number of a confirmed QR login in
 * `delivers`, of many callers one gets a code and the others "already_delivered".
 */
export async function issueCodeFor(
  authorization: WechatAuthorization,
  { now, delivers }: { now: Date; delivers: number | null },
): Promise<{ code: string } | "already_delivered"> {
  const code = makeCode();
  const expiresAt = after(now, codeLifetimes[authorization.app.kind]);
  const kept = { codeHash: hashSecret(code), createdAt: now, expiresAt, delivers };
  const outcome = await wechatStore.grants.issueCode(authorization, kept);
  return outcome === "issued" ? { code } : outcome;
}
