// What a person waits for: the weight and the first byte of the sign-in page and the consent page, and a whole login
// without a question, from the click at site A to being signed in there, as the sum of all its answers.
import { step } from "../../scripts/set-up/step.mjs";
import { findPort } from "../machine/port.mjs";
import { startOurs } from "../ours/start.mjs";
import { median } from "../report/statistics.mjs";
import { Browser, hiddenFields, resourcesOf } from "./browser.mjs";

const rounds = 30;
const alice = { email: "alice@example.com", password: "open-sesame-demo" };

/** The page, and all that it loads, as it is transferred (bytes). */
async function weigh(browser, address) {
  const { text } = await browser.open(address);
  let bytes = 0;
  for (const one of [address, ...resourcesOf(text)]) bytes += (await browser.open(one, { plain: false })).bytes;
  return bytes;
}

/** The middle of what `measure` gives in many rounds, after some that do not count (milliseconds). */
async function middle(measure) {
  const times = [];
  for (let round = -5; round < rounds; round += 1) {
    const time = await measure();
    if (round >= 0) times.push(time);
  }
  return median(times);
}

/** Opens `address` where a browser would stop, and measures the page there. */
async function measurePage(browser, address) {
  const bytes = await weigh(browser, address);
  return { bytes, firstByte: await middle(async () => (await browser.open(address)).firstByte) };
}

async function walk(origin) {
  const browser = new Browser(origin);
  const signInPage = await browser.follow("/demo/sign-in", { form: {} });
  const signIn = await measurePage(browser, signInPage.address);
  const credentials = { ...hiddenFields(signInPage.text, 'name="password"'), ...alice };
  const consentPage = await browser.follow("/provider/sign-in", { form: credentials });
  const consent = await measurePage(browser, consentPage.address);
  const decision = { ...hiddenFields(consentPage.text, 'value="allow"'), decision: "allow" };
  const signedIn = await browser.follow("/provider/consent", { form: decision });
  if (!signedIn.text.includes(alice.email)) throw new Error("the login did not end at site A");
  const login = await middle(async () => {
    await browser.open("/demo/sign-out", { form: {} });
    const { text: page, lastByte } = await browser.follow("/demo/sign-in", { form: {} });
    if (!page.includes(alice.email)) throw new Error("a login without a question did not end at site A");
    return lastByte;
  });
  return { signIn, consent, login };
}

/** Resolves to `{ signIn, consent }`, each with `bytes` and `firstByte` (milliseconds), and `login` (milliseconds). */
export async function measurePages(place) {
  const port = await findPort();
  const server = await startOurs({ ...place, name: "pages" }, "npm start", port, 0, { APP_MODE: "demo" });
  try {
    let pages;
    const measuring = { doing: "walking through logins", done: "pages measured", long: true };
    await step(measuring, async () => void (pages = await walk(`http://localhost:${port}`)));
    return pages;
  } finally {
    await server.stop();
  }
}
