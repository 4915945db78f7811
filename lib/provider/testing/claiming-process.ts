// A second process for private-key-jwt.test.ts: uses the same identifiers as another one, and prints how many were new.
import { store } from "@/lib/provider/store/prisma";
import { hashSecret } from "@/lib/provider/tokens/hash";

const [clientId = "", count = ""] = process.argv.slice(2);
const client = await store.clients.find(clientId);
const expiresAt = new Date(Date.now() + 60_000);
const claims = Array.from({ length: Number(count) }, (_, index) =>
  store.assertions.claim(client!, hashSecret(`identifier ${index}`), expiresAt),
);
console.log((await Promise.all(claims)).filter(Boolean).length);
process.exit();
