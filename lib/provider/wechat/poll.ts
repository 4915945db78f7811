// The question of a page that shows a QR code: what became of it? The code comes to be at the moment it is fetched.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html
import { hashSecret } from "@/lib/provider/tokens/hash";
import { isOpen } from "./open";
import { isNews, pollCode, type PollCode } from "./rules/poll-code";
import { wechatStore } from "./store/prisma";
import type { WechatLogin } from "./store/store";
import { issueCodeFor } from "./tokens/code";
import { waitingRoom } from "./waiting-room";

export type Poll = { errcode: Exclude<PollCode, 405> } | { errcode: 405; code: string; login: WechatLogin };

/** Answers at once when there is news for who heard `last`, else within 25 seconds; of many who fetch one code one gets it. */
export async function poll(uuid: string, last: string | undefined, gone: AbortSignal): Promise<Poll> {
  const uuidHash = hashSecret(uuid);
  const now = pollCode((await wechatStore.logins.statuses([uuidHash])).get(uuidHash), new Date());
  const code = isNews(now, last) ? now : await waitingRoom().wait(uuidHash, last, gone);
  if (code !== 405) return { errcode: code };
  return gone.aborted ? { errcode: 408 } : fetchCode(uuid);
}

/** Fetches the code of a confirmed login, once: 402 when there is none any more. */
export async function fetchCode(uuid: string): Promise<Poll> {
  const now = new Date();
  const login = await wechatStore.logins.find(uuid);
  if (login === null || pollCode(login, now) !== 405 || !isOpen(login.app)) return { errcode: 402 };
  const { app, user, scope, authTime } = login;
  if (user === null || authTime === null) return { errcode: 402 };
  const issued = await issueCodeFor({ app, user, scope, authTime, snapshot: false }, { now, delivers: login.id });
  return issued === "already_delivered" ? { errcode: 402 } : { errcode: 405, code: issued.code, login };
}
