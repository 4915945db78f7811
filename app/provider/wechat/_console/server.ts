// What the console's forms say about this server.
import { address } from "@/lib/provider/config";
import { settings } from "@/lib/settings";
import type { Server } from "./credentials";

/** The dialect's address, and whether an app has to be switched on (production). */
export function server(): Server {
  return { baseUrl: address("/provider/wechat"), closed: settings().mode === "production" };
}
