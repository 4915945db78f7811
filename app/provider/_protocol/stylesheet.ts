// The Tailwind theme for pages that a route handler writes: compiled once for the classes that stand in the markup.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compile } from "tailwindcss";

const perProcess: { compiler?: ReturnType<typeof compile>; sheets: Map<string, string> } = { sheets: new Map() };

async function loadStylesheet(name: string): Promise<{ path: string; base: string; content: string }> {
  const path = createRequire(join(process.cwd(), "package.json")).resolve(`${name}/index.css`);
  return { path, base: dirname(path), content: readFileSync(path, "utf8") };
}

/** Returns the CSS for every class of `markup`. */
export async function stylesheetFor(markup: string): Promise<string> {
  const classes = new Set(
    [...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, list]) =>
      list!.replaceAll("&gt;", ">").replaceAll("&amp;", "&").split(/\s+/),
    ),
  );
  const key = [...classes].sort().join(" ");
  const known = perProcess.sheets.get(key);
  if (known !== undefined) return known;
  perProcess.compiler ??= compile(readFileSync(join(process.cwd(), "app/globals.css"), "utf8"), { loadStylesheet });
  const sheet = (await perProcess.compiler).build([...classes]).replaceAll(/\s*\n\s*/g, " ");
  if (perProcess.sheets.size < 100) perProcess.sheets.set(key, sheet);
  return sheet;
}
