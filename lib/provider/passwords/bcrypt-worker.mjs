// One worker thread that hashes and compares passwords; bcrypt on the main thread would stop every other request.
import { parentPort } from "node:worker_threads";
import { compare, hash } from "bcryptjs";

parentPort.on("message", async ({ id, password, against, cost }) => {
  try {
    const value = against === undefined ? await hash(password, cost) : await compare(password, against);
    parentPort.postMessage({ id, value });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error) });
  }
});
