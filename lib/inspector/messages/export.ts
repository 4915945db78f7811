// The words for taking a run away and for opening it again.
import type { FormatName } from "@/lib/inspector/export/format-names";
import { inBoth } from "@/lib/locale";

const formats: Record<FormatName, string> = {
  json: "JSON",
  har: "HAR",
  mermaid: "Mermaid",
  curl: "curl",
  playwright: "Playwright",
};

export const exportText = inBoth({
  en: {
    export: "Export",
    formats,
    what: {
      json: "opens here again, read-only",
      har: "for the tools of browsers and proxies",
      mermaid: "a diagram for Markdown",
      curl: "one command for each message",
      playwright: "a test that repeats the login",
    } satisfies typeof formats,
    withSecrets: "with live tokens",
    withSecretsHint:
      "Whoever has the file can then use the tokens that still live. Passwords and client secrets are never in it.",
    openLink: "Open an exported run",
    openTitle: "A run from a file",
    readOnly: "A run from a file. It is read-only; nothing in it was checked by this server.",
    file: "Exported run (JSON)",
    fileHint: "Export a run as JSON in the inspector, here or elsewhere, and choose the file. Nothing of it is kept.",
    back: "Back to the inspector",
    reading: "Reading the file.",
    exported: (client: string, when: string) => `${client}, exported ${when}`,
    unknownClient: "A login",
    problems: {
      tooLarge: "The file is larger than 5 MB. A run that was exported here is smaller.",
      json: "The file is not JSON. Choose one that was exported as JSON.",
      format: "This is JSON, but no exported run: its format is not both-sides-run.",
      version: "The file was written in another version of the format. This inspector reads version 1.",
      empty: "There is no message in this run.",
      value: (path: string, rule: string) => `The value at ${path} is not as expected: ${rule}.`,
      elsewhere: "Only this site's own page may open a file.",
      off: "The inspector is off in production.",
      lost: "The server did not answer. Choose the file once more.",
    },
  },
  zh: {
    export: "导出",
    formats,
    what: {
      json: "可以在这里再次打开，只读",
      har: "供浏览器和代理的工具使用",
      mermaid: "Markdown 里的图",
      curl: "每条消息一条命令",
      playwright: "重复这次登录的测试",
    },
    withSecrets: "包含有效的 token",
    withSecretsHint: "拿到文件的人可以使用仍然有效的 token。密码和 client secret 从不在其中。",
    openLink: "打开导出的登录过程",
    openTitle: "来自文件的登录过程",
    readOnly: "来自文件的登录过程。只读；其中的内容都没有经过这个服务器检查。",
    file: "导出的登录过程（JSON）",
    fileHint: "在这里或别处的检查器里把登录过程导出为 JSON，然后选择该文件。文件内容不会保存。",
    back: "返回检查器",
    reading: "正在读取文件。",
    exported: (client: string, when: string) => `${client}，导出于 ${when}`,
    unknownClient: "登录",
    problems: {
      tooLarge: "文件大于 5 MB。这里导出的登录过程要小一些。",
      json: "文件不是 JSON。请选择以 JSON 格式导出的文件。",
      format: "这是 JSON，但不是导出的登录过程：format 不是 both-sides-run。",
      version: "文件用的是另一个版本的格式。这个检查器读取版本 1。",
      empty: "这个登录过程里没有消息。",
      value: (path: string, rule: string) => `${path} 的值与预期不符：${rule}。`,
      elsewhere: "只有本站自己的页面可以打开文件。",
      off: "生产模式下检查器是关闭的。",
      lost: "服务器没有响应。请再选择一次文件。",
    },
  },
});
