// The settings of an app's own server, as the file that a new secret can be downloaded in.

export type EnvironmentFile = { name: string; text: string };

/** An environment file with these variables. */
export function environmentFile(name: string, variables: Record<string, string>): EnvironmentFile {
  const lines = Object.entries(variables).map(([variable, value]) => `${variable}=${value}\n`);
  return { name, text: lines.join("") };
}

/** What a client needs to use Birch. */
export function birchEnvironment(issuer: string, clientId: string, clientSecret: string): EnvironmentFile {
  return environmentFile("birch.env", {
    BIRCH_ISSUER: issuer,
    BIRCH_CLIENT_ID: clientId,
    BIRCH_CLIENT_SECRET: clientSecret,
  });
}
