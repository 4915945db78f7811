// What WeChat has and this server has not, and what nobody has: the answer says what there is.
//
//   GET /provider/wechat/sns/jscode2session
import { address } from "@/lib/provider/config";
import { backChannel, json } from "@/lib/provider/http/json";
import { outOfScope, wechatEndpoints, wechatPrefix } from "@/lib/provider/wechat/endpoints";

async function refuse(request: Request): Promise<Response> {
  const hint =
    "This is WeChat's login, and nothing else of WeChat's. The base URL of your library is `base`, where a page explains it; `exists` are the paths below it.";
  const body = {
    error: "not_found",
    hint,
    base: address(wechatPrefix),
    exists: wechatEndpoints,
    out_of_scope: outOfScope,
  };
  return backChannel(request, async () => json(body, { status: 404 }));
}

export { refuse as GET, refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE, refuse as OPTIONS };
