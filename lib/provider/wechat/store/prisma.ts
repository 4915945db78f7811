// The dialect's store on Prisma.
import { apps } from "./prisma/apps";
import { codes } from "./prisma/codes";
import type { WechatGrantStore, WechatStore } from "./store";

export const wechatStore: Pick<WechatStore, "apps"> & { grants: Pick<WechatGrantStore, "issueCode"> } = {
  apps,
  grants: codes,
};
