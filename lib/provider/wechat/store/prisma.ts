// The dialect's store on Prisma.
import { apps } from "./prisma/apps";
import { codes } from "./prisma/codes";
import { logins } from "./prisma/logins";
import { tokens } from "./prisma/tokens";
import type { WechatStore } from "./store";

export const wechatStore: WechatStore = { apps, logins, grants: { ...codes, ...tokens } };
