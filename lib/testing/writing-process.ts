// A second process for write-queue.test.ts: writes `count` rows into the database at `url`, all at once.
import { openDatabase } from "@/lib/database";

const [url = "", name = "", count = ""] = process.argv.slice(2);
const { write, close } = openDatabase(url);

const rows = Array.from({ length: Number(count) }, (_, index) => ({
  key: `${name} ${index}`,
  failures: 1,
  windowEnds: new Date(),
}));
await Promise.all(rows.map((data) => write((transaction) => transaction.signInFailure.create({ data }))));
await close();
