// Where a person may be sent after signing in without a client: our own pages, nowhere else (RFC 9700 §4.11).
// https://www.rfc-editor.org/rfc/rfc9700#section-4.11

const ownPages =
  /^\/provider(\/(account|developer)(\/[A-Za-z0-9_-]+)*|\/device(\?user_code=[A-Z]{4}-[A-Z]{4})?|\/wechat\/connect\/confirm\?uuid=[A-Za-z0-9_-]{16}|\/errors(\/[a-z0-9-]+(\?seen=[A-Za-z0-9_-]{1,4000})?)?)?$/;

/** WeChat's H5 page keeps its request in its address; whatever the query says, the page checks it anew. */
const wechatLogin = /^\/provider\/wechat\/connect\/oauth2\/authorize\?[!$-;=?-~]+$/;
const longestPath = 4_000;

/** Returns the path when it is one of our pages, else the front page: an open redirector lends its name to phishers. */
export function ownPath(path: string | undefined): string {
  const isOwn = path !== undefined && (ownPages.test(path) || (path.length <= longestPath && wechatLogin.test(path)));
  return isOwn ? path : "/provider";
}
