import type { serverRules } from "@/lib/provider/refusals/server";
import { register } from "./registration";
import type { Provocation } from "./requests";

/** `server-busy` and `server-error` are provoked on a database that is then of no use: see server-trouble.test.ts. */
export const serverProvocations = {
  "too-many-requests": async () => {
    await Promise.all(Array.from({ length: 1_000 }, () => register({})));
    return register({});
  },
} satisfies Record<Exclude<keyof typeof serverRules, "server-busy" | "server-error">, Provocation>;
