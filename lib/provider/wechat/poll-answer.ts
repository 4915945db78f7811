// The long poll's answer on the wire, in its three forms. Pages of other origins load it as a script, so any may read it.
import type { Poll } from "./poll";

/** A script as the page's, a JSON object (`f=json`), or a script with an address for an app (`f=url`). */
export type PollForm = "script" | "json" | "url";

/** Reads `f`. */
export function pollForm(f: string | undefined): PollForm {
  return f === "json" || f === "url" ? f : "script";
}

/** Text inside single quotes of a script: nothing in it ends the text, the line or the script. */
function quoted(text: string): string {
  return `'${text.replaceAll(/[\\'<\p{Cc}\u2028\u2029]/gu, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)}'`;
}

function script(answer: Poll | { errcode: 500 }, form: PollForm): string {
  const begin = `window.wx_errcode=${answer.errcode};`;
  if (answer.errcode !== 405) return `${begin}window.wx_code='';`;
  const { code, login } = answer;
  if (form === "script") return `${begin}window.wx_code='${code}';`;
  const address = `${login.app.appid}://oauth?code=${code}&state=${login.state ?? ""}`;
  return `${begin}window.wx_redirecturl=${quoted(address)};window.wx_nickname=${quoted(login.user?.name ?? "")};`;
}

/** Words the answer; its status is always 200. */
export function pollAnswer(answer: Poll | { errcode: 500 }, form: PollForm): Response {
  const body =
    form === "json"
      ? JSON.stringify({ wx_errcode: answer.errcode, wx_code: answer.errcode === 405 ? answer.code : "" })
      : script(answer, form);
  return new Response(body, {
    headers: {
      "Content-Type": form === "json" ? "application/json" : "text/javascript",
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Access-Control-Allow-Origin": "*",
    },
  });
}
