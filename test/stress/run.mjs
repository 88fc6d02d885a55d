/**
 * `npm run stress`: what takes hours rather than minutes, and so is no part of `npm test`.
 *
 *   npm run stress -- sizes [--only NAME]     large maps: time and memory
 */
import { parseArgs } from "node:util";
import { fileURLToPath } from "node:url";
import { sizes } from "./sizes.mjs";

const PARTS = { sizes };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    // Another build.
    dist: { type: "string", default: fileURLToPath(new URL("../../dist", import.meta.url)) },
  },
});

let faults = 0;
for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  if (PARTS[part] === undefined)
    throw new Error(`There is no part ${part}; the parts are ${Object.keys(PARTS).join(", ")}.`);
  faults += await PARTS[part](values);
}
process.exitCode = faults > 0 ? 1 : 0;
