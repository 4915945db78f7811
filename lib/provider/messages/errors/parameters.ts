// Rules of parameters and bodies, for /provider/errors/{rule}.
import { inBoth } from "@/lib/locale";
import type { parametersRules } from "@/lib/provider/refusals/parameters";
import type { ErrorText } from "./error-text";

export const parametersErrorText = inBoth<Record<keyof typeof parametersRules, ErrorText>>({
  en: {
    "parameter-once": {
      rule: "A parameter comes once, counting the address and the form together. If it came twice, two programs could each read another one, and an attacker would choose which.",
      mend: "Look for the place that adds it a second time: usually it is already in the address that your library builds, and your own code appends it again. A field in the form and one of the same name in the address count as two.",
    },
    "parameter-well-formed": {
      rule: "Names and values are percent-encoded UTF-8 without a NUL character. Programs read broken bytes in different ways, so what one of them checked is not what the next one uses.",
      mend: "Build the query with `URLSearchParams` or `encodeURIComponent`, never by joining texts. The usual causes are a bare `%`, a value in Latin-1 or GBK, and a value that was cut in the middle of a character.",
    },
    "parameter-length": {
      rule: "Values that are stored with a request have a limit, `state` 2,048, `nonce` 384 and `login_hint` 320 characters among them. Without one, a stranger could fill the database.",
      mend: "Usually the app's own data was packed into `state`. Keep that data in your session, under a random `state` of 32 bytes or so, and look it up when the browser comes back.",
    },
    "body-size": {
      rule: "A body has at most 32,768 bytes. A longer one is not read to its end, so that nobody can fill the server's memory.",
      mend: "An honest request is far smaller: look for a file, a log or a whole page that went into the body by mistake.",
    },
    "body-form": {
      rule: "This endpoint takes a form and nothing else: `application/x-www-form-urlencoded` in UTF-8. A server that guesses the format can be made to read something that nobody checked.",
      mend: "The usual cause is a JSON body. With `fetch`, pass `new URLSearchParams({ … })` as the body and set no `Content-Type` yourself; with curl, use `-d`. A multipart form (`FormData`, `curl -F`) will not do either.",
    },
    "parameters-in-body": {
      rule: "Codes, tokens and secrets travel in the body, never in the address. Addresses stay behind in logs and histories, where whoever reads them can use what they hold.",
      mend: "Move everything after the `?` into the body. If a client secret was among it, it stands in logs now: add a new secret on the app's page and remove the old one.",
    },
  },
  zh: {
    "parameter-once": {
      rule: "地址和表单合在一起，每个参数只能出现一次。如果出现两次，不同的程序可能各取其一，取哪一个就由攻击者说了算。",
      mend: "找出第二次添加它的地方：最常见的是客户端库生成的地址里已经有它，你的代码又追加了一次。表单字段和地址里的同名参数也算两次。",
    },
    "parameter-well-formed": {
      rule: "参数名和参数值都是百分号编码的 UTF-8，且不含 NUL 字符。遇到损坏的字节，不同程序的读法不同：前一个检查过的，未必是后一个使用的。",
      mend: "用 `URLSearchParams` 或 `encodeURIComponent` 生成查询字符串，不要手工拼接。常见原因：单独的 `%`、用 Latin-1 或 GBK 编码的值、从字符中间截断的值。",
    },
    "parameter-length": {
      rule: "随请求一起保存的值有长度上限，例如 `state` 2,048、`nonce` 384、`login_hint` 320 个字符。否则任何陌生人都能塞满数据库。",
      mend: "通常是把应用自己的数据塞进了 `state`。请把数据放在你的会话里，`state` 只用一个 32 字节左右的随机值，浏览器回来时再据此查找。",
    },
    "body-size": {
      rule: "请求体最多 32,768 字节。超过的部分不会读完，这样谁也无法占满服务器的内存。",
      mend: "正常的请求远小于这个大小：检查是否误把文件、日志或整个网页放进了请求体。",
    },
    "body-form": {
      rule: "这个端点只接受 UTF-8 的 `application/x-www-form-urlencoded` 表单。服务器如果去猜格式，就可能读到没有检查过的内容。",
      mend: "最常见的原因是发送了 JSON。用 `fetch` 时把 `new URLSearchParams({ … })` 作为 body，不要自己设置 `Content-Type`；用 curl 时使用 `-d`。multipart 表单（`FormData`、`curl -F`）也不行。",
    },
    "parameters-in-body": {
      rule: "授权码、令牌和密钥放在请求体里，绝不放在地址里。地址会留在日志和历史记录中，看到的人就能使用里面的凭据。",
      mend: "把 `?` 后面的内容全部移到请求体。如果其中有 client secret，它已经留在日志里了：请在应用页面添加新密钥，再删除旧的。",
    },
  },
});
