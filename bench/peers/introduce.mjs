// How a peer's server tells the benchmark that it listens, where its endpoints are, and who is signed in there.
import { createServer } from "node:http";
import process from "node:process";

export const port = Number(process.env.PORT);
export const origin = `http://localhost:${port}`;
export const clientId = "bench-client";
export const clientSecret = process.env.CLIENT_SECRET;
export const redirectUri = "https://client.example/callback";

/** The people who are signed in, one for each connection of the load. */
export const people = Array.from({ length: Number(process.env.PEOPLE) }, (_, index) => ({
  id: `person-${index}`,
  name: `Person ${index}`,
  email: `person-${index}@example.com`,
}));

/** Serves `handler`, and introduces it with what differs from the others. */
export function introduce(handler, { paths, ...rest }) {
  const addresses = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, origin + path]));
  createServer(handler).listen(port, "127.0.0.1", () => {
    process.send({
      clientId,
      clientSecret,
      redirectUri,
      scope: "read",
      openidScope: "openid email",
      ...addresses,
      ...rest,
    });
  });
  process.on("disconnect", () => process.exit(0));
}
