/** A process of `corpus.mjs`: draws the files of a list, and says what is wrong with the drawings. */
import { readFileSync } from "node:fs";
import { hasErrors } from "../../src/diagnostic.ts";
import { check } from "../../src/pipeline.ts";
import { drawnPages } from "../support/draw.ts";
import { faultsOf } from "../support/faults.ts";
import type { Outline } from "../../src/outline/outline.ts";

/** Heads that refer to what is drawn elsewhere, and to which nothing leads. */
function bareReferences({ panels }: Outline): string[] {
  return panels.flatMap(({ heads, blocks }) => {
    const reached = new Set(blocks.map(({ target }) => target.id));
    return heads
      .filter(({ kind, id }) => kind === "reference" && !reached.has(id))
      .map(({ statement }) => `bare reference to ${statement}`);
  });
}

async function faultsIn(path: string): Promise<string[] | undefined> {
  const { value: map, diagnostics } = check({ path, text: readFileSync(path, "utf8") }, () => undefined);
  if (map === undefined || hasErrors(diagnostics)) return undefined;
  const direction = map.figure.direction ?? "left";
  const pages = await drawnPages(map, { direction });
  return [...faultsOf(pages, direction), ...pages.flatMap(({ outline }) => bareReferences(outline))];
}

const counts = { files: 0, drawn: 0, faulty: 0, crashed: 0 };
for (const path of readFileSync(process.argv[2]!, "utf8")
  .split("\n")
  .filter((line) => line !== "")) {
  counts.files += 1;
  try {
    const faults = await faultsIn(path);
    if (faults === undefined) continue;
    counts.drawn += 1;
    if (faults.length > 0) counts.faulty += 1;
    for (const fault of faults) process.stdout.write(`${path}: ${fault}\n`);
  } catch (error) {
    counts.crashed += 1;
    process.stdout.write(`${path}: ${String(error)}\n`);
  }
}
process.stdout.write(`${JSON.stringify(counts)}\n`);
process.exitCode = counts.faulty + counts.crashed > 0 ? 1 : 0;
