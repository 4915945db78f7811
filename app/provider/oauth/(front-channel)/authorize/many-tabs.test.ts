import { expect, test } from "vitest";
import { makeClient } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET } from "./route";

useTemporaryDatabase();

test("186 fifty-one tabs that all begin a login carry one cookie of Birch's, and each has its own request", async () => {
  const { client } = await makeClient();
  const cookies = new Map<string, string>();
  const requests = new Set<string>();
  for (let tab = 0; tab < 51; tab += 1) {
    const query = new URLSearchParams({
      response_type: "code",
      client_id: client.clientId,
      redirect_uri: client.redirectUris[0]!,
      state: String(tab),
    });
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await GET(
      new Request(`http://localhost:3000/provider/oauth/authorize?${query}`, { headers: { cookie } }),
    );
    expect(answer.status).toBe(303);
    requests.add(answer.headers.get("Location")!);
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      cookies.set(pair.split("=")[0]!, pair.slice(pair.indexOf("=") + 1));
    }
  }
  expect(requests.size).toBe(51);
  expect([...cookies.keys()]).toEqual(["birch-session"]);
  expect([...cookies].join("=").length).toBeLessThan(200);
});
