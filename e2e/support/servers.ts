// The two servers under test: where they are, and where what they leave behind can be read.

export type ServerUnderTest = { name: string; port: number; appUrl: string; demoUrl: string };

const port = Number(process.env.E2E_PORT ?? 3900);

/** Both sites at one origin, as `npm start` has them. */
export const oneOrigin: ServerUnderTest = {
  name: "one-origin",
  port,
  appUrl: `http://localhost:${port}`,
  demoUrl: `http://localhost:${port}`,
};

/** Site B at localhost and site A at 127.0.0.1: for a browser these are two sites. */
export const twoOrigins: ServerUnderTest = {
  name: "two-origins",
  port: port + 1,
  appUrl: `http://localhost:${port + 1}`,
  demoUrl: `http://127.0.0.1:${port + 1}`,
};

/** What start-servers.ts puts into the environment for the tests. */
const left = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set; start-servers.ts sets it before the tests`);
  return value;
};

/** The origin of the clients' own server (client-server.ts). */
export const clientServer = (): string => left("E2E_CLIENT_SERVER");

/** The path of the file to which both servers write everything that they print. */
export const logFile = (): string => left("E2E_LOG");

/** The path of the SQLite file of a server. */
export const databaseFile = (server: ServerUnderTest): string => `${left("E2E_FOLDER")}/${server.name}.db`;
