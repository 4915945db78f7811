// The page of connected apps, and the question before one loses access.
import { inBoth } from "@/lib/locale";

export const accountText = inBoth({
  en: {
    title: "Connected apps",
    about: "These apps may use your Birch account. You can take that back at any time.",
    emptyTitle: "No app uses your account.",
    empty: "When you sign in to an app with Birch, it appears here, with what it may see and when it last did.",
    madeBy: (owner: string) => `Made by ${owner}`,
    thisComputer: "an app on this computer",
    firstAllowed: "First allowed",
    lastUsed: "Last used",
    removeAccess: "Remove access",
    removed: "Access is removed. The app can no longer see anything of yours here.",

    confirmTitle: (name: string) => `Remove access for ${name}?`,
    consequences: (name: string) => [
      `${name} is cut off at once. Every token it holds for you stops working.`,
      `${name} keeps what it has already copied. Ask it to delete that, if you want it gone.`,
      `If you sign in there with Birch again, we will ask you first.`,
    ],
    keep: "Keep it",
  },
  zh: {
    title: "已授权的应用",
    about: "这些应用可以使用你的 Birch 账号。你可以随时解除授权。",
    emptyTitle: "还没有应用使用你的账号。",
    empty: "当你用 Birch 登录某个应用后，它会出现在这里，并写明它能看到什么、上次是什么时候使用的。",
    madeBy: (owner: string) => `由 ${owner} 开发`,
    thisComputer: "这台电脑上的应用",
    firstAllowed: "首次授权",
    lastUsed: "上次使用",
    removeAccess: "解除授权",
    removed: "已解除授权。这个应用不能再看到你在这里的任何信息。",

    confirmTitle: (name: string) => `要解除对 ${name} 的授权吗？`,
    consequences: (name: string) => [
      `${name} 会立即失去访问权限，它持有的与你有关的令牌全部失效。`,
      `${name} 已经复制的数据仍在它那里。如果你希望删除，请向它提出。`,
      `下次你再用 Birch 登录它时，我们会重新询问你。`,
    ],
    keep: "保留授权",
  },
});
