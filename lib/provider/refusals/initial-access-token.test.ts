// The one rule that holds in production only.
import { test } from "vitest";
import { useTemporaryDatabase } from "@/lib/testing/temporary-database";
import { expectRefusal } from "./provocations/refusal";
import { register } from "./provocations/registration";

useTemporaryDatabase({ APP_MODE: "production" });

test("RFC 7591 §3: every rule is provoked: initial-access-token", async () => {
  await expectRefusal(await register({}), "initial-access-token");
});
