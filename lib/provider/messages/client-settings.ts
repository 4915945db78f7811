// The console's fields for keys and for signing out, and what can be wrong with them.
import { inBoth } from "@/lib/locale";

export const clientSettingsText = inBoth({
  en: {
    more: "More: keys and signing out",
    usesKeys: "Keys in place of a secret",
    usesKeysHint:
      "The app signs its requests with a private key (private_key_jwt). Its secrets stop working when you save; to go back, untick this and add a secret.",
    keysAlready: "This app proves itself with its keys (private_key_jwt). It has no secret.",
    jwks: "Public keys",
    jwksHint: "A JWK set: RSA of 2048 bits or more, P-256 or Ed25519. Never paste a private key.",
    jwksUri: "Address of the public keys",
    jwksUriHint: "In place of the keys themselves (jwks_uri). We fetch it again when a key is new to us.",
    postLogoutRedirectUris: "Where people may go after signing out",
    postLogoutRedirectUrisHint: "One address per line (post_logout_redirect_uris).",
    backchannelLogoutUri: "Where we say that somebody signed out",
    backchannelLogoutUriHint: "We post a logout token there (backchannel_logout_uri).",
    save: "Save keys and addresses",

    keys_form: 'This is no JWK set. It looks like {"keys": [{"kty": …}]}.',
    keys_too_many: "There are more than 20 keys.",
    keys_not_public:
      "There is a private or symmetric key in it. Make a new pair, for this one is no secret any more, and paste the public half.",
    keys_weak: "One key is too short or not whole. RSA needs 2048 to 8192 bits and the exponent 65537.",
    keys_same_kid: "Two keys have the same kid.",
    keys_none: "There is no key for signing in it that we can use.",
    keys_twice: "Enter the keys or their address, not both.",
    keys_needed: "Enter the public keys, or their address below.",
    server_address:
      "Use an https address without a user name and without #. Plain http is for localhost, 127.0.0.1 and [::1] only.",
  },
  zh: {
    more: "更多：密钥与退出登录",
    usesKeys: "用密钥对代替 client secret",
    usesKeysHint:
      "应用用私钥为请求签名（private_key_jwt）。保存后原有的 client secret 立即失效；想换回来，取消勾选再添加一个 client secret。",
    keysAlready: "此应用用密钥对证明自己（private_key_jwt），没有 client secret。",
    jwks: "公钥",
    jwksHint: "JWK 集合：2048 位以上的 RSA、P-256 或 Ed25519。切勿粘贴私钥。",
    jwksUri: "公钥的地址",
    jwksUriHint: "用来代替直接填写公钥（jwks_uri）。遇到不认识的密钥时，我们会重新读取。",
    postLogoutRedirectUris: "用户退出后可以返回的地址",
    postLogoutRedirectUrisHint: "每行一个（post_logout_redirect_uris）。",
    backchannelLogoutUri: "接收退出通知的地址",
    backchannelLogoutUriHint: "有人退出时，我们会把 logout token 发到这里（backchannel_logout_uri）。",
    save: "保存密钥与地址",

    keys_form: '这不是 JWK 集合，它的形式是 {"keys": [{"kty": …}]}。',
    keys_too_many: "密钥超过了 20 个。",
    keys_not_public: "其中有私钥或对称密钥。它已经不再是秘密，请重新生成一对，只粘贴公钥。",
    keys_weak: "有一个密钥太短或不完整。RSA 需要 2048 到 8192 位，指数为 65537。",
    keys_same_kid: "有两个密钥的 kid 相同。",
    keys_none: "其中没有我们可以使用的签名密钥。",
    keys_twice: "公钥和它的地址只填一个。",
    keys_needed: "请填写公钥，或在下面填写公钥的地址。",
    server_address: "请使用 https 地址，不带用户名，也不带 #。http 只能用于 localhost、127.0.0.1 和 [::1]。",
  },
});
