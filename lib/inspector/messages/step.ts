// The words of step mode.
import { inBoth } from "@/lib/locale";

export const stepText = inBoth({
  en: {
    stepMode: "Step mode",
    on: "Every message of this browser's logins waits for you.",
    waiting: "Waiting",
    nothing: "Nothing waits. Press a button at site A in another tab.",
    goOn: "Continue",
    edit: "Edit",
    drop: "Drop",
    answersToo: "Answers too",
    timeOut: "Let it time out",
    goesOn: (seconds: number) => `goes on by itself in ${seconds} s`,
    timesOut: (seconds: number) => `gets no answer; its connection breaks in ${seconds} s`,
    gone: "It waits no longer.",
  },
  zh: {
    stepMode: "单步模式",
    on: "这个浏览器登录过程中的每条消息都会等你。",
    waiting: "等待中",
    nothing: "没有等待的消息。请在另一个标签页里点 A 网站的按钮。",
    goOn: "继续",
    edit: "修改",
    drop: "丢弃",
    answersToo: "响应也等待",
    timeOut: "让它超时",
    goesOn: (seconds: number) => `${seconds} 秒后自动继续`,
    timesOut: (seconds: number) => `得不到回答，${seconds} 秒后断开连接`,
    gone: "它已经不再等待。",
  },
});
