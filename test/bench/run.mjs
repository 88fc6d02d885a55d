/**
 * `npm run bench`: how long hence takes and how much memory, against a Node that does nothing and against bare ELK.
 *
 * The machine may be busy, so what is compared takes turns (A B A B …), each round gives a ratio of its own, and the
 * tables show medians with the least and the most. The only caches are those that a user has: V8's, made by the build.
 *
 *   npm run bench -- [--quick] [--part cold|warm|watch|saves|folder|paper|markdown|calm|legibility|preview|playground|serve] [--json FILE] [--dist FOLDER]
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { calm, calmBars, calmTable } from "./calm.mjs";
import { cold, coldBars, coldTable } from "./cold.mjs";
import { folder, folderBars, folderTable } from "./folder.mjs";
import { legibility, legibilityBars, legibilityTable } from "./legibility.mjs";
import { markdown, markdownBars, markdownTable } from "./markdown.mjs";
import { table } from "./numbers.mjs";
import { paper, paperBars, paperTable } from "./paper.mjs";
import { playground, playgroundBars, playgroundTable } from "./playground.mjs";
import { preview, previewBars, previewTable } from "./preview.mjs";
import { serve, serveBars, serveTable } from "./serve.mjs";
import { saves, savesBars, savesTable, watch, watchBars, watchTable } from "./watch.mjs";
import { warm, warmBars, warmTable } from "./warm.mjs";

const PARTS = {
  cold: { title: "The command, cold", run: cold, table: coldTable, bars: coldBars },
  warm: { title: "The library, warm, against bare ELK", run: warm, table: warmTable, bars: warmBars },
  watch: { title: "While someone writes", run: watch, table: watchTable, bars: watchBars },
  saves: { title: "Memory over many saves", run: saves, table: savesTable, bars: savesBars },
  folder: { title: "A folder of small maps", run: folder, table: folderTable, bars: folderBars },
  paper: { title: "Fitted to A4", run: paper, table: paperTable, bars: paperBars },
  preview: {
    title: "The preview, from save to picture",
    run: preview,
    table: previewTable,
    bars: previewBars,
  },
  playground: {
    title: "The page to write in",
    run: playground,
    table: playgroundTable,
    bars: playgroundBars,
  },
  markdown: { title: "Maps in Markdown", run: markdown, table: markdownTable, bars: markdownBars },
  serve: { title: "The server", run: serve, table: serveTable, bars: serveBars },
  calm: { title: "Calm under edits", run: calm, table: calmTable, bars: calmBars },
  legibility: {
    title: "What readers get",
    run: legibility,
    table: legibilityTable,
    bars: legibilityBars,
  },
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    part: { type: "string", multiple: true, default: Object.keys(PARTS) },
    json: { type: "string" },
    // Another build, to compare with.
    dist: { type: "string" },
  },
});

if (options.dist === undefined) {
  const { status } = spawnSync(process.execPath, ["src/build/build.mjs", "--if-stale"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}
const dist = resolve(options.dist ?? join(root, "dist"));
const work = mkdtempSync(join(tmpdir(), "hence-bench-"));
const results = { machine: machine(), quick: options.quick };
const bars = [];
try {
  console.log(results.machine);
  for (const part of options.part) {
    const { title, run, table: show, bars: barsOf } = PARTS[part];
    results[part] = await run({ dist, work, quick: options.quick });
    console.log(`\n## ${title}\n\n${show(results[part])}`);
    bars.push(...barsOf(results[part]));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (bars.length > 0) {
  const rows = bars.map(({ bar, found, reached }) => [bar, found, reached ? "reached" : "NOT reached"]);
  console.log(`\n## Bars\n\n${table(["bar", "found", ""], rows)}`);
}
if (options.json !== undefined)
  writeFileSync(options.json, `${JSON.stringify({ ...results, bars }, null, 1)}\n`);

function machine() {
  const load = loadavg()[0].toFixed(1);
  return `${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), ${process.platform} ${process.arch}, Node ${process.version}, load ${load} at the start`;
}
