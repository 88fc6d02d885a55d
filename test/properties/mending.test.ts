import { expect, test } from "vitest";
import { readdirSync, readFileSync } from "node:fs";
import { mending } from "../support/mend-faults.ts";
import { mutated } from "../support/mutate.ts";

/** Another count, for a longer run: HENCE_MUTATIONS=20000. */
const COUNT = Number(process.env["HENCE_MUTATIONS"] ?? 240);

const TEXTS = ["../../maps/", "../faulty/"].flatMap((folder) => {
  const place = new URL(folder, import.meta.url);
  return readdirSync(place)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ name, text: readFileSync(new URL(name, place), "utf8") }));
});

test(
  "whatever has slipped in, fmt and fmt --fix keep what a map says, and doing it again changes nothing",
  () => {
    const faults: string[] = [];
    let fixes = 0;
    let formatted = 0;
    for (let seed = 0; seed < COUNT; seed += 1) {
      const { name, text } = TEXTS[seed % TEXTS.length]!;
      const made = mending(mutated(text, seed), text);
      fixes += made.fixes;
      formatted += made.isFormatted ? 1 : 0;
      faults.push(...made.faults.map((fault) => `${name}, seed ${seed}: ${fault}`));
    }
    expect(faults).toEqual([]);
    // There was something to mend and something to format.
    expect(fixes).toBeGreaterThan(COUNT / 4);
    expect(formatted).toBeGreaterThan(COUNT / 8);
  },
  COUNT * 500,
);
