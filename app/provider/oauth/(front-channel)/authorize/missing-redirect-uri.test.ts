import { expect, test } from "vitest";
import { POST as push } from "@/app/provider/oauth/(back-channel)/par/route";
import { basic, post } from "@/lib/provider/testing/client-requests";
import { makeClient, makeSession } from "@/lib/provider/testing/fixtures";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { GET, POST } from "./route";

useTemporaryDatabase();

const address = "http://localhost:3000/provider/oauth/authorize";
const lists = [["https://c.example/cb"], ["https://c.example/cb", "https://c.example/other"]];

test.each(lists.map((uris) => [uris.length, uris] as const))(
  "57 OpenID Connect Core §3.1.2.1: without a redirect_uri nobody is sent anywhere, with %i registered",
  async (_, redirectUris) => {
    const { cookie } = await makeSession();
    const { client, clientSecret } = await makeClient({ redirectUris });
    for (const scope of ["openid", "read"]) {
      for (const left of [{}, { redirect_uri: "" }] as Record<string, string>[]) {
        const query = { response_type: "code", client_id: client.clientId, scope, state: "s", ...left };
        const body = new URLSearchParams(query);
        const answers = [
          await GET(new Request(`${address}?${body}`, { headers: { cookie } })),
          await POST(new Request(address, { method: "POST", body, headers: { cookie } })),
        ];
        for (const { status, headers } of answers) expect([status, headers.get("Location")]).toEqual([400, null]);
        expect(await post(push, query, basic(client.clientId, clientSecret))).toMatchObject({ status: 400 });
      }
    }
  },
);
