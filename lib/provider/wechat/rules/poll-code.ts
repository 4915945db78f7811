// What the long poll of WeChat's QR page says about a login, as the page's script and OpenSDK read it.
// https://developers.weixin.qq.com/doc/oplatform/Mobile_App/WeChat_Login/Login_via_Scan.html

/** 408 nothing happened, 404 scanned, 403 cancelled, 405 confirmed, 402 over. */
export type PollCode = 408 | 404 | 403 | 405 | 402;

/** How far a login came, as a poll needs to know it. */
type Progress = { status: "new" | "scanned" | "confirmed" | "cancelled" | "delivered"; expiresAt: Date };

const codes = { new: 408, scanned: 404, cancelled: 403, confirmed: 405, delivered: 402 } as const;

/** The code for a login's state; an unknown login, and one past its end, is over. */
export function pollCode(login: Progress | undefined, now: Date): PollCode {
  return login === undefined || now >= login.expiresAt ? 402 : codes[login.status];
}

/** WeChat `last` – Whether whoever heard `last` the time before is answered at once; else the poll is held. */
export function isNews(code: PollCode, last: string | undefined): boolean {
  return code !== 408 && (code === 405 || code === 402 || String(code) !== last);
}
