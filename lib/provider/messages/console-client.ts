// The developer console's page of one app.
import { inBoth } from "@/lib/locale";

export const consoleClientText = inBoth({
  en: {
    back: "All apps",
    registered: "Registered",
    confidential: "Confidential client",
    public: "Public client",
    clientId: "Client ID",
    issuer: "Issuer",

    details: "Name and addresses",
    redirectUrisOptional:
      "This app speaks another protocol alone. With a redirect URI it may sign people in by OAuth 2.0 and OpenID Connect as well.",
    saveDetails: "Save changes",
    saved: "Saved.",
    notSaved: "Nothing was saved yet. Please look at the marked fields.",

    secrets: "Secrets",
    secretsAbout:
      "An app may have two, so that you can put the new one in place before the old one goes. Existing tokens are not touched.",
    secretEnding: (lastFour: string) => `Secret ending in ${lastFour}`,
    made: "Made",
    lastUsed: "Last used",
    neverUsed: "Never used",
    addSecret: "Add a second secret",
    addFirstSecret: "Add a secret",
    newSecret: "New client secret",
    tooMany: "There are two secrets already. Remove one first.",
    removeSecret: "Remove",
    removeSecretFull: (lastFour: string) => `Remove the secret ending in ${lastFour}`,
    removeSecretWhat: "Whoever still uses it is refused from now on.",
    secretRemoved: "The secret is removed.",
    lastOne: "This is the only secret. Add another before you remove it.",
    noSecrets: "A public client has no secret. It proves itself with PKCE.",

    settings: "How it signs people in",
    requirePkce: "Require PKCE",
    requirePkceHint: "Refuse every sign-in without a code_challenge.",
    pkceAlways: "PKCE is always required of a public client.",
    method: "Client authentication at the token endpoint",
    methodEither: "Either of the two",
    devices: "Devices (device code)",
    devicesHint: "For televisions and command lines: people type a short code at /provider/device.",
    algorithm: "ID Token signature",
    saveSettings: "Save settings",

    snippets: "Ready to paste",
    snippetsSecret: "Put the secret into the environment as BIRCH_CLIENT_SECRET, never into the code.",
    snippetsNoSecret: "A public client sends no secret.",

    remove: "Delete this app",
    removeWhat:
      "Its secrets go, every permission that people gave it, and every code and token it holds, all at once. Nobody can sign in through it any more. This cannot be undone.",
    removeReach: (people: number, tokens: number) =>
      people === 0 && tokens === 0
        ? "Nobody uses it at this moment."
        : `At this moment ${people === 1 ? "one person uses" : `${people} people use`} it, and ${tokens === 1 ? "one token works" : `${tokens} tokens work`}.`,
    confirmName: (name: string) => `Type ${name} to confirm`,
    wrongName: "This is not the app's name.",
    removeButton: "Delete app",

    copy: "Copy",
    copied: "Copied",
  },
  zh: {
    back: "全部应用",
    registered: "登记于",
    confidential: "机密类型（confidential）",
    public: "公开类型（public）",
    clientId: "Client ID",
    issuer: "Issuer",

    details: "名称与地址",
    redirectUrisOptional:
      "这个应用只使用另一种协议。填写 redirect URI 后，它也可以用 OAuth 2.0 和 OpenID Connect 登录。",
    saveDetails: "保存修改",
    saved: "已保存。",
    notSaved: "尚未保存，请检查标出的字段。",

    secrets: "密钥",
    secretsAbout: "一个应用最多有两个密钥，这样可以先换上新的，再移除旧的。已经发出的令牌不受影响。",
    secretEnding: (lastFour: string) => `尾号 ${lastFour} 的密钥`,
    made: "创建于",
    lastUsed: "上次使用",
    neverUsed: "从未使用",
    addSecret: "添加第二个密钥",
    addFirstSecret: "添加密钥",
    newSecret: "新的 client secret",
    tooMany: "已经有两个密钥了，请先移除一个。",
    removeSecret: "移除",
    removeSecretFull: (lastFour: string) => `移除尾号 ${lastFour} 的密钥`,
    removeSecretWhat: "仍在使用它的程序会立即被拒绝。",
    secretRemoved: "密钥已移除。",
    lastOne: "这是唯一的密钥。请先添加另一个，再移除它。",
    noSecrets: "公开类型的应用没有密钥，由 PKCE 证明自己。",

    settings: "登录方式",
    requirePkce: "强制使用 PKCE",
    requirePkceHint: "拒绝没有 code_challenge 的登录请求。",
    pkceAlways: "公开类型的应用始终必须使用 PKCE。",
    method: "在 token 端点如何证明身份",
    methodEither: "两种都可以",
    devices: "设备（device code）",
    devicesHint: "适用于电视和命令行：用户在 /provider/device 输入一个短代码。",
    algorithm: "ID Token 签名算法",
    saveSettings: "保存设置",

    snippets: "可直接粘贴的配置",
    snippetsSecret: "请把密钥放进环境变量 BIRCH_CLIENT_SECRET，不要写进代码。",
    snippetsNoSecret: "公开类型的应用不发送密钥。",

    remove: "删除应用",
    removeWhat:
      "它的密钥、用户给它的全部授权，以及它持有的全部 code 和令牌都会立即失效。任何人都无法再通过它登录。此操作无法撤销。",
    removeReach: (people: number, tokens: number) =>
      people === 0 && tokens === 0 ? "目前没有人在使用它。" : `目前有 ${people} 人在使用它，${tokens} 个令牌仍然有效。`,
    confirmName: (name: string) => `输入 ${name} 以确认`,
    wrongName: "这不是应用的名称。",
    removeButton: "删除应用",

    copy: "复制",
    copied: "已复制",
  },
});
