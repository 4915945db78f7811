// Site A as the client of the two retired grants: registered at site B apart from the app that signs people in.
import { belongsHere, elsewhere, refuseForeignForm } from "@/lib/demo/addresses";
import { siteA } from "@/lib/demo/config";
import { settings } from "@/lib/settings";

/** Whether the lab's pages answer at this Host header: only where site A does, and in demo mode, for production has no such client. */
export function isLabOpen(host: string | null): boolean {
  return settings().mode === "demo" && belongsHere(host);
}

/** Refuses a form that was not sent from the lab's own page, or that was sent while there is no lab. */
export function refuseAtLab(request: Request): Response | undefined {
  return isLabOpen(request.headers.get("host")) ? refuseForeignForm(request) : elsewhere();
}

/** What the lab was told when it was registered, and where it is. */
export function legacyLab() {
  const { origin } = siteA();
  return {
    clientId: "legacy-lab",
    scope: "read",
    page: `${origin}/demo/legacy`,
    redirectUri: `${origin}/demo/legacy/callback`,
  };
}

/** The accounts that site B shows on its own sign-in page in demo mode; the only passwords that belong on this page. */
export const demoPeople = [
  { name: "Alice", email: "alice@example.com", password: "open-sesame-demo" },
  { name: "Bob", email: "bob@example.com", password: "open-sesame-demo" },
];
