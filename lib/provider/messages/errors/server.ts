// What is our own trouble, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { serverRules } from "@/lib/provider/refusals/server";
import type { ErrorText } from "./error-text";

export const serverErrorText = inBoth<Record<keyof typeof serverRules, ErrorText>>({
  en: {
    "too-many-requests": {
      rule: "What a stranger can ask for without end, such as registrations, is limited for each address. Otherwise one machine could fill the database.",
      mend: "Wait as many seconds as the header `Retry-After` says. In tests, register one client and use it again instead of registering one for each test.",
    },
    "server-busy": {
      rule: "The server could not write in time, because too many ask at once or another process holds the database. Nothing was changed.",
      mend: "Send the same request again after the seconds of `Retry-After`. If it lasts, whoever runs this server should look for another program that has the database file open.",
    },
    "server-error": {
      rule: "Something went wrong here that nobody expected. It is not your mistake, and the details stay in the server's log, since they could help an attacker.",
      mend: "Try again. If it happens again, give the request number of the answer (also in the header `X-Request-Id`) to whoever runs this server: the cause stands beside it in the log.",
    },
  },
  zh: {
    "too-many-requests": {
      rule: "陌生人可以无限请求的事情（例如登记客户端），按地址限制次数。否则一台机器就能塞满数据库。",
      mend: "按响应头 `Retry-After` 的秒数等待。在测试中，登记一个客户端反复使用，不要每个测试登记一个。",
    },
    "server-busy": {
      rule: "同时的请求太多，或者另一个进程占着数据库，服务器没能及时写入。没有做任何更改。",
      mend: "等待 `Retry-After` 的秒数后，重新发送同样的请求。如果一直如此，请服务器的运营者检查是否有其他程序打开了数据库文件。",
    },
    "server-error": {
      rule: "服务器出了意料之外的问题。这不是你的错；细节只留在服务器日志里，因为它们可能帮助攻击者。",
      mend: "再试一次。如果再次出现，请把响应里的请求编号（响应头 `X-Request-Id` 里也有）告诉服务器的运营者：原因就写在日志里它的旁边。",
    },
  },
});
