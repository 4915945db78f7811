// The good answers of api.weixin.qq.com/sns, byte for byte.
import { beforeAll, expect, test } from "vitest";
import { store } from "@/lib/provider/store/prisma";
import type { EndUser } from "@/lib/provider/store/store";
import { defaultSwitches, type WechatKind } from "@/lib/provider/wechat/app";
import type { WechatScope } from "@/lib/provider/wechat/rules/scope";
import { prepareTokens, readAnswer, sns, type SnsAnswer } from "@/lib/provider/wechat/testing/sns-requests";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase();

let zhang: EndUser;
let li: EndUser;

beforeAll(async () => {
  const picture = "https://thirdwx.example/mmopen/vi_32/x/132";
  const person = { sub: "z", name: '张三 / "é" 😀', email: "z@example.com", emailVerified: true, picture, uid: 4711 };
  zhang = (await store.users.create(person, "no password", new Date())) as EndUser;
  const other = { ...person, sub: "l", name: "Li", email: "l@example.com", picture: null, uid: 4712 };
  li = (await store.users.create(other, "no password", new Date())) as EndUser;
});

/** Held to the byte but for the tokens, which are random. */
function withoutTokens(text: string): string {
  return text.replaceAll(/"[1-9]\d*_[A-Za-z0-9_-]{86}"/g, '"T"');
}

function expectForm({ status, headers }: Pick<SnsAnswer, "status" | "headers">): void {
  expect(status).toBe(200);
  expect(Object.fromEntries(headers)).toEqual({
    "content-type": "text/plain",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
}

type Golden = {
  what: string;
  appid: string;
  kind: WechatKind;
  scope: WechatScope[];
  unionGroup?: null;
  snapshot?: true;
  exchanged: string;
  refreshed: string;
  person: string;
};

// The identifiers follow from the tests' APP_SECRET, the appid or the union group, and the uid 4711.
const goldens: Golden[] = [
  {
    what: "a website app",
    appid: "wx520c15f417810387",
    kind: "website",
    scope: ["snsapi_login"],
    exchanged:
      '{"access_token":"T","expires_in":7200,"refresh_token":"T","openid":"osGy6cexQWmjk6GxfhtFGqU3yy4c","scope":"snsapi_login","unionid":"oNuPSrSwTpwKHdSWJt5vb1dhgKVl"}',
    refreshed:
      '{"openid":"osGy6cexQWmjk6GxfhtFGqU3yy4c","access_token":"T","expires_in":7200,"refresh_token":"T","scope":"snsapi_login,"}',
    person:
      '{"openid":"osGy6cexQWmjk6GxfhtFGqU3yy4c","nickname":"张三 \\/ \\"é\\" 😀","sex":0,"language":"","city":"","province":"","country":"","headimgurl":"https:\\/\\/thirdwx.example\\/mmopen\\/vi_32\\/x\\/132","privilege":[],"unionid":"oNuPSrSwTpwKHdSWJt5vb1dhgKVl"}',
  },
  {
    what: "a website app outside a union group",
    appid: "wx520c15f417810388",
    kind: "website",
    scope: ["snsapi_login"],
    unionGroup: null,
    exchanged:
      '{"access_token":"T","expires_in":7200,"refresh_token":"T","openid":"oXMbgpxZzmtOhs2tWwr5LWmT406L","scope":"snsapi_login"}',
    refreshed:
      '{"openid":"oXMbgpxZzmtOhs2tWwr5LWmT406L","access_token":"T","expires_in":7200,"refresh_token":"T","scope":"snsapi_login,"}',
    person:
      '{"openid":"oXMbgpxZzmtOhs2tWwr5LWmT406L","nickname":"张三 \\/ \\"é\\" 😀","sex":0,"language":"","city":"","province":"","country":"","headimgurl":"https:\\/\\/thirdwx.example\\/mmopen\\/vi_32\\/x\\/132","privilege":[]}',
  },
  {
    what: "an H5 app with snsapi_base",
    appid: "wx520c15f417810389",
    kind: "h5",
    scope: ["snsapi_base"],
    exchanged:
      '{"access_token":"T","expires_in":7200,"refresh_token":"T","openid":"obGdSdcrpU-ce7XVd932yJcp0s51","scope":"snsapi_base"}',
    refreshed:
      '{"openid":"obGdSdcrpU-ce7XVd932yJcp0s51","access_token":"T","expires_in":7200,"refresh_token":"T","scope":"snsapi_base,"}',
    person: '{"errcode":48001,"errmsg":"api unauthorized"}',
  },
  {
    what: "an H5 app with snsapi_userinfo",
    appid: "wx520c15f41781038a",
    kind: "h5",
    scope: ["snsapi_base", "snsapi_userinfo"],
    exchanged:
      '{"access_token":"T","expires_in":7200,"refresh_token":"T","openid":"om_3eFuUacEE7GrxN48dyfUL4P0H","scope":"snsapi_base,snsapi_userinfo","unionid":"oNuPSrSwTpwKHdSWJt5vb1dhgKVl"}',
    refreshed:
      '{"openid":"om_3eFuUacEE7GrxN48dyfUL4P0H","access_token":"T","expires_in":7200,"refresh_token":"T","scope":"snsapi_base,snsapi_userinfo,"}',
    person:
      '{"openid":"om_3eFuUacEE7GrxN48dyfUL4P0H","nickname":"张三 \\/ \\"é\\" 😀","sex":0,"language":"","city":"","province":"","country":"","headimgurl":"https:\\/\\/thirdwx.example\\/mmopen\\/vi_32\\/x\\/132","privilege":[],"unionid":"oNuPSrSwTpwKHdSWJt5vb1dhgKVl"}',
  },
  {
    what: "a snapshot page",
    appid: "wx520c15f41781038b",
    kind: "h5",
    scope: ["snsapi_userinfo"],
    snapshot: true,
    exchanged:
      '{"access_token":"T","expires_in":7200,"refresh_token":"T","openid":"odAE51EFhdz5rgFacadVl15JtoLb","scope":"snsapi_userinfo","unionid":"oTyZy98UOFaqZwTScPpz7PkjS1_S","is_snapshotuser":1}',
    refreshed:
      '{"openid":"odAE51EFhdz5rgFacadVl15JtoLb","access_token":"T","expires_in":7200,"refresh_token":"T","scope":"snsapi_userinfo,"}',
    person: '{"errcode":48001,"errmsg":"api unauthorized"}',
  },
  {
    what: "a mobile app",
    appid: "wx520c15f41781038c",
    kind: "mobile",
    scope: ["snsapi_userinfo"],
    exchanged:
      '{"access_token":"T","expires_in":7200,"refresh_token":"T","openid":"o1YuoORJmGdrgS_V0uqYlyJNDYmb","scope":"snsapi_userinfo","unionid":"oNuPSrSwTpwKHdSWJt5vb1dhgKVl"}',
    refreshed:
      '{"openid":"o1YuoORJmGdrgS_V0uqYlyJNDYmb","access_token":"T","expires_in":7200,"refresh_token":"T","scope":"snsapi_userinfo,"}',
    person:
      '{"openid":"o1YuoORJmGdrgS_V0uqYlyJNDYmb","nickname":"张三 \\/ \\"é\\" 😀","sex":0,"language":"","city":"","province":"","country":"","headimgurl":"https:\\/\\/thirdwx.example\\/mmopen\\/vi_32\\/x\\/132","privilege":[],"unionid":"oNuPSrSwTpwKHdSWJt5vb1dhgKVl"}',
  },
];

test.each(goldens)("WeChat 1.0, 1.3-1.6: what $what is answered is right to the byte", async (golden) => {
  const { appid, kind, scope, snapshot = false, unionGroup } = golden;
  const switches = { ...defaultSwitches(kind), errmsgStyle: "bare" as const };
  const app = { appid, kind, switches, ...(unionGroup === null && { unionGroup }) };
  const prepared = await prepareTokens(app, { user: zhang, scope, snapshot });
  const exchanged = await prepared.exchange(await prepared.giveCode());
  const refreshed = await prepared.refresh(exchanged.body.refresh_token);
  const { access_token, openid } = exchanged.body as Record<string, string>;
  const person = await prepared.userinfo({ access_token: access_token!, openid: openid! });
  const auth = await prepared.auth({ access_token: access_token!, openid: openid! });
  for (const answer of [exchanged, refreshed, person, auth]) expectForm(answer);
  expect(withoutTokens(exchanged.text)).toBe(golden.exchanged);
  expect(withoutTokens(refreshed.text)).toBe(golden.refreshed);
  expect(person.text).toBe(golden.person);
  expect(auth.text).toBe('{"errcode":0,"errmsg":"ok"}');
});

test("WeChat 1.6: who has no picture has an empty headimgurl", async () => {
  const { userinfo } = await prepareTokens({ appid: "wx520c15f41781038d", unionGroup: null }, { user: li });
  expect((await userinfo({ lang: "en" })).text).toBe(
    '{"openid":"oesHfKVUE8QTBH8CoyippK-qCXuS","nickname":"Li","sex":0,"language":"","city":"","province":"","country":"","headimgurl":"","privilege":[]}',
  );
});

test("WeChat 1.3: codes, tokens and identifiers have the lengths and letters of WeChat's", async () => {
  const { giveCode, exchange } = await prepareTokens();
  const code = await giveCode();
  const { body } = await exchange(code);
  expect(code).toMatch(/^[A-Za-z0-9]{32}$/);
  for (const token of [body.access_token, body.refresh_token]) expect(token).toMatch(/^\d+_[A-Za-z0-9_-]{86}$/);
  expect(String(body.access_token).length).toBeGreaterThanOrEqual(88);
  for (const id of [body.openid, body.unionid]) expect(id).toMatch(/^o[A-Za-z0-9_-]{27}$/);
});

test("WeChat 1.0: an answer to HEAD has the headers of the others and nothing else", async () => {
  for (const { HEAD, path } of Object.values(sns)) {
    const response = await HEAD(new Request(`http://localhost:3000/provider/wechat/sns/${path}`, { method: "HEAD" }));
    expectForm(response);
    expect(await response.text()).toBe("");
  }
});

test("WeChat 1.0: an error has the form of a good answer", async () => {
  for (const { PUT, GET, path } of Object.values(sns)) {
    const ask = () => new Request(`http://localhost:3000/provider/wechat/sns/${path}`);
    for (const answer of [await GET(ask()), await PUT(ask())]) {
      expectForm(answer);
      expect((await readAnswer(answer)).text).toMatch(
        /^\{"errcode":4[13]00[12],"errmsg":"[a-zA-Z_ ]+, rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}"\}$/,
      );
    }
  }
});
