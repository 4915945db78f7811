// The rounds: every server in turn, again and again, so that a busy minute of the machine hits all of them alike.
import { step } from "../scripts/set-up/step.mjs";

/** The warm-up of a server in a scenario, in rounds: Next takes longest, about 10 s. */
const warmUp = 2.5;

/** How many codes the first warm-up asks for; later rounds know how many they need. */
const firstCodes = 500;

const codesFor = (perSecond, seconds) => Math.ceil(perSecond * seconds * 1.2) + 64;

/** One server in one scenario: its warm-up, and as many rounds as are asked for. */
class Cell {
  rounds = [];
  #codes = firstCodes;

  constructor(server, scenario, { load, connections }) {
    Object.assign(this, { server, scenario, load, connections });
  }

  async #measure(seconds) {
    const { server, scenario, connections } = this;
    return this.load.measure(server, { scenario, connections, seconds, codes: this.#codes });
  }

  async warmUp(seconds) {
    const { perSecond } = await this.#measure(seconds * warmUp);
    this.#codes = codesFor(perSecond, seconds);
  }

  async round(seconds) {
    const figures = await this.#measure(seconds);
    this.#codes = codesFor(figures.perSecond, seconds);
    this.rounds.push(figures);
  }
}

/** Measures `scenario` at all `servers`; resolves to the rounds of each, by its name. */
export async function measureScenario(scenario, servers, { load, connections, rounds, seconds }) {
  const cells = servers.map((server) => new Cell(server, scenario, { load, connections }));
  await step({ doing: `measuring ${scenario}`, done: scenario, long: true }, async () => {
    for (const cell of cells) await cell.warmUp(seconds);
    for (let round = 0; round < rounds; round += 1) {
      const from = round % cells.length;
      for (const cell of [...cells.slice(from), ...cells.slice(0, from)]) await cell.round(seconds);
    }
  });
  return Object.fromEntries(cells.map((cell) => [cell.server.name, cell.rounds]));
}
