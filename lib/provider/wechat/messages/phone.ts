// The page that a QR code leads to, on the phone.
import { inBoth } from "@/lib/locale";

export const phoneText = inBoth({
  en: {
    title: "Confirm the sign-in",
    wants: (app: string) => `Sign in to ${app}?`,
    warning: "Is the code on your own screen?",
    phishing:
      "Confirm only if you have just opened the page with the code yourself. If somebody sent you the code or a link, choose Cancel: they would be signed in as you.",
    where: "The screen with the code goes on to",
    confirm: "Confirm",
    cancel: "Cancel",
    confirmed: "You can go back to the other screen",
    confirmedWhat: (app: string) => `It signs you in to ${app} by itself. You can close this page.`,
    cancelled: "You cancelled this sign-in",
    cancelledWhat: (app: string) =>
      `${app} learned nothing about you. The code on the other screen can be scanned again.`,
    again: "Scan it again with this browser",
  },
  zh: {
    title: "确认登录",
    wants: (app: string) => `登录 ${app}？`,
    warning: "二维码是在你自己的屏幕上吗？",
    phishing:
      "只有当你刚刚亲自打开了显示二维码的页面时，才请确认登录。如果二维码或链接是别人发给你的，请选择“取消”，否则对方会以你的身份登录。",
    where: "显示二维码的屏幕之后会打开",
    confirm: "确认登录",
    cancel: "取消",
    confirmed: "请回到另一个屏幕",
    confirmedWhat: (app: string) => `那里会自动登录 ${app}，你可以关闭此页面。`,
    cancelled: "你已取消此次登录",
    cancelledWhat: (app: string) => `${app} 没有获得任何信息。另一个屏幕上的二维码可以再次扫描。`,
    again: "用这个浏览器再次扫描",
  },
});
