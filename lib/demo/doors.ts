// The two ways in, and what differs between them once somebody is in: how tokens are renewed and used.
// RFC 6749 §6, RFC 6750 §2.1, and WeChat's refresh_token and userinfo.
import {
  callApi,
  GrantRefusedError,
  NonsenseError,
  redeemRefreshToken,
  type ApiAnswer,
  type RefreshAnswer,
} from "@/lib/demo/authorization-server";
import { callWechatUserinfo, errcodeOf, redeemWechatRefreshToken } from "@/lib/demo/wechat/ask";
import { readWechatEvidence } from "@/lib/demo/wechat/evidence";
import { WechatRefusedError } from "@/lib/demo/wechat/refusal";
import { wechatProviderId } from "@/lib/demo/wechat/registration";

export type DoorName = "birch" | "wechat";

/** An account's tokens as far as a door needs to know them: `evidence` holds the openid. */
type Known = { evidence: string | null };

type Door = {
  /** Trades the refresh token; throws what the door's endpoint says, a NonsenseError, or what fetch throws. */
  renew(refreshToken: string, known: Known): Promise<Omit<RefreshAnswer, "token_type">>;
  /** Whether the refresh token is no good for ever, so that there is no use in keeping it. */
  isFinal(error: unknown): boolean;
  /** Uses the access token. */
  call(accessToken: string, known: Known): Promise<ApiAnswer>;
  /** Whether the answer means that the access token ended. */
  isStale(answer: ApiAnswer): boolean;
};

function openidOf({ evidence }: Known): string {
  const openid = readWechatEvidence(evidence)?.tokenAnswer.openid;
  if (openid === undefined) throw new NonsenseError("there is no openid");
  return openid;
}

const doors: Record<DoorName, Door> = {
  birch: {
    renew: redeemRefreshToken,
    isFinal: (error) => error instanceof GrantRefusedError && error.code === "invalid_grant",
    call: callApi,
    isStale: ({ status }) => status === 401,
  },
  wechat: {
    renew: async (refreshToken, known) => {
      const answer = await redeemWechatRefreshToken(refreshToken);
      if (answer.openid !== openidOf(known)) throw new NonsenseError("the new tokens speak of somebody else");
      return answer;
    },
    isFinal: (error) => error instanceof WechatRefusedError && [40030, 42002, 50001].includes(error.errcode),
    call: (accessToken, known) => callWechatUserinfo(accessToken, openidOf(known)),
    isStale: ({ body }) => [40001, 40014, 42001].includes(errcodeOf(body) ?? 0),
  },
};

/** The name of the door through which next-auth's provider of this name leads. */
export function doorName(provider: string): DoorName {
  return provider === wechatProviderId ? "wechat" : "birch";
}

/** The door of an account. */
export function doorOf({ provider }: { provider: string }): Door {
  return doors[doorName(provider)];
}
