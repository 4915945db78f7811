// `npm run rotate-keys`: tells the operator which signing keys were made and when they sign (OpenID Connect Core §10.1.1).
import { parseArgs } from "node:util";
import { after, keyTimes } from "@/lib/provider/config";
import { rotateKeys } from "./rotate-keys";

const { values } = parseArgs({ options: { lead: { type: "string", default: String(keyTimes.lead) } } });
if (!/^\d{1,6}$/.test(values.lead)) {
  console.error("--lead is a whole number of seconds, 999999 at most");
  process.exit(2);
}
const lead = Number(values.lead);

const now = new Date();
const made = await rotateKeys({ now, lead });
console.log(
  made.length === 0
    ? "Nothing to do: new keys are published already and wait for their time."
    : `${made.length} new keys are published and sign from ${after(now, lead).toISOString()}:\n${made.join("\n")}`,
);
process.exit(0); // the open database would wait for more
