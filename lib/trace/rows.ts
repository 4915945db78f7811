// Which rows a statement of prepared SQL or an operation of Prisma's changed, for the exchange that is being answered.
import { AsyncLocalStorage } from "node:async_hooks";
import { currentExchange, type Pair, type RowChange } from "./exchange";
import { masked } from "./masks";

type Shape = { table: string; operation: RowChange["operation"]; columns: string[] };

const shapes = new Map<string, Shape | null>();

function quotedNames(text: string): string[] {
  return [...text.matchAll(/"(\w+)"/g)].map(([, name]) => name!);
}

/** Of the columns of an INSERT … SELECT, those that begin it with values of ours; all of any other. */
function given(columns: string[], values: string | undefined): string[] {
  return values === undefined ? columns : columns.slice(0, values.split("?").length - 1);
}

function readShape(sql: string): Shape | null {
  const insert = /^\s*INSERT INTO "(\w+)"\s*\(([^)]*)\)(?:\s*SELECT ((?:\?,\s*)*))?/.exec(sql);
  if (insert) return { table: insert[1]!, operation: "insert", columns: given(quotedNames(insert[2]!), insert[3]) };
  const update = /^\s*UPDATE "(\w+)" SET ((?:"\w+" = \?,?\s*)+)/.exec(sql);
  if (update) return { table: update[1]!, operation: "update", columns: quotedNames(update[2]!) };
  const remove = /^\s*DELETE FROM "(\w+)"/.exec(sql);
  return remove ? { table: remove[1]!, operation: "delete", columns: [] } : null;
}

function shapeOf(sql: string): Shape | null {
  let shape = shapes.get(sql);
  if (shape === undefined) shapes.set(sql, (shape = readShape(sql)));
  return shape;
}

/** Notes what a statement changed; statements of the trace itself and of transactions are none. */
export function noteStatement(sql: string, values: readonly (string | number | null)[]): void {
  const exchange = currentExchange();
  const shape = exchange && shapeOf(sql);
  if (!shape || shape.table.startsWith("trace_")) return;
  const { table, operation, columns } = shape;
  const written = columns.map((name, at): Pair => [name, String(values[at] ?? "")]);
  exchange.rows.push({ table, operation, values: seen(written) });
}

/** Columns whose value nobody needs to see, not even as a hash. */
const unseen = /password|privateKey|sealed/i;

function seen(values: Pair[]): Pair[] {
  return values.map(([name, value]) => [name, unseen.test(name) ? masked : value]);
}

const operations: Record<string, RowChange["operation"]> = {
  create: "insert",
  createMany: "insert",
  update: "update",
  updateMany: "update",
  upsert: "update",
  delete: "delete",
  deleteMany: "delete",
};

function scalars(data: unknown): Pair[] {
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]): Pair[] => {
    if (value instanceof Date) return [[name, value.toISOString()]];
    return ["string", "number", "boolean"].includes(typeof value) ? [[name, String(value)]] : [];
  });
}

/** Notes what an operation of Prisma's changed; one that matched no row changed none. */
export function noteOperation(model: string, operation: string, args: { data?: unknown }, result?: unknown): void {
  const kind = operations[operation];
  if (kind === undefined || model.startsWith("Trace")) return;
  if (typeof result === "object" && result !== null && "count" in result && result.count === 0) return;
  currentExchange()?.rows.push({ table: model, operation: kind, values: seen(scalars(args.data)) });
}

/** The same job, noting in the exchange that asked for it and not in that of whoever commits it; what it undoes is not noted. */
export function inItsExchange<Connection>(
  job: (connection: Connection) => unknown,
): (connection: Connection) => unknown {
  const exchange = currentExchange();
  if (exchange === undefined) return job;
  let before: number | undefined;
  const forget = (error: unknown): never => {
    exchange.rows.length = before ?? 0;
    throw error;
  };
  return AsyncLocalStorage.bind((connection: Connection) => {
    before ??= exchange.rows.length;
    exchange.rows.length = before; // it may run a second time
    try {
      const value = job(connection);
      return value instanceof Promise ? value.catch(forget) : value;
    } catch (error) {
      return forget(error);
    }
  });
}
