"use server";
// Lets the browser of a client's owner see its logins in the inspector.
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { settings } from "@/lib/settings";
import { browserOf } from "@/lib/trace/browser";
import { letWatch } from "@/lib/trace/watchers";
import { ownedClient } from "./owned-client";

/** Begins to watch and goes to the inspector; a browser that the trace does not know yet comes back to the app's page. */
export async function watchLogins(data: FormData): Promise<void> {
  const { client, path } = await ownedClient(data);
  if (settings().mode !== "demo") notFound();
  const browser = browserOf((await headers()).get("cookie") ?? undefined);
  if (browser === null) redirect(path);
  letWatch(browser, client.clientId);
  redirect("/inspector");
}
