// What the dialect answers, by the paths that WeChat's two hosts have below open.weixin.qq.com and api.weixin.qq.com.

export const wechatPrefix = "/provider/wechat";

/** Every endpoint, below the prefix. */
export const wechatEndpoints = [
  "/connect/qrconnect",
  "/connect/oauth2/authorize",
  "/connect/qrcode/{uuid}",
  "/connect/confirm",
  "/connect/l/qrconnect",
  "/connect/zh_CN/htmledition/js/wxLogin.js",
  "/sns/oauth2/access_token",
  "/sns/oauth2/refresh_token",
  "/sns/auth",
  "/sns/userinfo",
];

/** What WeChat has beside its login and this server has not, and what to do instead. */
export const outOfScope = {
  "/sns/jscode2session": "The login of mini programs is not built here; the QR page and the H5 page are.",
  "/cgi-bin/*":
    "The interfaces of official accounts (access_token of the account, messages, menus) are not built here.",
  "/sns/component/*": "The flow of third-party platforms is not built here; register the app itself.",
  "/connect/app/qrconnect": "The QR login inside mobile apps is not built here; use /connect/qrconnect.",
  "/api/check-login": "Fast login is not built here; pages show the QR code.",
};
