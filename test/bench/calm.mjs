/**
 * How calm the picture stays: random single edits, each to a map as it stands, and how far the cells move that the edit
 * left alone. Beside it, bare ELK on the same blocks in one flat graph, with and without the order that hence asks for.
 */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EDITS, edited } from "./calm-edits.mjs";
import { drawing, moves } from "./calm-measure.mjs";
import { load } from "./library.mjs";
import { mapOf } from "./maps.mjs";
import { short, table } from "./numbers.mjs";

const MAPS = fileURLToPath(new URL("../../maps/", import.meta.url));
const KINDS = Object.keys(EDITS);

/** Edits of each kind to each map; the last two ways are for comparison. */
const WAYS = {
  cropped: { full: 24, quick: 6 },
  "on A4": { full: 8, quick: 3 },
  "bare ELK": { full: 3, quick: 1 },
  "bare ELK, order kept": { full: 3, quick: 1 },
};

function inputs(library, quick) {
  const real = readdirSync(MAPS)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ name, map: library.read(readFileSync(`${MAPS}${name}`, "utf8")) }));
  const shapes = quick
    ? [
        [15, false],
        [40, true],
      ]
    : [15, 40, 100].flatMap((count) => [
        [count, false],
        [count, true],
      ]);
  const generated = shapes.map(([count, groups]) => ({
    name: `${count}${groups ? " in groups" : ""}`,
    map: library.read(mapOf(count, { seed: 1, groups })),
  }));
  return [...real, ...generated].map(({ name, map }) => ({ name, map: { ...map, figure: {} } }));
}

export async function calm({ dist, quick }) {
  const library = await load(dist);
  const drawn = {
    cropped: (map) => library.layout(map, {}),
    "on A4": (map) => library.layout(map, { paper: "a4" }),
    "bare ELK": (map) => library.bareLayout(map, false),
    "bare ELK, order kept": (map) => library.bareLayout(map, true),
  };
  const samples = [];
  for (const { name, map } of inputs(library, quick)) {
    for (const [way, counts] of Object.entries(WAYS)) {
      const sheet = { rtl: ["ar", "he"].includes(map.lang), paper: way === "on A4" };
      const before = drawing(await drawn[way](map), sheet);
      for (const kind of KINDS) {
        for (let seed = 1; seed <= (quick ? counts.quick : counts.full); seed++) {
          const edit = edited(map, kind, seed * 7919);
          if (edit === undefined) continue;
          const after = drawing(await drawn[way](edit.map), sheet);
          samples.push({ map: name, way, kind, seed, ...moves(before, after, edit.touched) });
        }
      }
    }
  }
  return Object.keys(WAYS).flatMap((way) => {
    const own = samples.filter((one) => one.way === way);
    return [
      ...KINDS.map((kind) => ({ way, kind, ...summed(own.filter((one) => one.kind === kind)) })),
      { way, kind: "all", ...summed(own), worst: worst(own) },
    ];
  });
}

function summed(samples) {
  const mean = (of) => samples.reduce((sum, one) => sum + of(one), 0) / (samples.length || 1);
  return {
    edits: samples.length,
    mean: mean((one) => one.raw.mean),
    aligned: mean((one) => one.aligned.mean),
    most: mean((one) => one.raw.most),
    greatest: Math.max(0, ...samples.map((one) => one.raw.most)),
    far: mean((one) => one.raw.far),
    farAligned: mean((one) => one.aligned.far),
    still: mean((one) => (one.raw.most < 0.5 ? 1 : 0)),
    resized: mean((one) => one.resized),
    turned: mean((one) => one.turned),
    flipped: mean((one) => (one.flipped ? 1 : 0)),
    inversions: samples.reduce((sum, one) => sum + one.inversions.flips, 0),
    pairs: samples.reduce((sum, one) => sum + one.inversions.pairs, 0),
  };
}

/** The edits that moved most, to look at. */
const worst = (samples) =>
  samples
    .toSorted((a, b) => b.raw.mean - a.raw.mean)
    .slice(0, 20)
    .map(({ map, kind, seed, raw, flipped, resized }) => ({
      map,
      kind,
      seed,
      mean: raw.mean,
      flipped,
      resized,
    }));

const percent = (share) => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

export function calmTable(measured) {
  return table(
    [
      "edit",
      "edits",
      "mean px",
      "aligned",
      "greatest",
      "ever",
      "> 20 px",
      "aligned",
      "nothing moved",
      "resized",
      "other page",
      "plan changed",
      "order flips",
    ],
    measured.map((one) => [
      `${one.way}: ${one.kind}`,
      one.edits,
      short(one.mean),
      short(one.aligned),
      short(one.most),
      short(one.greatest),
      percent(one.far),
      percent(one.farAligned),
      percent(one.still),
      percent(one.resized),
      percent(one.turned),
      percent(one.flipped),
      `${one.inversions} of ${one.pairs}`,
    ]),
  );
}

/** px at 10 pt text that untouched cells may move on average. */
const MOST = { cropped: 12, "on A4": 25 };

export function calmBars(measured) {
  return Object.entries(MOST).flatMap(([way, most]) => {
    const { inversions, mean } = measured.find((one) => one.way === way && one.kind === "all");
    const bare = measured.find((one) => one.way === "bare ELK" && one.kind === "all");
    return [
      { bar: `calm, ${way}: no order flips`, found: String(inversions), reached: inversions === 0 },
      {
        bar: `calm, ${way}: untouched cells move at most ${most} px`,
        found: `${short(mean)} px; bare ELK ${short(bare.mean)} px`,
        reached: mean <= most,
      },
    ];
  });
}
