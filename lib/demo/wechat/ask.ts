// Asking WeChat's endpoints: a GET with everything in the address, and an answer that is read before it is believed.
// RFC 6749 §3.2 asks for POST, and §2.3.1 keeps secrets out of addresses, because addresses end in logs.
import { z } from "zod";
import { ask, NonsenseError } from "@/lib/demo/authorization-server";
import { wechatRegistration } from "@/lib/demo/wechat/registration";
import { WechatRefusedError, type WechatStep } from "@/lib/demo/wechat/refusal";

const identifier = z.string().min(1).max(255);
const text = z.string().max(2_048);

const tokens = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().int().positive(),
  refresh_token: z.string().min(1),
  openid: identifier,
  scope: text,
});

const newTokens = tokens.extend({ unionid: identifier.optional() });

const person = z.object({
  openid: identifier,
  nickname: text,
  sex: z.number().int().optional(),
  headimgurl: text.optional(),
  unionid: identifier.optional(),
});

export type WechatTokens = z.infer<typeof tokens>;
export type NewWechatTokens = z.infer<typeof newTokens>;
export type WechatPerson = z.infer<typeof person>;

/** How much of an answer is kept for the page, in characters. */
const enough = 4_000;

const addresses = () => {
  const { accessToken, refreshToken, userinfo } = wechatRegistration();
  return { access_token: accessToken, refresh_token: refreshToken, userinfo } satisfies Record<WechatStep, string>;
};

async function get(step: WechatStep, query: Record<string, string>): Promise<{ status: number; body: string }> {
  const response = await ask(`${addresses()[step]}?${new URLSearchParams(query).toString()}`, {});
  if (response.status >= 500) throw new Error(`WeChat's ${step}, got: ${response.status}`);
  return { status: response.status, body: await response.text() };
}

/** The errcode of an answer; null when it has none, which is WeChat's way to say that all is well. */
export function errcodeOf(body: string): number | null {
  const said = z.object({ errcode: z.number() }).safeParse(json(body));
  return said.success ? said.data.errcode : null;
}

/** WeChat calls its JSON text/plain, so nothing but the body tells what it is (RFC 6749 §5.1 has application/json). */
function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

async function askFor<Answer>(
  step: WechatStep,
  schema: z.ZodType<Answer>,
  query: Record<string, string>,
): Promise<Answer> {
  const { status, body } = await get(step, query);
  const errcode = errcodeOf(body);
  if (errcode !== null) throw new WechatRefusedError(step, errcode);
  const parsed = schema.safeParse(json(body));
  if (status !== 200 || !parsed.success) throw new NonsenseError(`WeChat's ${step} lacks what it must have`);
  return parsed.data;
}

/** Trades a code for tokens; throws a WechatRefusedError, a NonsenseError, or what fetch throws. */
export function redeemWechatCode(code: string): Promise<NewWechatTokens> {
  const { appid, secret } = wechatRegistration();
  return askFor("access_token", newTokens, { appid, secret, code, grant_type: "authorization_code" });
}

/** Trades a refresh token for tokens, without a secret; throws like redeemWechatCode. */
export function redeemWechatRefreshToken(refreshToken: string): Promise<WechatTokens> {
  const { appid } = wechatRegistration();
  return askFor("refresh_token", tokens, { appid, grant_type: "refresh_token", refresh_token: refreshToken });
}

function personQuery(accessToken: string, openid: string): Record<string, string> {
  return { access_token: accessToken, openid, lang: "zh_CN" };
}

/** Asks who the token is about; throws like redeemWechatCode. */
export function askWechatPerson(accessToken: string, openid: string): Promise<WechatPerson> {
  return askFor("userinfo", person, personQuery(accessToken, openid));
}

/** Asks the same for the page, which shows what came back, whatever it is. */
export async function callWechatUserinfo(
  accessToken: string,
  openid: string,
): Promise<{ status: number; body: string }> {
  const { status, body } = await get("userinfo", personQuery(accessToken, openid));
  return { status, body: body.slice(0, enough) };
}
