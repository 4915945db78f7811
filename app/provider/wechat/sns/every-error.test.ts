// Every error of WeChat's table that these endpoints answer: provoked, and held to the byte.
import { expect, test, vi } from "vitest";
import { database } from "@/lib/database";
import { after } from "@/lib/provider/config";
import { store } from "@/lib/provider/store/prisma";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { defaultSwitches } from "@/lib/provider/wechat/app";
import { errorTexts } from "@/lib/provider/wechat/rules/errors";
import { askSns, prepareTokens, prepareWechat, readAnswer, sns } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

const unknownToken = `1_${"x".repeat(86)}`;

/** The table of section 2 but for what is a page (10003 …), once more and by hand. */
const table: [errcode: number, errmsg: string][] = [
  [-1, "system error"],
  [40001, "invalid credential, access_token is invalid or not latest"],
  [40002, "invalid grant_type"],
  [40003, "invalid openid"],
  [40013, "invalid appid"],
  [40014, "invalid access_token"],
  [40029, "invalid code"],
  [40030, "invalid refresh_token"],
  [40125, "invalid appsecret"],
  [40163, "code been used"],
  [40164, "invalid ip, not in whitelist"],
  [40226, "code blocked"],
  [41001, "access_token missing"],
  [41002, "appid missing"],
  [41003, "refresh_token missing"],
  [41004, "appsecret missing"],
  [41005, "media data missing"],
  [41006, "media_id missing"],
  [41007, "sub_menu data missing"],
  [41008, "missing code"],
  [41009, "missing openid"],
  [42001, "access_token expired"],
  [42002, "refresh_token expired"],
  [42003, "code expired"],
  [43001, "require GET method"],
  [43002, "require POST method"],
  [43003, "require https"],
  [45011, "api minute-quota reach limit, must slower, retry next minute"],
  [48001, "api unauthorized"],
  [50001, "user unauthorized"],
  [50002, "user limited"],
];

/** What leads to each without its being switched on. */
const provocations: Record<number, () => Promise<{ text: string }>> = {
  [-1]: async () => {
    const { userinfo, user } = await prepareTokens();
    const isQuiet = vi.spyOn(console, "log").mockImplementation(() => {});
    await database().read.grant.updateMany({ where: { userUid: user.uid }, data: { userUid: null } });
    const answer = await userinfo();
    expect(String(isQuiet.mock.lastCall)).toContain("has no user");
    isQuiet.mockRestore();
    return answer;
  },
  40001: async () => askSns("userinfo", { access_token: unknownToken, openid: "o" }),
  40002: async () => (await prepareWechat()).exchange("x", { grant_type: "refresh_token" }),
  40003: async () => (await prepareTokens()).auth({ openid: "another's" }),
  40013: async () => askSns("access_token", { appid: "wx0123456789abcdef" }),
  40014: async () => askSns("auth", { access_token: unknownToken, openid: "o" }),
  40029: async () => (await prepareWechat()).exchange("061dxS0w3Nvub24Vd41w3bqKqC0dxS0O"),
  40030: async () => (await prepareWechat()).refresh(unknownToken),
  40125: async () => {
    const { exchange, giveCode } = await prepareWechat();
    return exchange(await giveCode(), { secret: "0".repeat(32) });
  },
  40163: async () => {
    const { exchange, giveCode } = await prepareWechat();
    const code = await giveCode();
    await exchange(code);
    return exchange(code);
  },
  41001: async () => askSns("userinfo", "openid=o"),
  41002: async () => askSns("access_token", "secret=x&code=x"),
  41003: async () => (await prepareWechat()).refresh(""),
  41004: async () => {
    const { exchange, giveCode } = await prepareWechat();
    return exchange(await giveCode(), { secret: "" });
  },
  41008: async () => (await prepareWechat()).exchange(""),
  41009: async () => (await prepareTokens()).userinfo({ openid: "" }),
  42001: async () => {
    const { userinfo } = await prepareTokens();
    vi.useFakeTimers({ toFake: ["Date"], now: after(new Date(), 7_201) });
    const answer = await userinfo();
    vi.useRealTimers();
    return answer;
  },
  43001: async () => readAnswer(await sns.auth.DELETE(new Request("http://localhost:3000/x", { method: "DELETE" }))),
  45011: async () => {
    const { app, exchange, giveCode } = await prepareWechat();
    const key = `secret ${app.client.id} ${hashSecret("unknown")}`;
    await database().read.signInFailure.create({
      data: { key, failures: 1_000, windowEnds: after(new Date(), 60) },
    });
    return exchange(await giveCode());
  },
  48001: async () => (await prepareTokens({ kind: "h5" }, { scope: ["snsapi_base"] })).userinfo(),
  50001: async () => {
    const { app, user, userinfo } = await prepareTokens();
    await store.consents.withdraw(user.uid, app.client.clientId, new Date());
    return userinfo();
  },
  50002: async () => {
    const { user, userinfo } = await prepareTokens();
    await database().read.endUser.update({ where: { uid: user.uid }, data: { disabledAt: new Date() } });
    return userinfo();
  },
};

/** These come by an app's switch alone. */
const neverByThemselves = [40164, 40226, 41005, 41006, 41007, 42002, 42003, 43002, 43003];

test("WeChat 2: every errcode is in the table, and provoked or known to come by the switch alone", () => {
  const inOrder = (errcodes: (string | number)[]) => errcodes.map(Number).toSorted((one, other) => one - other);
  expect(inOrder(Object.keys(errorTexts))).toEqual(inOrder(table.map(([errcode]) => errcode)));
  expect(inOrder([...Object.keys(provocations), ...neverByThemselves])).toEqual(inOrder(Object.keys(errorTexts)));
});

test.each(table.filter(([errcode]) => provocations[errcode]))(
  "WeChat 2: %i is provoked and says “%s, rid: …”, to the byte",
  async (errcode, errmsg) => {
    const { text } = await provocations[errcode]!();
    const rid = /, rid: (([0-9a-f]{8})-[0-9a-f]{8}-[0-9a-f]{8})"\}$/.exec(text);
    expect(text).toBe(`{"errcode":${errcode},"errmsg":"${errmsg}, rid: ${rid?.[1]}"}`);
    expect(Math.abs(parseInt(rid![2]!, 16) - Date.now() / 1_000)).toBeLessThan(errcode === 42001 ? 7_210 : 5);
  },
);

test.each(table)(
  "WeChat 6.15: %i is answered when it is switched on, bare and with hints too",
  async (errcode, errmsg) => {
    const forced = (errmsgStyle: "rid" | "hints" | "bare") =>
      prepareWechat({
        switches: { ...defaultSwitches("website"), errmsgStyle, forcedError: { endpoint: "access_token", errcode } },
      });
    const answer = async (style: "rid" | "hints" | "bare") => {
      const { exchange, giveCode } = await forced(style);
      return (await exchange(await giveCode())).text;
    };
    expect(await answer("bare")).toBe(`{"errcode":${errcode},"errmsg":"${errmsg}"}`);
    const hints = await answer("hints");
    const reqId = /req_id: ([A-Za-z0-9_.-]{14})/.exec(hints)?.[1];
    expect(hints).toBe(`{"errcode":${errcode},"errmsg":"${errmsg}, hints: [ req_id: ${reqId} ]"}`);
    const rid = /rid: ([0-9a-f-]{26})/.exec(await answer("rid"))?.[1];
    expect(await answer("rid")).not.toContain(rid);
  },
);
