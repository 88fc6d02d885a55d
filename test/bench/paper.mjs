/** Fitting a map to one A4 page: how large its type gets, and what the search costs beside a single layout. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inChild } from "./child.mjs";
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
  return measured;
}

export function paperTable(measured) {
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
