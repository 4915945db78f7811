// What WeChat's endpoints said about a person, without the tokens: the ground for "how do I know this?".
import { z } from "zod";

const said = z.object({ openid: z.string(), unionid: z.string().optional() });

const evidence = z.object({
  tokenAnswer: said.extend({ expires_in: z.number(), scope: z.string() }),
  userinfo: said.extend({ nickname: z.string(), sex: z.number().optional(), headimgurl: z.string().optional() }),
});

export type WechatEvidence = z.infer<typeof evidence>;

/** Writes down what the two answers said, without any token; throws a ZodError when an answer is nonsense. */
export function writeWechatEvidence(answers: { tokenAnswer: unknown; userinfo: unknown }): string {
  return JSON.stringify(evidence.parse(answers));
}

/** Reads what `writeWechatEvidence` wrote; null when there is nothing or it is from another time. */
export function readWechatEvidence(text: string | null): WechatEvidence | null {
  try {
    return evidence.parse(JSON.parse(text ?? "null"));
  } catch {
    return null;
  }
}
