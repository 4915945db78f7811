// Prepared SQL for the few statements that every token costs.
// docs/decisions/ tells what it buys; all else goes through Prisma.

export type Value = string | number | null;

export type Statement = {
  run(...values: Value[]): { changes: number; lastInsertRowid: number | bigint };
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
  /** Whether whole numbers come as BigInt; the adapter asks for it. */
  safeIntegers(on: boolean): Statement;
  /** Whether it gives rows. */
  readonly reader: boolean;
  /** Rows as lists of values. */
  raw(on: boolean): Statement;
  columns(): { name: string }[];
};

/** What we use of a better-sqlite3 connection. */
export type SqliteConnection = { prepare(sql: string): Statement; readonly inTransaction: boolean };

export type PreparedSql = {
  /** Runs a statement and tells how many rows it changed and the number of the last one inserted. */
  run(sql: string, ...values: Value[]): { changes: number; id: number };
  /** The first row, undefined when there is none. */
  get<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
  readonly inTransaction: boolean;
};

/** A statement, with the names of the columns that it gives. */
type Prepared = { statement: Statement; names: string[] };

/** Puts a row together here: to let it be done on the other side costs a search for each name. */
function rowOf(names: string[], values: unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at += 1) row[names[at]!] = values[at];
  return row;
}

const noNote = (_sql: string, _values: Value[]): void => undefined;

/** Prepares each statement of a connection once, on first use. Statements are constants of ours, so their number is bounded. `note` hears of what changed rows, or found one. */
export function preparedSql(connection: SqliteConnection, note = noNote): PreparedSql {
  const statements = new Map<string, Prepared>();
  function prepare(sql: string): Prepared {
    const statement = connection.prepare(sql).safeIntegers(false);
    const names = statement.reader
      ? statement
          .raw(true)
          .columns()
          .map(({ name }) => name)
      : [];
    const prepared = { statement, names };
    statements.set(sql, prepared);
    return prepared;
  }
  return {
    run(sql, ...values) {
      const { changes, lastInsertRowid } = (statements.get(sql) ?? prepare(sql)).statement.run(...values);
      if (changes > 0) note(sql, values);
      return { changes, id: Number(lastInsertRowid) };
    },
    get<Row>(sql: string, ...values: Value[]) {
      const { statement, names } = statements.get(sql) ?? prepare(sql);
      const found = statement.get(...values) as unknown[] | undefined;
      if (found === undefined) return undefined;
      note(sql, values);
      return rowOf(names, found) as Row;
    },
    all<Row>(sql: string, ...values: Value[]) {
      const { statement, names } = statements.get(sql) ?? prepare(sql);
      return statement.all(...values).map((found) => rowOf(names, found as unknown[]) as Row);
    },
    get inTransaction() {
      return connection.inTransaction;
    },
  };
}
