// Prepared SQL for the few statements that every token costs.
// docs/decisions/ tells what it buys; all else goes through Prisma.

export type Value = string | number | null;

export type Statement = {
  run(...values: Value[]): { changes: number; lastInsertRowid: number | bigint };
  get(...values: Value[]): unknown;
  all(...values: Value[]): unknown[];
  /** Whether whole numbers come as BigInt; the adapter asks for it. */
  safeIntegers(on: boolean): Statement;
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

const noNote = (_sql: string, _values: Value[]): void => undefined;

/** Prepares each statement of a connection once, on first use. Statements are constants of ours, so their number is bounded. `note` hears of what changed rows, or found one. */
export function preparedSql(connection: SqliteConnection, note = noNote): PreparedSql {
  const statements = new Map<string, Statement>();
  function statement(sql: string): Statement {
    let prepared = statements.get(sql);
    if (prepared === undefined) statements.set(sql, (prepared = connection.prepare(sql).safeIntegers(false)));
    return prepared;
  }
  return {
    run(sql, ...values) {
      const { changes, lastInsertRowid } = statement(sql).run(...values);
      if (changes > 0) note(sql, values);
      return { changes, id: Number(lastInsertRowid) };
    },
    get<Row>(sql: string, ...values: Value[]) {
      const row = statement(sql).get(...values) as Row | undefined;
      if (row !== undefined) note(sql, values);
      return row;
    },
    all: <Row>(sql: string, ...values: Value[]) => statement(sql).all(...values) as Row[],
    get inTransaction() {
      return connection.inTransaction;
    },
  };
}
