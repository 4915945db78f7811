// The page of connected apps.
import { inBoth } from "@/lib/locale";

export const accountText = inBoth({
  en: {
    title: "Connected apps",
    about: "These apps may use your Birch account. You can take that back at any time.",
    emptyTitle: "No app uses your account.",
    empty: "When you sign in to an app with Birch, it appears here, with what it may see and when it last did.",
    madeBy: (owner: string) => `made by ${owner}`,
    madeByUs: "registered by the operator of this server",
    registeredItself: "it registered itself; nobody vouches for it",
    thisComputer: "an app on this computer",
    neverAsked: "It came in with your email and password, so you were never asked what it may see.",
    identifierOnly: "It knows you by an identifier of its own, and sees nothing else.",
    firstAllowed: "First allowed",
    lastUsed: "Last used",
    longUnused: "Not used for 90 days",
    liveSignIns: (count: number) =>
      count === 0 ? "no valid access at this moment" : count === 1 ? "one valid sign-in" : `${count} valid sign-ins`,
    removeAccess: "Remove access",
    consequence:
      "Removing access cuts an app off at once. It keeps what it has already copied, and we ask you again when you next sign in there.",
    removed: "Access is removed. The app can no longer see anything of yours here.",
  },
  zh: {
    title: "已授权的应用",
    about: "这些应用可以使用你的 Birch 账号。你可以随时解除授权。",
    emptyTitle: "还没有应用使用你的账号。",
    empty: "当你用 Birch 登录某个应用后，它会出现在这里，并写明它能看到什么、上次是什么时候使用的。",
    madeBy: (owner: string) => `由 ${owner} 开发`,
    madeByUs: "由本服务器的运营者登记",
    registeredItself: "自行登记，没有人为它担保",
    thisComputer: "这台电脑上的应用",
    neverAsked: "它是用你的邮箱和密码进来的，所以从未询问过你允许它看什么。",
    identifierOnly: "它只知道你在它那里的一个标识，看不到其他任何信息。",
    firstAllowed: "首次授权",
    lastUsed: "上次使用",
    longUnused: "90 天未使用",
    liveSignIns: (count: number) => (count === 0 ? "目前没有有效的访问" : `${count} 次登录仍然有效`),
    removeAccess: "解除授权",
    consequence:
      "解除授权后，应用会立即失去访问权限，但它已经复制走的数据仍在它那里。下次你用 Birch 登录它时，我们会重新询问你。",
    removed: "已解除授权。这个应用不能再看到你在这里的任何信息。",
  },
});
