import { expect, test } from "vitest";
import type { Client } from "@/lib/provider/store/store";
import { consentRisk } from "./consent-risk";
import type { Scope } from "./scope";

const now = new Date("2026-01-08T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

function risk(
  client: Partial<Client>,
  { scope = ["openid", "profile"], redirectUri = "https://tea.example/cb" }: { scope?: Scope[]; redirectUri?: string },
) {
  const ordinary = { type: "confidential", registeredBy: "owner", ownerUid: 1, createdAt: daysAgo(30) } as const;
  return consentRisk({ ...ordinary, ...client }, { redirectUri, scope, userUid: 2 }, now);
}

test("RFC 7591 §5: a client that registered itself is never presented as somebody's", () => {
  expect(risk({ registeredBy: "itself" }, {})).toBe("registered_itself");
  expect(risk({ registeredBy: "operator" }, { scope: ["read", "offline_access"] })).toBeNull();
});

test("RFC 6819 §5.2.4: a new app that asks for much stands out, not an old or a modest one, nor one's own", () => {
  const broad: Scope[] = ["openid", "offline_access"];
  expect(risk({ createdAt: daysAgo(6) }, { scope: broad })).toBe("new_and_broad");
  expect(risk({ createdAt: daysAgo(7) }, { scope: broad })).toBeNull();
  expect(risk({ createdAt: daysAgo(6) }, {})).toBeNull();
  expect(risk({ createdAt: daysAgo(6), ownerUid: 2 }, { scope: broad })).toBeNull();
});

test("RFC 8252 §8.6: of several risks the one that says most is told, one alone", () => {
  const here = { redirectUri: "http://127.0.0.1:8080/cb" };
  expect(risk({ type: "public", registeredBy: "itself" }, here)).toBe("any_program");
  expect(risk({ type: "confidential", registeredBy: "itself" }, here)).toBe("registered_itself");
  expect(risk({ type: "public", registeredBy: "operator" }, here)).toBe("any_program");
});
