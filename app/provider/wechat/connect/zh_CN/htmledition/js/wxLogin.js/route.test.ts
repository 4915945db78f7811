import { expect, test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET } from "./route";

useTemporaryDatabase({ APP_URL: "https://birch.example" });

/** Runs the script as a page does, with these members, and returns what it puts where. */
async function run(members: Record<string, unknown>) {
  const address = "https://attacker.example/provider/wechat/connect/zh_CN/htmledition/js/wxLogin.js";
  const answer = GET(new Request(address));
  const put: Record<string, unknown>[] = [];
  const place = { innerHTML: "what was there", appendChild: (frame: Record<string, unknown>) => put.push(frame) };
  const document = { createElement: () => ({}), getElementById: (id: string) => (id === "login" ? place : null) };
  const window: { WxLogin?: new (a: unknown) => unknown } = {};
  new Function("window", "document", await answer.text())(window, document);
  new window.WxLogin!({
    id: "login",
    appid: "wx0",
    scope: "snsapi_login",
    redirect_uri: "R%2F",
    state: "S",
    ...members,
  });
  return { frame: put[0]!, place, headers: answer.headers };
}

const begin = "https://birch.example/provider/wechat/connect/qrconnect?appid=wx0&scope=snsapi_login&redirect_uri=R%2F";

test("WeChat 3.4: the frame is 300 by 400, asks our origin whatever the request says, and takes the place", async () => {
  const { frame, place, headers } = await run({});
  expect(frame).toMatchObject({ frameBorder: "0", scrolling: "no", width: "300px", height: "400px" });
  expect(frame.src).toBe(`${begin}&state=S&login_type=jssdk&self_redirect=default&styletype=&sizetype=&bgcolor=&rst=`);
  expect(place.innerHTML).toBe("");
  expect(headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
  expect(headers.get("Cache-Control")).toBe("public, max-age=300");
});

test.each([
  [{ self_redirect: true }, "&self_redirect=true&styletype=&sizetype=&bgcolor=&rst="],
  [{ self_redirect: false }, "&self_redirect=false&styletype=&sizetype=&bgcolor=&rst="],
  [{ self_redirect: "true" }, "&self_redirect=default&styletype=&sizetype=&bgcolor=&rst="],
  [{ styletype: "1", sizetype: "2", bgcolor: "3", rst: "4" }, "&styletype=1&sizetype=2&bgcolor=3&rst=4"],
  [{ style: "white", href: "data:text/css;base64,YQ==" }, "&rst=&style=white&href=data:text/css;base64,YQ=="],
  [{ lang: "en", stylelite: 1, fast_login: 0 }, "&rst=&lang=en&stylelite=1&fast_login=0"],
  [{ lang: "cn", stylelite: 0, fast_login: 1 }, "&rst="],
])("WeChat 3.4: %j is sent in WeChat's order and not encoded", async (members, end) => {
  expect(String((await run(members)).frame.src).endsWith(end)).toBe(true);
});
