// What we use of better-sqlite3, which has no types of its own.
// https://github.com/WiseLibs/better-sqlite3/blob/master/docs/api.md
declare module "better-sqlite3" {
  type Options = { readonly?: boolean; fileMustExist?: boolean; timeout?: number };

  export default class Database {
    constructor(path: string, options?: Options);
    prepare(sql: string): import("@/lib/prepared-sql").Statement;
    readonly inTransaction: boolean;
    readonly open: boolean;
    close(): void;
  }
}
