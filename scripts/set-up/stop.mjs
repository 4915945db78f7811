// How a command ends when it cannot go on: what happened, what to do, and a non-zero exit.
import process from "node:process";

/** A reason to stop that the person at the terminal can act on; `output` is shown whole before it. */
export class Stop extends Error {
  constructor(message, { remedy = "", output = "" } = {}) {
    super(message);
    this.remedy = remedy;
    this.output = output;
  }
}

/** Tells a person about a Stop, without a stack trace; rethrows anything else. */
export function tell(error) {
  if (!(error instanceof Stop)) throw error;
  if (error.output) console.error(error.output.trimEnd());
  console.error(`✗ ${error.message}`);
  if (error.remedy) console.error(`  ${error.remedy}`);
}

/** Runs a command's main function; a Stop is told and ends it with exit code 1. */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    tell(error);
    process.exit(1);
  }
}
