import { expect, test } from "vitest";
import { refusalWords } from "@/lib/demo/messages/wechat-refusals";
import { signInProblem } from "@/lib/demo/sign-in-problem";
import { errcodes, nameRefusal, readRefusal, wechatSteps } from "./refusal";

test.each(wechatSteps)("WeChat 2: every refusal of %s has words in both languages", (step) => {
  for (const errcode of errcodes) {
    const name = nameRefusal(step, Number(errcode));
    expect(readRefusal(name)).toEqual({ name, step, errcode });
    expect(signInProblem(name)).toBe(name);
    for (const locale of ["en", "zh"] as const) {
      for (const words of Object.values(refusalWords(locale, name))) expect(words).not.toBe("");
    }
  }
});

test.each(["wechat_access_token_12345", "wechat_auth_40029", "wechat_access_token_", "<script>", undefined])(
  "nothing that an address says is repeated: %s is no refusal",
  (name) => {
    expect([readRefusal(name), signInProblem(name)]).toEqual([null, "unknown"]);
  },
);
