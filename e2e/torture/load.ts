// Traffic of the token path that goes on until it is told to stop or its server dies.
import type { Server } from "./server";
import type { World } from "./world";

export type Load = {
  /** Takes no new turn, and resolves when the last answer is there; rejects with what no fault explains. */
  stop(): Promise<void>;
  /** Round trips that were begun and never answered. */
  broken: number;
};

/** One login after the other: code, tokens, three rotations, now and then a revocation, and a client's own token. */
async function turn(world: World, server: Server, number: number): Promise<void> {
  const code = await world.takeCode(server);
  let token = code && (await world.redeem(server, code));
  for (let rotation = 0; rotation < 3 && token !== null; rotation += 1) token = await world.refresh(server, token);
  if (token !== null && number % 4 === 0) await world.revoke(server, token);
  await world.takeClientToken(server);
}

/** Starts `lanes` that ask one of the `servers` each; a failed connection ends a lane when `mayDie`, else it is an error. */
export function startLoad(world: World, servers: Server[], { lanes = 12, mayDie = false } = {}): Load {
  let stopped = false;
  const load: Load = { broken: 0, stop: async () => {} };
  const lane = async (number: number) => {
    for (let count = number; !stopped; count += 1) {
      try {
        await turn(world, servers[number % servers.length]!, count);
      } catch (error) {
        load.broken += 1;
        if (mayDie) return;
        throw error;
      }
    }
  };
  const running = Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  running.catch(() => {}); // told by stop()
  load.stop = async () => {
    stopped = true;
    await running;
  };
  return load;
}
