// Two hundred pages that wait for a phone: they are held, let go at once when it comes, and nobody else waits for them.
import { signUp } from "../support/authorization";
import { cast } from "../support/clients";
import { PlainBrowser } from "../support/plain-browser";
import { oneOrigin } from "../support/servers";
import { expect, qrPath, registerWebsite, test } from "../support/wechat-qr";

const pages = 200;
const logins = 10;

test("200 polls are held at once and answered within a second of the scan, and the token endpoint answers meanwhile", async ({
  request,
}) => {
  const app = await registerWebsite(request, "Tea Shop");
  const path = qrPath(app, "http://127.0.0.1/callback", "&f=xml");
  const uuids = await Promise.all(
    Array.from(
      { length: logins },
      async () => /CDATA\[([\w-]{16})\]/.exec(await (await request.get(path)).text())![1]!,
    ),
  );
  const phone = new PlainBrowser();
  await signUp(phone);
  const { web } = await cast();

  const answered: number[] = [];
  const polls = Array.from({ length: pages }, async (_, index) => {
    const poll = `/provider/wechat/connect/l/qrconnect?uuid=${uuids[index % logins]}`;
    const text = await (await fetch(oneOrigin.appUrl + poll)).text();
    answered.push(performance.now());
    return text;
  });

  const times: number[] = [];
  for (let count = 0; count < 20; count += 1) {
    const before = performance.now();
    const answer = await request.post("/provider/oauth/token", {
      form: { grant_type: "client_credentials", client_id: web.clientId, client_secret: web.clientSecret! },
    });
    times.push(performance.now() - before);
    expect(answer.status()).toBe(200);
  }
  expect(answered, "all are held").toEqual([]);
  expect(times.sort((one, other) => one - other)[10]!, "half of the token requests take less (ms)").toBeLessThan(500);

  for (const uuid of uuids) await phone.open(`/provider/wechat/connect/confirm?uuid=${uuid}`);
  const scanned = performance.now();
  expect(new Set(await Promise.all(polls))).toEqual(new Set(["window.wx_errcode=404;window.wx_code='';"]));
  expect(Math.max(...answered) - scanned, "after the last scan (ms)").toBeLessThan(1_000);
});
