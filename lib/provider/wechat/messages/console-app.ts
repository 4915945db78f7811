// The developer console's page of one app: the section about WeChat's dialect.
import { inBoth } from "@/lib/locale";

export const wechatAppText = inBoth({
  en: {
    title: "WeChat",
    about: "The same app and the same people in other words: what people allow here, they allow the app.",

    speak: "Speak WeChat's dialect as well",
    speakAbout: "For code that was written against WeChat's login. The app keeps everything that it has.",
    kind: "Kind",
    speakButton: "Add WeChat's dialect",
    speakError: "Nothing was added yet. Please look at the marked fields.",

    save: "Save WeChat settings",
    saved: "Saved.",
    notSaved: "Nothing was saved yet. Please look at the marked fields.",

    secretEnding: (lastFour: string) => `AppSecret ending in ${lastFour}`,
    renew: "New secret",
    renewWhat: "The present secret stops working at once. Tokens live on.",
    renewButton: "Replace the secret",
    newSecret: "New AppSecret",

    switchOnTitle: "In production",
    on: "The dialect is switched on for this app.",
    off: "The dialect is switched off for this app: it is answered like an unknown AppID.",
    meaning: "Switched on, people of this app are protected less than by OAuth 2.0:",
    meanings: [
      "Tokens and the secret travel in addresses, where logs and histories keep them.",
      "A refresh needs no secret: a stolen refresh token is enough.",
      "A code goes to any path of the callback domain, so an open redirect there gives it away.",
      "There is no PKCE: a code that is caught can be exchanged by whoever has the secret.",
    ],
    switchOn: "Switch it on",
    switchOff: "Switch it off",
  },
  zh: {
    title: "微信",
    about: "同一个应用、同一批用户，只是说法不同：用户在这里的授权，就是对这个应用的授权。",

    speak: "同时支持微信登录协议",
    speakAbout: "适用于按照微信登录编写的代码。应用原有的一切保持不变。",
    kind: "种类",
    speakButton: "添加微信登录协议",
    speakError: "尚未添加，请检查标出的字段。",

    save: "保存微信设置",
    saved: "已保存。",
    notSaved: "尚未保存，请检查标出的字段。",

    secretEnding: (lastFour: string) => `尾号 ${lastFour} 的 AppSecret`,
    renew: "更换密钥",
    renewWhat: "现有的密钥会立即失效，令牌不受影响。",
    renewButton: "换成新的密钥",
    newSecret: "新的 AppSecret",

    switchOnTitle: "生产模式",
    on: "已为这个应用打开微信登录协议。",
    off: "尚未为这个应用打开微信登录协议：对它的请求会得到与未知 AppID 相同的回答。",
    meaning: "打开后，这个应用的用户得到的保护不如 OAuth 2.0：",
    meanings: [
      "令牌和密钥写在地址里传送，会留在日志和浏览历史中。",
      "刷新令牌不需要密钥：偷到 refresh_token 就够了。",
      "code 可以发往授权回调域下的任何路径，那里若有开放重定向，code 就会泄露。",
      "没有 PKCE：截获的 code 可以被任何持有密钥的人兑换。",
    ],
    switchOn: "打开",
    switchOff: "关闭",
  },
});
