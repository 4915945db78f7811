// A refusal of WeChat's, for a person and for whoever mends it: which step, which errcode, what it means, what to do.
import { Code } from "@/components/code";
import { refusalWords } from "@/lib/demo/messages/wechat-refusals";
import type { WechatRefusal } from "@/lib/demo/wechat/refusal";
import type { Locale } from "@/lib/locale";

/** The sentences, without a title. */
export function RefusalWords({ locale, refusal }: { locale: Locale; refusal: WechatRefusal }) {
  const { step, endpoint, errcode, means, remedy } = refusalWords(locale, refusal);
  return (
    <>
      <p>
        <Code>{endpoint}</Code> {step}
      </p>
      <p>
        <Code>errcode{errcode === null ? "" : ` ${errcode}`}</Code> {means}
      </p>
      <p>{remedy}</p>
    </>
  );
}
