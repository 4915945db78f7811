// The dialect's store on Prisma.
import { apps } from "./prisma/apps";
import { codes } from "./prisma/codes";
import { logins } from "./prisma/logins";
import type { WechatGrantStore, WechatStore } from "./store";

export const wechatStore: Pick<WechatStore, "apps" | "logins"> & { grants: Pick<WechatGrantStore, "issueCode"> } = {
  apps,
  logins,
  grants: codes,
};
