// What the four endpoints of api.weixin.qq.com/sns have in common: GET or POST, query and form as one, and always 200.
// https://developers.weixin.qq.com/doc/oplatform/Website_App/WeChat_Login/Authorized_Interface_Calling_UnionID.html
import { cleanUpSoon } from "@/lib/provider/clean-up";
import { isForm, queryOf, readBody } from "@/lib/provider/http/form";
import { refuseForeignHost } from "@/lib/provider/http/host";
import { mergeParameters } from "@/lib/provider/wechat/rules/parameters";
import { snsAnswer, snsError } from "./sns-answer";
import { toWechatError } from "./wechat-failure";

export type SnsRequest = {
  request: Request;
  /** What came, in the query or in a form; nothing that has two values. */
  parameters: ReadonlyMap<string, string>;
  now: Date;
};

type Handler = (request: Request) => Promise<Response>;

async function readSnsRequest(request: Request): Promise<SnsRequest> {
  const form = request.method === "POST" && isForm(request) ? await readBody(request) : null;
  return { request, parameters: mergeParameters(queryOf(request), form ?? ""), now: new Date() };
}

/** The handlers of an endpoint that answers with what `answer` makes; whatever it throws becomes an error's answer. */
export function snsEndpoint(
  answer: (request: SnsRequest) => Promise<object>,
): Record<"GET" | "POST" | "HEAD" | "PUT" | "PATCH" | "DELETE" | "OPTIONS", Handler> {
  const take: Handler = async (request) => {
    cleanUpSoon();
    const refusal = refuseForeignHost(request);
    if (refusal) return refusal;
    try {
      return snsAnswer(await answer(await readSnsRequest(request)));
    } catch (thrown) {
      const { errcode, style } = toWechatError(thrown);
      return snsError(errcode, style, new Date());
    }
  };
  const refuse: Handler = async () => snsError(43001, "rid", new Date());
  const head: Handler = async () => snsAnswer(null);
  return { GET: take, POST: take, HEAD: head, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: refuse };
}
