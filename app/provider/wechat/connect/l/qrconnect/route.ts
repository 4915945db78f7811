// The long poll of WeChat's QR page: held until the phone does something, at most 25 seconds.
//
//   GET /provider/wechat/connect/l/qrconnect?uuid=…&last=404
//
//   200 text/javascript
//   window.wx_errcode=405;window.wx_code='011Zbh…';
import { cleanUpSoon } from "@/lib/provider/clean-up";
import { toFailure } from "@/lib/provider/http/failure";
import { queryOf } from "@/lib/provider/http/form";
import { refuseForeignHost } from "@/lib/provider/http/host";
import { allowOnly } from "@/lib/provider/http/methods";
import { readParameters, single } from "@/lib/provider/rules/parameters";
import { poll } from "@/lib/provider/wechat/poll";
import { pollAnswer, pollForm } from "@/lib/provider/wechat/poll-answer";
import { isUuid } from "@/lib/provider/wechat/uuid";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(request: Request): Promise<Response> {
  cleanUpSoon();
  const refusal = refuseForeignHost(request);
  if (refusal) return refusal;
  const sent = readParameters(queryOf(request));
  const [uuid, last, form] = [single(sent, "uuid"), single(sent, "last"), pollForm(single(sent, "f"))];
  try {
    return pollAnswer(isUuid(uuid) ? await poll(uuid, last, request.signal) : { errcode: 402 }, form);
  } catch (thrown) {
    toFailure(thrown);
    return pollAnswer({ errcode: 500 }, form);
  }
}
