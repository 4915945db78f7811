// The store on Prisma: the only place of site B that knows a database.
import { assertions } from "./prisma/assertions";
import { attempts } from "./prisma/attempts";
import { clients } from "./prisma/clients";
import { codes } from "./prisma/codes";
import { consents } from "./prisma/consents";
import { devices } from "./prisma/devices";
import { expiredRows } from "./prisma/expired-rows";
import { keys } from "./prisma/keys";
import { pushed } from "./prisma/pushed";
import { registrations } from "./prisma/registrations";
import { requests } from "./prisma/requests";
import { sessions } from "./prisma/sessions";
import { revocations } from "./prisma/revocations";
import { tokensWithoutCode } from "./prisma/tokens-without-code";
import { users } from "./prisma/users";
import { redemptions } from "./sql/codes";
import { issuedTokens } from "./sql/tokens";
import type { Store } from "./store";

export const store: Store = {
  assertions,
  attempts,
  clients: { ...clients, ...registrations },
  consents,
  devices,
  expiredRows,
  grants: { ...codes, ...redemptions, ...issuedTokens, ...revocations, ...tokensWithoutCode },
  keys,
  pushed,
  requests,
  sessions,
  users,
};
