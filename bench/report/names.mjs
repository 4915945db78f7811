// What people call the scenarios.

const titles = {
  "client-credentials": "Client credentials",
  "code-exchange": "Code exchange",
  refresh: "Refresh with rotation",
  introspection: "Introspection",
  userinfo: "Userinfo",
  "silent-authorize": "Silent authorization",
};

/** The name of a scenario for people. */
export const titleOf = (scenario) => titles[scenario];
