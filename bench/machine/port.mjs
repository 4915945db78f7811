// A port for a server of the benchmark: somewhere at random, so that nobody else who starts a server takes it meanwhile.
import { randomInt } from "node:crypto";
import { findFreePorts } from "../../scripts/set-up/port.mjs";

/** A free port below those that Linux gives to connections. */
export const findPort = () => findFreePorts(20_000 + randomInt(10_000), 1);
