// Another process at the same database: it asks the token endpoint for each line that it reads, a client's Authorization
// header and a form, and prints the answer when it has it.
import { createInterface } from "node:readline";
import { POST } from "@/app/provider/oauth/(back-channel)/token/route";

for await (const line of createInterface({ input: process.stdin })) {
  const { Authorization, body } = JSON.parse(line) as { Authorization: string; body: string };
  const headers = { Authorization, "Content-Type": "application/x-www-form-urlencoded" };
  const response = await POST(
    new Request("http://localhost:3000/provider/oauth/token", { method: "POST", headers, body }),
  );
  process.stdout.write(`${JSON.stringify({ status: response.status, body: await response.json() })}\n`);
}
process.exit();
