import { type Code, CODES, WARNINGS } from "../../diagnostic.ts";
import { FIGURES, LEVELS } from "../../model/choices.ts";
import { OUTPUT_FIELDS } from "../../model/fields.ts";
import type { Entry } from "../node.ts";
import { list, oneOrMany } from "../schema/collections.ts";
import { fieldsOf } from "../schema/fields.ts";
import { object, optional } from "../schema/object.ts";
import { fitsOnePlace } from "../schema/rules.ts";
import { choice, text } from "../schema/scalars.ts";
import { bibliography, figure, sources, voices } from "../schema/schema.ts";
import { schemaOf } from "../schema/json-schema.ts";
import type { Infer } from "../shape.ts";

/** What people write for a level, besides misspelt ones. */
const MEANT = {
  ...Object.fromEntries(["false", "no", "none", "ignore", "ignored", "silent"].map((word) => [word, "off"])),
  ...Object.fromEntries(["true", "yes", "on", "warn"].map((word) => [word, "warning"])),
  ...Object.fromEntries(["info", "note", "advice"].map((word) => [word, "hint"])),
} as const;

const levels = object(
  "`checks`",
  Object.fromEntries(
    WARNINGS.map((code) => [code, optional(`How \`${code}\` is reported.`, choice(LEVELS, MEANT))] as const),
  ),
);

/** The severities of all codes but errors, which cannot be switched off. */
const checks: typeof levels = {
  ...levels,
  read(node, reading) {
    if (node.kind !== "mapping") return levels.read(node, reading);
    const isError = ({ key: { value } }: Entry) =>
      Object.hasOwn(CODES, value) && CODES[value as Code] === "error";
    for (const { key } of node.entries.filter(isError)) {
      const message = `\`${key.value}\` is an error, and errors cannot be switched off.`;
      reading.report("unknown-key", key.range, message, "delete it");
    }
    return levels.read({ ...node, entries: node.entries.filter((entry) => !isError(entry)) }, reading);
  },
};

const output = object("an output", fieldsOf(OUTPUT_FIELDS), fitsOnePlace);

/** The defaults for the maps below a folder, written in its `hence.yaml`. */
export const PROJECT = object("`hence.yaml`", {
  figure: optional("How figures are drawn where neither the map nor the command line says it.", figure),
  figures: optional(
    "`numbered` if the figures of a run are numbered, as those of one report.",
    choice(FIGURES),
  ),
  sources: optional("Sources that every map may cite.", sources),
  bibliography: optional(
    "Files of sources that every map may cite by their keys: BibTeX (.bib) or CSL-JSON (.json) in this folder.",
    bibliography,
  ),
  voices: optional("Voices that may speak in every map.", voices),
  checks: optional("Warnings that are switched off, or are errors.", checks),
  roots: optional(
    "Folders whose files maps may quote, besides those in their own: this folder, or folders in it.",
    oneOrMany(text),
  ),
  outputs: optional("What `hence render` makes of every map.", list("a list of outputs", output)),
});

/** The JSON Schema of a `hence.yaml`. */
export const projectSchema = (): object =>
  schemaOf(PROJECT, "Defaults of a folder", "What hence does with the maps below this folder.");

export type ProjectDocument = Infer<typeof PROJECT>;
