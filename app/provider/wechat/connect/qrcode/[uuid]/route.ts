// The QR code of a login: the address of the phone page.
//
//   GET /provider/wechat/connect/qrcode/061p2Za447CUkl2X   200 image/jpeg
import { address } from "@/lib/provider/config";
import { refuseForeignHost } from "@/lib/provider/http/host";
import { allowOnly } from "@/lib/provider/http/methods";
import { hashSecret } from "@/lib/provider/tokens/hash";
import { phonePagePath } from "@/lib/provider/wechat/phone";
import { qrImage } from "@/lib/provider/wechat/qr-image";
import { loginLifetime } from "@/lib/provider/wechat/rules/lifetimes";
import { pollCode } from "@/lib/provider/wechat/rules/poll-code";
import { wechatStore } from "@/lib/provider/wechat/store/prisma";
import { isUuid } from "@/lib/provider/wechat/uuid";

export const { HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allowOnly("GET");

export async function GET(request: Request, { params }: { params: Promise<{ uuid: string }> }): Promise<Response> {
  const refusal = refuseForeignHost(request);
  if (refusal) return refusal;
  const { uuid } = await params;
  if (!(await isWaiting(uuid)))
    return new Response("There is no such code, or it is over.\n", {
      status: 404,
      headers: { "Content-Type": "text/plain", "Cache-Control": "no-store" },
    });
  return new Response(qrImage(address(phonePagePath(uuid))), {
    headers: {
      "Content-Type": "image/jpeg",
      "Cache-Control": `private, max-age=${loginLifetime}`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function isWaiting(uuid: string): Promise<boolean> {
  if (!isUuid(uuid)) return false;
  const uuidHash = hashSecret(uuid);
  return pollCode((await wechatStore.logins.statuses([uuidHash])).get(uuidHash), new Date()) !== 402;
}
