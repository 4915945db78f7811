// The pages for people who connect a device.
import { inBoth } from "@/lib/locale";

export const deviceText = inBoth({
  en: {
    title: "Connect a device",
    heading: "Connect a device",
    about: "Type the code that your device shows.",
    compare: "Go on only if your device shows this very code.",
    code: "Code",
    codeHint: "Eight letters, such as BCDF-GHJK. Capitals and the dash do not matter.",
    submit: "Continue",
    wrong: "This code is not right, or it has expired.",
    wrongHint:
      "Compare it with what your device shows. If it is the same, start again on the device to get a new code.",
    blocked: "Too many attempts",
    blockedHint: (minutes: number) =>
      `Please wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, then start again on your device.`,
    question: "Do you hold this device?",
    shows: "It shows the code",
    phishing:
      "Allow it only if the device is in front of you and you started this yourself. If somebody sent you the code or a link, choose Deny: the access would be theirs.",
    back: "You can go back to your device",
    allowed: (app: string) =>
      `${app} has access now. Your device notices within a few seconds; you can close this page.`,
    denied: (app: string) => `You chose not to allow ${app}. Nothing was shared; your device will say so.`,
  },
  zh: {
    title: "连接设备",
    heading: "连接设备",
    about: "请输入设备上显示的代码。",
    compare: "请先核对：只有设备上显示的也是这个代码，才继续。",
    code: "代码",
    codeHint: "八个字母，例如 BCDF-GHJK。不区分大小写，短横线可以省略。",
    submit: "继续",
    wrong: "代码不正确，或者已经过期。",
    wrongHint: "请与设备上显示的代码核对。如果一致，请在设备上重新开始，获取新的代码。",
    blocked: "尝试次数过多",
    blockedHint: (minutes: number) => `请等待 ${minutes} 分钟，然后在设备上重新开始。`,
    question: "这台设备在你手上吗？",
    shows: "设备上显示的代码是",
    phishing:
      "只有当设备就在你面前，并且是你自己发起的操作时，才请同意。如果代码或链接是别人发给你的，请选择“拒绝”，否则获得访问权限的将是对方。",
    back: "现在可以回到你的设备",
    allowed: (app: string) => `${app} 已获得访问权限。设备会在几秒内收到结果，你可以关闭此页面。`,
    denied: (app: string) => `你没有同意 ${app} 的请求。没有共享任何信息，设备上也会显示这一结果。`,
  },
});
