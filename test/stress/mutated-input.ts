import { PAPERS } from "../../src/geometry.ts";
/** One mutated input through check, `fmt`, `fmt --fix` and `render`. */
import { readdirSync, readFileSync } from "node:fs";
import { hasErrors } from "../../src/diagnostic.ts";
import { perform } from "../../src/cli/session/perform.ts";
import { bundledTypesetter } from "../../src/cli/machine/assets/typesetter.ts";
import { DOCUMENTS } from "../../src/documents/index.ts";
import type { DocumentName } from "../../src/documents/index.ts";
import { chance } from "../../src/documents/random.ts";
import { FORMATS, formatNames } from "../../src/formats/index.ts";
import type { FormatName } from "../../src/formats/index.ts";
import { toYaml } from "../../src/input/format/write.ts";
import { DIRECTIONS, STYLE_NAMES } from "../../src/model/choices.ts";
import { check } from "../../src/pipeline.ts";
import type { DrawOptions } from "../../src/pipeline.ts";
import { THEMES } from "../../src/themes/index.ts";
import { generated } from "../support/generated.ts";
import { mending } from "../support/mend-faults.ts";
import { mutated } from "../support/mutate.ts";
import { faultsOfFile } from "./valid-file.ts";

const root = process.env["HENCE_ROOT"]!;
const typesetter = bundledTypesetter(process.env["HENCE_DIST"] ?? `${root}/dist`);

const textsIn = (folder: string): readonly string[] =>
  readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFileSync(`${root}/${folder}/${name}`, "utf8"));

const maps = textsIn("maps");
const LARGE = 8 * 1024;

/** What is mutated, and how often in a hundred. The one large map is rare, because it takes seconds. */
const TEXTS: readonly (readonly [often: number, texts: readonly string[]])[] = [
  [1, maps.filter((text) => text.length > LARGE)],
  [19, maps.filter((text) => text.length <= LARGE)],
  [25, textsIn("test/faulty")],
  [
    55,
    Array.from({ length: 80 }, (_, seed) => toYaml(generated(4 + (seed % 13), { seed, groups: seed % 3 }))),
  ],
];

function textBy(random: () => number): string {
  let rest = random() * 100;
  const [, texts] = TEXTS.find(([often]) => (rest -= often) < 0) ?? TEXTS.at(-1)!;
  return texts[Math.floor(random() * texts.length)]!;
}

/** How often a figure in a format is asked for, if more than once, beside once for each other document in it. */
const FIGURES: Readonly<Partial<Record<FormatName, number>>> = {
  svg: 12,
  pdf: 8,
  webfont: 4,
  html: 4,
  png: 2,
  md: 4,
  txt: 4,
};
const WAYS: readonly (readonly [DocumentName, FormatName])[] = (
  Object.keys(DOCUMENTS) as DocumentName[]
).flatMap((as) =>
  formatNames(({ onlyFigures }) => as === "figure" || onlyFigures === undefined).flatMap((format) =>
    Array.from({ length: as === "figure" ? (FIGURES[format] ?? 1) : 1 }, () => [as, format] as const),
  ),
);

export interface Trial {
  readonly way: string;
  /** Drawn as it was, drawn after mending, or faulty whatever was mended. */
  readonly end: "drawn" | "mended" | "faulty" | "refused";
  readonly fixes: number;
  readonly files: number;
  readonly bytes: number;
  readonly faults: readonly string[];
}

const randomOf = (seed: number) => chance(seed * 2 + 1);

/** What the input of a seed is made from. */
export const beforeOf = (seed: number): string => textBy(randomOf(seed));

export async function trial(seed: number): Promise<Trial> {
  const random = randomOf(seed);
  const before = textBy(random);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!;
  const text = mutated(before, seed);
  const made = mending(text, before);
  const faults = [...made.faults];

  const [as, format] = pick(WAYS);
  const way = `${as} as ${format}`;
  const isSound = (yaml: string) =>
    !hasErrors(check({ path: "map.yaml", text: yaml }, () => undefined).diagnostics);
  const sound = isSound(text);
  const drawable = sound ? text : isSound(made.mended) ? made.mended : undefined;
  if (drawable === undefined) return { way, end: "faulty", fixes: made.fixes, files: 0, bytes: 0, faults };

  const draw: DrawOptions = {
    as,
    dpi: 72,
    theme: pick(Object.keys(THEMES) as (keyof typeof THEMES)[]),
    direction: pick(DIRECTIONS),
    style: pick(STYLE_NAMES),
    ...(as === "figure" && random() < 0.5
      ? {}
      : { paper: pick(Object.keys(PAPERS) as (keyof typeof PAPERS)[]) }),
    ...(as === "worksheet" || as === "cards" ? { seed: seed % 100 } : {}),
  };
  const outcome = await perform(
    {
      path: "map.yaml",
      name: "map",
      cwd: root,
      roots: [],
      bytes: Buffer.from(drawable),
      draw,
      make: [{ format, path: `map.${FORMATS[format].extension}` }],
    },
    typesetter,
  );
  if (outcome.failure !== undefined) {
    if (outcome.failure.kind === "wish")
      return { way, end: "refused", fixes: made.fixes, files: 0, bytes: 0, faults };
    faults.push(`crash: ${outcome.failure.stack ?? outcome.failure.message}`);
  } else if (hasErrors(outcome.diagnostics)) {
    faults.push(
      `drawing finds errors that check does not: ${outcome.diagnostics.map(({ message }) => message).join(" ")}`,
    );
  } else {
    const map = check({ path: "map.yaml", text: drawable }, () => undefined).value!;
    const files = outcome.files[0] ?? [];
    if (files.length === 0) faults.push("no file");
    faults.push(
      ...(await faultsOfFile(
        files.map(({ bytes }) => bytes),
        format,
        as,
        map,
      )),
    );
  }
  const files = outcome.files[0] ?? [];
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  return { way, end: sound ? "drawn" : "mended", fixes: made.fixes, files: files.length, bytes, faults };
}
