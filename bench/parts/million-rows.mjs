// Is a large database slower? Code exchange at our own server, with a million past logins and with a thousand, in turn.
import { step } from "../../scripts/set-up/step.mjs";
import { findPort } from "../machine/port.mjs";
import { startOurs } from "../ours/start.mjs";
import { measureScenario } from "../rounds.mjs";

const small = 1_000;

/** Resolves to the rounds at each size, `{ small, large }`; the large one has `plan.logins`. */
export async function measureMillionRows(place, plan) {
  const servers = [];
  try {
    await step(
      { doing: `making a database of ${plan.logins.toLocaleString("en")} logins`, done: "database made", long: true },
      async () => {
        for (const [name, logins] of Object.entries({ small, large: plan.logins })) {
          const port = await findPort();
          servers.push({ ...(await startOurs({ ...place, name: `rows-${name}` }, "npm start", port, logins)), name });
        }
      },
    );
    return await measureScenario("code-exchange", servers, plan);
  } finally {
    for (const { stop } of servers) await stop();
  }
}
