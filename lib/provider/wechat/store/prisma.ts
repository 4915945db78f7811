// The dialect's store on Prisma.
import { apps } from "./prisma/apps";
import { codes } from "./prisma/codes";
import { tokens } from "./prisma/tokens";
import type { WechatStore } from "./store";

export const wechatStore: Pick<WechatStore, "apps" | "grants"> = { apps, grants: { ...codes, ...tokens } };
