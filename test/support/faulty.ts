import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { quotedTexts } from "../../src/cli/machine/quoted/texts.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { check } from "../../src/pipeline.ts";

const FOLDER = new URL("../faulty/", import.meta.url);
/** Maps with what is wrong in them said beside it. */
export const FAULTY_FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

export const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), "utf8");

/** What stands beside them; what is out of reach is refused as the command refuses it. */
export const readText = quotedTexts({ folder: fileURLToPath(FOLDER), roots: [] });

export const diagnose = (text: string): readonly Diagnostic[] =>
  check({ path: "map.yaml", text }, readText, undefined, { advice: true }).diagnostics;

/** A map with one thing in it that is not as it should be. */
export const around = (line: string) => `premises:
  one: It works.
${line}
conclusions:
  end: It follows.
inferences:
  - { from: [one, two], to: end }
`;
