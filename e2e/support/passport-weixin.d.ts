// passport-weixin 0.2.0 brings no types; these are the parts that the tests use.
declare module "passport-weixin" {
  type Profile = { provider: string; id: string; displayName: string; profileUrl: string; _json: object };
  type Done = (error: unknown, user?: unknown) => void;

  type Options = {
    clientID: string;
    clientSecret: string;
    callbackURL: string;
    scope?: string;
    authorizationURL?: string;
    tokenURL?: string;
    userProfileURL?: string;
  };

  export default class WeixinStrategy {
    constructor(
      options: Options,
      verify: (accessToken: string, refreshToken: string, profile: Profile, done: Done) => void,
    );
    authenticate(request: object, options?: object): void;
  }
}
