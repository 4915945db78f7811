// What the rules of the device grant ask, and what to do about them.
import { inBoth } from "@/lib/locale";
import type { deviceRules } from "@/lib/provider/refusals/device";

export const deviceErrorText = inBoth<Record<keyof typeof deviceRules, { rule: string; mend: string }>>({
  en: {
    "device-code-missing": {
      rule: "A device asks for its tokens with the device code that it was given, and with nothing else of its own.",
      mend: "Send device_code as the device authorization endpoint answered it, in the form.",
    },
    "device-code-known": {
      rule: "A device code belongs to the client that asked for it. With another client’s, one app could take what a person allowed another.",
      mend: "Use the device_code of this client, whole; the short user_code is for people only.",
    },
    "device-pending": {
      rule: "The person has not decided yet. This is no fault: a device asks until there is an answer.",
      mend: "Wait as many seconds as interval says, then ask again.",
    },
    "device-slow-down": {
      rule: "A device waits between two questions, so that many devices do not drown the server. Who asks sooner waits 5 seconds longer from then on.",
      mend: "Add 5 seconds to the interval, for this and every later question, and count from the answer, not from the question.",
    },
    "device-denied": {
      rule: "The person chose Deny. No other answer will follow.",
      mend: "Stop asking and say so on the device. Begin anew only when the person wants to.",
    },
    "device-code-expired": {
      rule: "A device code lives for a short time, so that one that somebody found or forgot gives nothing.",
      mend: "Stop asking, and get new codes when the person wants to go on.",
    },
    "device-code-used-once": {
      rule: "A device code gives tokens once. A second set would help only somebody who copied the code.",
      mend: "Keep the tokens of the first answer, and stop asking after it.",
    },
    "devices-waiting": {
      rule: "A client may have only so many devices that nobody has answered: every waiting code is one that a guess could hit.",
      mend: "Ask for codes only when a person begins to connect a device, and wait as many seconds as Retry-After says.",
    },
    "device-other-browser": {
      rule: "The first signed-in browser in which a code is typed holds it. No other browser can see, allow or deny it, so nobody can answer for somebody else.",
      mend: "Start again on the device, and type the new code and decide in one and the same browser.",
    },
  },
  zh: {
    "device-code-missing": {
      rule: "设备凭自己拿到的 device_code 换取令牌，不需要别的东西。",
      mend: "在表单里原样发送设备授权端点返回的 device_code。",
    },
    "device-code-known": {
      rule: "device_code 属于申请它的客户端。否则，一个应用就能取走用户同意给另一个应用的权限。",
      mend: "使用本客户端完整的 device_code；较短的 user_code 只供人输入。",
    },
    "device-pending": {
      rule: "用户还没有作出决定。这不是错误：设备会一直询问，直到有结果。",
      mend: "按 interval 的秒数等待，然后再次询问。",
    },
    "device-slow-down": {
      rule: "两次询问之间需要等待，以免大量设备压垮服务器。提前询问的设备，从此每次都要多等 5 秒。",
      mend: "把间隔增加 5 秒，对这一次和之后的每一次都生效；从收到应答时开始计时，而不是从发出询问时。",
    },
    "device-denied": {
      rule: "用户选择了拒绝，不会再有别的结果。",
      mend: "停止询问，并在设备上说明。只有用户愿意时才重新开始。",
    },
    "device-code-expired": {
      rule: "device_code 有效时间很短，这样被人捡到或遗忘的代码毫无用处。",
      mend: "停止询问；用户想继续时，再申请新的代码。",
    },
    "device-code-used-once": {
      rule: "一个 device_code 只换一次令牌。第二次只会帮到复制了代码的人。",
      mend: "保存第一次应答里的令牌，之后停止询问。",
    },
    "devices-waiting": {
      rule: "一个客户端同时等待答复的设备数量有上限：每个等待中的代码都可能被人猜中。",
      mend: "只在用户开始连接设备时申请代码，并按 Retry-After 的秒数等待。",
    },
    "device-other-browser": {
      rule: "第一个输入代码的已登录浏览器持有这个代码。别的浏览器看不到它，也不能同意或拒绝，因此没有人能替别人作答。",
      mend: "请在设备上重新开始，并在同一个浏览器里输入新代码并作出决定。",
    },
  },
});
