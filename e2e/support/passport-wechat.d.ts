// passport-wechat 2.0.4 and the wechat-oauth inside bring no types; these are the parts that the tests use.
declare module "passport-wechat" {
  import type { RequestOptions } from "node:http";

  type Profile = { openid: string; unionid?: string; nickname?: string };
  type Done = (error: unknown, user?: unknown) => void;

  type Options = {
    appID: string;
    appSecret: string;
    callbackURL: string;
    /** `wechat` is the H5 page, anything else the QR page. */
    client?: string;
    scope?: string;
    state?: string;
  };

  export default class WechatStrategy {
    constructor(
      options: Options,
      verify: (accessToken: string, refreshToken: string, profile: Profile, expiresIn: number, done: Done) => void,
    );
    authenticate(request: object, options?: object): void;
    /** wechat-oauth's client; setOpts is documented there, beforeRequest by the urllib that it hands them to. */
    _oauth: { setOpts(options: { beforeRequest: (request: RequestOptions) => void }): void };
  }
}
