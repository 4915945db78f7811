// The signed-in person, for pages and actions that Next renders.
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { EndUser } from "@/lib/provider/store/store";
import { readBrowser } from "./browser";
import { isOwnOrigin } from "./csrf";

/** The person whose session this request carries, or null. */
export async function currentUser(): Promise<EndUser | null> {
  return (await readBrowser((await headers()).get("cookie"))).session?.user ?? null;
}

/** The signed-in person; sends everybody else to sign in and back to `path`. */
export async function requireUser(path: string): Promise<EndUser> {
  return (await currentUser()) ?? redirect(`/provider/sign-in?return_to=${encodeURIComponent(path)}`);
}

/** Throws unless a Server Action was called from one of our own pages. */
export async function verifyActionOrigin(): Promise<void> {
  if (!isOwnOrigin((await headers()).get("origin"))) throw new Error("this form did not come from this site");
}
