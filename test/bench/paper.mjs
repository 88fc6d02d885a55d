/**
 * Fitting a map to one A4 page: how large its type gets, and what the search costs beside a single layout.
 * And handouts, as whole processes beside the same map as a plain SVG.
 */
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inChild } from "./child.mjs";
import { interleaved } from "./cold.mjs";
import { mapOf } from "./maps.mjs";
import { median, ratio, short, spread, table } from "./numbers.mjs";

const ARTICLE = fileURLToPath(new URL("../../maps/china-russia-europe.yaml", import.meta.url));
/** s */
const LIMIT = 300;

export async function paper({ dist, work, quick }) {
  const inputs = [{ name: "china-russia-europe", file: ARTICLE }];
  for (const count of quick ? [40] : [30, 40]) {
    for (const seed of quick ? [1] : [1, 2, 3]) {
      const file = join(work, `paper-${count}-${seed}.yaml`);
      writeFileSync(file, mapOf(count, { seed }));
      inputs.push({ name: `${count} statements, seed ${seed}`, file });
    }
  }
  const measured = [];
  for (const { name, file } of inputs) {
    const task = { dist, file, warmUp: quick ? 2 : 5, least: 3, budget: quick ? 3 : 8 };
    const { samples } = await inChild("paper-child.mjs", task, LIMIT);
    const plain = samples.map((sample) => sample.plain);
    const fitted = samples.map((sample) => sample.fitted);
    measured.push({ name, type: samples[0].type, plain, fitted, ratio: ratio(fitted, plain) });
  }
  return { fitted: measured, handouts: await handouts({ dist, work, quick }) };
}

/** Cold: wall time in s beside that of the plain SVG, and the size of the file. */
async function handouts({ dist, work, quick }) {
  const launcher = join(dist, "hence.cjs");
  const large = join(work, "handout-300.yaml");
  writeFileSync(large, mapOf(300));
  const inputs = [
    { name: "the article", file: ARTICLE, papers: ["a4", "letter"] },
    { name: LARGE, file: large, papers: ["a4"] },
  ];
  const made = [];
  for (const { name, file, papers } of inputs) {
    const output = join(work, "figures");
    const pathOf = (sheet) => join(work, `handout-${sheet}.pdf`);
    const commands = { svg: [launcher, "render", file, "-f", "svg", "-o", `${output}/`] };
    for (const sheet of papers)
      commands[sheet] = [launcher, "render", file, "--as", "handout", "--paper", sheet, "-o", pathOf(sheet)];
    const samples = await interleaved(commands, output, { least: quick ? 3 : 5, budget: quick ? 5 : 30 });
    for (const sheet of papers) {
      const { failure, runs } = samples[sheet];
      const wall = runs.map((run) => run.wall);
      const plain = samples.svg.runs.map((run) => run.wall);
      const bytes = failure === undefined ? statSync(pathOf(sheet)).size : 0;
      made.push({ name, sheet, failure, bytes, wall, ratio: ratio(wall, plain) });
    }
  }
  return made;
}

const LARGE = "300 statements";

export function paperBars({ handouts: all }) {
  return all.map(({ name, sheet, failure, bytes, wall, ratio: times }) => {
    const isLarge = name === LARGE;
    return {
      bar: `cold, handout of ${name} on ${sheet}: ${isLarge ? "at most 3 × its plain SVG" : "under 1.5 s and 500 KB"}`,
      found: failure ?? `${short(median(wall))} s, ${Math.round(bytes / 1000)} KB, ${short(times)} × SVG`,
      reached: failure === undefined && (isLarge ? times <= 3 : median(wall) < 1.5 && bytes < 500_000),
    };
  });
}

export function paperTable({ fitted: measured }) {
  return table(
    ["map", "figures", "smallest type pt", "statements pt", "runs", "fitted ms", "plain layout ms", "×"],
    measured.map(({ name, type, plain, fitted, ratio: times }) => [
      name,
      type.figures,
      type.smallest.toFixed(2),
      type.body.toFixed(2),
      plain.length,
      spread(fitted),
      short(median(plain)),
      short(times),
    ]),
  );
}
