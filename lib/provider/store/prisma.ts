// The store on Prisma: the only place of site B that knows a database.
import { attempts } from "./prisma/attempts";
import { clients } from "./prisma/clients";
import { consents } from "./prisma/consents";
import { grants } from "./prisma/grants";
import { keys } from "./prisma/keys";
import { requests } from "./prisma/requests";
import { sessions, users } from "./prisma/users";
import type { Store } from "./store";

export const store: Store = { attempts, clients, consents, grants, keys, requests, sessions, users };
