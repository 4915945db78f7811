// The first thing every command does: refuse a Node.js that is too old, in one line.
import process from "node:process";

const [major, minor] = process.versions.node.split(".").map(Number);
const newEnough = major > 20 ? major !== 22 || minor >= 12 : major === 20 && minor >= 19;

if (!newEnough) {
  console.error(
    `✗ Node.js 20.19, 22.12 or newer is needed; this is ${process.versions.node}. Get one at https://nodejs.org`,
  );
  process.exit(1);
}
