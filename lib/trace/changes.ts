// What a person changed in a message that waits: another value for a name that it has, or null to leave it out.
export type Change = { name: string; value: string | null };

/** Changes the parameters of a query or a form; those that are not in it stay out. */
export function changeParameters(text: string, changes: readonly Change[]): string {
  const parameters = new URLSearchParams(text);
  for (const { name, value } of changes) {
    if (value === null) parameters.delete(name);
    else if (parameters.has(name)) parameters.set(name, value);
  }
  return parameters.toString();
}

/** Changes the parameters in the query of an address. */
export function changeAddress(address: string, changes: readonly Change[]): string {
  const [, path = "", query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  return query === undefined ? address : `${path}?${changeParameters(query, changes)}${fragment}`;
}

function valueLike(before: unknown, value: string): unknown {
  if (typeof before === "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Changes the members of an object in JSON; a member that was no text takes JSON. */
export function changeMembers(json: string, changes: readonly Change[]): string {
  const members = Object.entries(JSON.parse(json) as object).flatMap(([name, before]: [string, unknown]) => {
    const change = changes.findLast((one) => one.name === name);
    if (change === undefined) return [[name, before]];
    return change.value === null ? [] : [[name, valueLike(before, change.value)]];
  });
  return JSON.stringify(Object.fromEntries(members));
}
