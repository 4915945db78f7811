// What an access token opens, in WeChat's order of the questions.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import { must } from "./must";
import { opensProfile, type WechatScope } from "./scope";

type PresentedToken = {
  scope: WechatScope[];
  snapshot: boolean;
  accessExpiresAt: Date;
  revoked: boolean;
  userDisabled: boolean;
};

/** An `openid` as it was sent, and the one that the token's app knows its person by. */
type Openids = { sent: string | undefined; own: string };

/** Checks a token at /sns/auth, which tells an expired one from an unknown one as little as WeChat does. */
export function checkForAuth(token: PresentedToken, openid: Openids, now: Date): void {
  must(now < token.accessExpiresAt, 40014);
  mustBeOwn(openid);
  mustBeAllowed(token);
}

/** Checks a token at /sns/userinfo; `expired` is how the app is told of one past its end. */
export function checkForUserinfo(token: PresentedToken, openid: Openids, expired: 42001 | 40001, now: Date): void {
  must(now < token.accessExpiresAt, expired);
  mustBeOwn(openid);
  must(opensProfile(token.scope) && !token.snapshot, 48001);
  mustBeAllowed(token);
}

/** Throws 50001 when the person withdrew the grant and 50002 when their account is disabled. */
export function mustBeAllowed({ revoked, userDisabled }: Pick<PresentedToken, "revoked" | "userDisabled">): void {
  must(!revoked, 50001);
  must(!userDisabled, 50002);
}

function mustBeOwn({ sent, own }: Openids): void {
  must(sent !== undefined, 41009);
  must(sent === own, 40003);
}
