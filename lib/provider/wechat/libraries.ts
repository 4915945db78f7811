// What to put into client libraries so that they ask this server: each option was read in the library's own source.

/** What a library needs a word about; the words are in messages/libraries.ts. */
export type LibraryNote =
  | "proved"
  | "provedByRequest"
  | "thisRepository"
  | "subclass"
  | "beforeFirstUse"
  | "contentType"
  | "iframe"
  | "constants";

export type Library = {
  name: string;
  /** The language it is written for, or where it runs. */
  language: string;
  source: string;
  code: string;
  notes: LibraryNote[];
};

/** The libraries with their base URLs set to `base`; those whose addresses are constants come last. */
export function libraries(base: string): Library[] {
  return [...javascript(base), ...python(base), ...others(base), ...withConstants(base)];
}

const github = (repository: string) => `https://github.com/${repository}`;

function javascript(base: string): Library[] {
  return [
    {
      name: "passport-weixin",
      language: "Node.js",
      source: github("Treri/passport-weixin"),
      code: `new WeixinStrategy({ clientID, clientSecret, callbackURL,
  authorizationURL: "${base}/connect/qrconnect",
  tokenURL: "${base}/sns/oauth2/access_token",
  userProfileURL: "${base}/sns/userinfo" }, verify)`,
      notes: ["proved"],
    },
    {
      name: "grant",
      language: "Node.js",
      source: github("simov/grant"),
      code: `wechat: { key: appid, secret, scope: ["snsapi_login"], state: true, response: ["tokens", "raw", "profile"],
  authorize_url: "${base}/connect/qrconnect",
  access_url: "${base}/sns/oauth2/access_token",
  profile_url: "${base}/sns/userinfo" }`,
      notes: ["proved"],
    },
    {
      name: "passport-wechat",
      language: "Node.js",
      source: github("liangyali/passport-wechat"),
      code: `const { hostname, port } = new URL("${base}");
strategy._oauth.setOpts({ beforeRequest: (request) => Object.assign(request, {
  protocol: "http:", agent: http.globalAgent, host: hostname, port,
  path: "${new URL(base).pathname}" + request.path }) });
// and where your app redirects: location.replace("https://open.weixin.qq.com", "${base}")`,
      notes: ["provedByRequest"],
    },
    {
      name: "next-auth 4",
      language: "Next.js",
      source: "https://next-auth.js.org/configuration/providers/oauth#using-a-custom-provider",
      code: `authorization: { url: "${base}/connect/qrconnect", params: { appid, scope: "snsapi_login" } },
token: { request: redeem }, userinfo: { request: ask }, // lib/demo/wechat.ts`,
      notes: ["thisRepository"],
    },
    {
      name: "Auth.js 5",
      language: "JavaScript",
      source: github("nextauthjs/next-auth/blob/main/packages/core/src/providers/wechat.ts"),
      code: `WeChat({ clientId, clientSecret, platformType: "WebsiteApp",
  authorization: { url: "${base}/connect/qrconnect" },
  token: { url: "${base}/sns/oauth2/access_token" },
  userinfo: { url: "${base}/sns/userinfo" } })`,
      notes: ["contentType"],
    },
    {
      name: "wxLogin.js",
      language: "HTML",
      source: "https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Wechat_Login.html",
      code: `<script src="${base}/connect/zh_CN/htmledition/js/wxLogin.js"></script>
<script>new WxLogin({ id: "login", appid, scope: "snsapi_login", redirect_uri, state })</script>`,
      notes: ["iframe"],
    },
  ];
}

function python(base: string): Library[] {
  return [
    {
      name: "social-core",
      language: "Python",
      source: github("python-social-auth/social-core/blob/master/social_core/backends/weixin.py"),
      code: `class Weixin(WeixinOAuth2):
    AUTHORIZATION_URL = "${base}/connect/qrconnect"
    ACCESS_TOKEN_URL = "${base}/sns/oauth2/access_token"
    def get_json(self, url, *args, **kwargs):
        return super().get_json(url.replace("https://api.weixin.qq.com", "${base}"), *args, **kwargs)`,
      notes: ["subclass"],
    },
    {
      name: "django-allauth",
      language: "Python",
      source: github("pennersr/django-allauth/blob/main/allauth/socialaccount/providers/weixin/views.py"),
      code: `SOCIALACCOUNT_PROVIDERS = {"weixin": {"AUTHORIZE_URL": "${base}/connect/qrconnect"}}
WeixinOAuth2Adapter.access_token_url = "${base}/sns/oauth2/access_token"
WeixinOAuth2Adapter.profile_url = "${base}/sns/userinfo"`,
      notes: ["beforeFirstUse"],
    },
    {
      name: "wechatpy",
      language: "Python",
      source: github("wechatpy/wechatpy/blob/master/wechatpy/oauth.py"),
      code: `WeChatOAuth.OAUTH_BASE_URL = "${base}/connect/"
WeChatOAuth.API_BASE_URL = "${base}/"`,
      notes: ["beforeFirstUse"],
    },
  ];
}

function others(base: string): Library[] {
  return [
    {
      name: "JustAuth",
      language: "Java",
      source: github("justauth/JustAuth"),
      code: `new AuthWeChatOpenRequest(config) {{ source = new AuthSource() {
  public String authorize() { return "${base}/connect/qrconnect"; }
  public String accessToken() { return "${base}/sns/oauth2/access_token"; }
  public String refresh() { return "${base}/sns/oauth2/refresh_token"; }
  public String userInfo() { return "${base}/sns/userinfo"; } }; }}`,
      notes: ["subclass"],
    },
    {
      name: "overtrue/socialite",
      language: "PHP",
      source: github("overtrue/socialite/blob/master/src/Providers/WeChat.php"),
      code: `class LocalWeChat extends WeChat {
  protected string $baseUrl = '${base}/sns';
  protected function getAuthUrl(): string { return $this->buildAuthUrlFromBase('${base}/connect/qrconnect'); } }`,
      notes: ["subclass"],
    },
    {
      name: "AspNet.Security.OAuth.Weixin",
      language: "C#",
      source: github("aspnet-contrib/AspNet.Security.OAuth.Providers"),
      code: `.AddWeixin(options => { options.AuthorizationEndpoint = "${base}/connect/qrconnect";
  options.TokenEndpoint = "${base}/sns/oauth2/access_token";
  options.UserInformationEndpoint = "${base}/sns/userinfo"; })`,
      notes: [],
    },
  ];
}

function withConstants(base: string): Library[] {
  return [
    {
      name: "better-auth, Logto, silenceper/wechat",
      language: "JavaScript, Go",
      source: github("better-auth/better-auth/blob/main/packages/core/src/social-providers/wechat.ts"),
      code: `https://open.weixin.qq.com/*  →  ${base}/*
https://api.weixin.qq.com/*   →  ${base}/*`,
      notes: ["constants"],
    },
  ];
}
