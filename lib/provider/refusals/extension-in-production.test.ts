// In production no client gives itself a dialect, whatever token it has.
import { expect, test } from "vitest";
import { initialAccessToken } from "@/lib/provider/registration/initial-access";
import { register } from "@/lib/provider/testing/registration";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";

useTemporaryDatabase({ APP_MODE: "production" });

test("every rule is provoked: extension-in-demo-mode", async () => {
  const document = { redirect_uris: ["https://c.example/cb"] };
  const headers = { Authorization: `Bearer ${initialAccessToken()}` };
  const { status, body } = await register(
    { ...document, wechat: { kind: "website", callback_domain: "c.example" } },
    headers,
  );
  expect([status, body.error]).toEqual([400, "invalid_client_metadata"]);
  expect(body.error_description).toMatch(/^wechat can be registered in demo mode only; .* developer console$/);
  expect(body.error_uri).toMatch(/\/provider\/errors\/extension-in-demo-mode/);
  expect((await register(document, headers)).status).toBe(201);
});
