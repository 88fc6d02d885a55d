/**
 * `npm run stress`: what takes an hour rather than a minute, and so is no part of `npm test`.
 *
 *   npm run stress -- sizes [--only NAME] [--dist FOLDER]              time and memory of large maps
 *   npm run stress -- inputs [--count 20000] [--from 0] [--jobs 2] [--log FILE]  mutated inputs
 *   npm run stress -- corpus --list FILE                               drawings of the files that a list names
 *   npm run stress -- machine [--count 200] [--from 0] [--only NAME]   faults of the machine
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { corpus } from "./corpus.mjs";
import { inputs } from "./inputs.mjs";
import { machine } from "./machine.mjs";
import { sizes } from "./sizes.mjs";

const PARTS = { sizes, inputs, machine, corpus };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string" },
    // Another build.
    dist: { type: "string", default: fileURLToPath(new URL("../../dist", import.meta.url)) },
    count: { type: "string" },
    from: { type: "string" },
    jobs: { type: "string" },
    log: { type: "string" },
    list: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});

if (values.help) {
  const [, words] = /\/\*\*\n(.*?)\n \*\//su.exec(readFileSync(new URL(import.meta.url), "utf8"));
  console.log(words.replaceAll(/^ \* ?/gmu, ""));
  process.exit();
}

// Parts run it from folders of their own.
values.dist = resolve(values.dist);

let faults = 0;
for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
  if (PARTS[part] === undefined)
    throw new Error(`There is no part ${part}; the parts are ${Object.keys(PARTS).join(", ")}.`);
  faults += await PARTS[part](values);
}
process.exitCode = faults > 0 ? 1 : 0;
