// The login in a run, as its browser went through it: what can be repeated, and how it ended.
import { inOrder } from "@/lib/inspector/in-order";
import { valueOf } from "@/lib/trace/pairs";
import { locationOf } from "@/lib/trace/answered";
import type { KeptExchange } from "@/lib/trace/ring";

export type Login = {
  /** What the browser asked for, from what began the login to what ended it. */
  requests: KeptExchange[];
  /** Where site B sent the browser back to, without its query, when that is an app other than site A. */
  app: string | null;
};

const partOfLogin = /^\/provider\/(oauth\/authorize(\/|$)|sign-in$|sign-up$|consent$|wechat\/connect\/)/;

/** Whether a page was asked for, and not something that belongs to one. */
function isNavigation({ channel, requestHeaders }: KeptExchange): boolean {
  return channel === "front" && (valueOf("accept", requestHeaders) ?? "").includes("text/html");
}

function leavesForApp(exchange: KeptExchange): string | null {
  const location = locationOf(exchange);
  const isAnswer = location?.parameters.some(([name]) => name === "code" || name === "error") ?? false;
  return isAnswer ? location!.address : null;
}

const qrPage = "/provider/wechat/connect/qrconnect";
/** What happens on the phone, and not on the screen with the code. */
const onPhone = /^\/provider\/(sign-in|sign-up|consent|wechat\/connect\/confirm)$/;

/** Whether a phone scanned a code in this login (WeChat's), and the screen went on by itself. */
export function isScanned({ requests }: Pick<Login, "requests">): boolean {
  return requests.some(({ path }) => path === qrPage);
}

/** Where the screen with the code goes on to: no answer tells, its page does it. */
function appOfScreen(requests: readonly KeptExchange[]): string | null {
  const screen = requests.find(({ path }) => path === qrPage);
  return valueOf("redirect_uri", screen?.query ?? [])?.split("?")[0] ?? null;
}

function ends(exchange: KeptExchange, beganAtSiteA: boolean): boolean {
  if (exchange.to === "site-a") return exchange.method === "GET" && exchange.status === 200;
  const isErrorPage = exchange.status >= 400 && exchange.path.startsWith("/provider/oauth/");
  return isErrorPage || (!beganAtSiteA && leavesForApp(exchange) !== null);
}

/** Finds the login with which a run began; what the browser did afterwards is left out. */
export function findLogin(exchanges: readonly KeptExchange[]): Login {
  const pages = inOrder(exchanges).filter(isNavigation);
  const beganAtSiteA = pages[0]?.to === "site-a";
  const parts = pages.filter(({ to, path }) => (to === "site-a" ? beganAtSiteA : partOfLogin.test(path)));
  const end = parts.findIndex((one) => ends(one, beganAtSiteA));
  const requests = end === -1 ? parts : parts.slice(0, end + 1);
  const last = requests.at(-1);
  if (beganAtSiteA || last === undefined) return { requests, app: null };
  return { requests, app: isScanned({ requests }) ? appOfScreen(requests) : leavesForApp(last) };
}

/**
 * The requests of a login that is repeated, as method, path and status. Waiting requests have another number each time,
 * and an account that was made is only signed in to.
 */
export function expectedRequests({ requests }: Pick<Login, "requests">): string[] {
  const isOnScreen = ({ path }: KeptExchange) => !(isScanned({ requests }) && onPhone.test(path));
  const isKept = (one: KeptExchange) =>
    isOnScreen(one) && (one.path !== "/provider/sign-up" || (one.method === "POST" && one.status < 400));
  return requests.filter(isKept).map(({ method, path, status }) => {
    const stable = path.replace(/\/authorize\/.+/, "/authorize/*").replace("/sign-up", "/sign-in");
    return `${method} ${stable} ${status}`;
  });
}
