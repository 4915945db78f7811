// I5: after a fault a person can sign in, soon.
import { expect } from "playwright/test";
import { alice, signIn } from "../support/authorization";
import { PlainBrowser } from "../support/plain-browser";

/** Signs in a browser that nobody used before; that takes 5 s at most. */
export async function expectSignIn(): Promise<void> {
  const began = Date.now();
  expect((await signIn(new PlainBrowser(), alice)).status).toBe(303);
  expect(Date.now() - began).toBeLessThan(5_000);
}
