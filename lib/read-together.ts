// Reads that go together: what is asked before the process waits for anything is read of one moment. A read by itself
// locks the database's file and unlocks it again, which costs more than most of what it asks.
import type { PreparedSql, SqliteConnection, Value } from "@/lib/prepared-sql";

export type ReadingTogether = {
  sql: Pick<PreparedSql, "get" | "all">;
  /** The next read sees what was committed by now. */
  renew(): void;
};

/** Reads on a connection that nobody else uses, with one transaction until the next turn of Node's queue of ticks. */
export function readTogether(
  connection: SqliteConnection & { readonly open: boolean },
  sql: PreparedSql,
): ReadingTogether {
  let isMoment = false;
  /** To a question without values, asked again in the same moment, the answer is the same. */
  const answers = new Map<string, unknown>();

  function renew(): void {
    isMoment = false;
    answers.clear();
    // An error of the file may have ended the transaction.
    if (connection.open && connection.inTransaction) sql.run("COMMIT");
  }

  function begin(): void {
    if (isMoment) return;
    sql.run("BEGIN");
    isMoment = true;
    process.nextTick(renew);
  }

  return {
    sql: {
      get<Row>(text: string, ...values: Value[]) {
        begin();
        if (values.length > 0) return sql.get<Row>(text, ...values);
        if (!answers.has(text)) answers.set(text, sql.get<Row>(text));
        return answers.get(text) as Row | undefined;
      },
      all<Row>(text: string, ...values: Value[]) {
        begin();
        return sql.all<Row>(text, ...values);
      },
    },
    renew,
  };
}
