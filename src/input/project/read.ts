import {
  type Code,
  type Diagnostic,
  type Located,
  type Result,
  type Source,
  inOrder,
} from "../../diagnostic.ts";
import { OUTPUT_FIELDS } from "../../model/fields.ts";
import type { Levels, Project } from "../../model/project.ts";
import { linesOf } from "../lines.ts";
import { isEmpty } from "../node.ts";
import { readingOf } from "../reading.ts";
import { figureWish, sourcesOf, voicesOf } from "../resolve/declared.ts";
import { type Names, resolved } from "../resolve/fields.ts";
import { PROJECT, type ProjectDocument } from "./schema.ts";
import type { Reading } from "../shape.ts";
import { readYaml } from "../yaml/read.ts";

export const NO_PROJECT: Project = {
  figure: {},
  sources: [],
  bibliography: [],
  voices: [],
  levels: {},
  roots: [],
  outputs: [],
  numbersFigures: false,
};

/** The path of a folder that lies in the folder of the file, or is it. */
const INSIDE = /^(?![/\\~]|[a-z]:)(?!.*(?:^|[/\\])\.\.(?:[/\\]|$))/iu;
const HIDDEN = /(?:^|[/\\])\.(?!\.?(?:[/\\]|$))/u;

/** In a project nothing refers to anything else in it. */
const NO_NAMES: Names = {
  lookUp: () => undefined,
  cite: ({ value }) => ({ source: undefined, place: value }),
};

/** What only the file system knows about a path in the folder of the file. */
export interface FileFacts {
  readonly isFolder: (path: string) => boolean;
  /** Where links on its way lead: within the folder, to something hidden in it, or out of it. What is missing leads nowhere. */
  readonly leads: (path: string) => "within" | "hidden" | "outside";
  /** Is it a file that is there? */
  readonly isFile: (path: string) => boolean;
}

/**
 * Reads the defaults of a folder, as far as they can be read. A folder or file that is refused is not among them: the
 * `hence.yaml` may come from somebody else, and an editor goes on with what can be read.
 */
export function readProject(source: Source, place: FileFacts): Result<Project> {
  const lines = linesOf(source.text);
  const { root, diagnostics: broken } = readYaml(source, lines);
  const found: Diagnostic[] = [];
  const reading = readingOf(root, lines)(found);
  let value = NO_PROJECT;
  // Comments alone are no mistake: they may stand for defaults that are not needed now.
  if (root !== undefined && !isEmpty(root)) {
    const document = PROJECT.read(root, reading);
    if (document !== undefined) value = projectOf(document, reading, place);
  }
  return { value, diagnostics: inOrder(broken.length > 0 ? broken : found) };
}

function projectOf(document: ProjectDocument, reading: Reading, place: FileFacts): Project {
  const { figure, figures, sources, bibliography = [], voices, checks, roots = [], outputs = [] } = document;
  const isAllowed = (one: Named, refusal: Refusal | undefined): boolean => {
    if (refusal !== undefined)
      reading.report(refusal.code ?? "wrong-value", one.range, refusal.why, refusal.hint);
    return refusal === undefined;
  };
  return {
    figure: figureWish(figure, NO_NAMES),
    sources: sourcesOf(sources, NO_NAMES),
    bibliography: bibliography
      .filter((one) => isAllowed(one, bibliographyRefused(one, place)))
      .map(({ value }) => value),
    voices: voicesOf(voices, reading),
    levels: levelsOf(checks),
    roots: roots.filter((one) => isAllowed(one, rootRefused(one, place))).map(({ value }) => value),
    outputs: outputs
      .filter(({ folder }) => isAllowed(folder, outputRefused(folder, place)))
      .map((output) => resolved(OUTPUT_FIELDS, output, NO_NAMES)),
    numbersFigures: figures !== undefined,
  };
}

type Named = Located<string>;

/** Why a folder or file is not used. */
interface Refusal {
  readonly code?: Code;
  readonly why: string;
  readonly hint?: string;
}

function rootRefused({ value }: Named, { isFolder, leads }: FileFacts): Refusal | undefined {
  if (!INSIDE.test(value))
    return {
      why: `\`${value}\` is outside the folder of this file.`,
      hint: `allow it on the command line: --root ${value}`,
    };
  if (HIDDEN.test(value) || leads(value) === "hidden")
    return {
      why: `\`${value}\` is hidden, and hidden files are not read for a map.`,
      hint: "name a folder without a dot at the beginning",
    };
  if (isFolder(value) && leads(value) === "within") return undefined;
  return { why: `There is no folder \`${value}\` in the folder of this file.` };
}

function bibliographyRefused({ value }: Named, { isFile, leads }: FileFacts): Refusal | undefined {
  const code = "bibliography-unread";
  if (!INSIDE.test(value) || leads(value) === "outside")
    return { code, why: `\`${value}\` is outside the folder of this file.` };
  if (HIDDEN.test(value) || leads(value) === "hidden")
    return { code, why: `\`${value}\` is hidden, and hidden files are not read for a map.` };
  return isFile(value)
    ? undefined
    : { code, why: `There is no file \`${value}\` in the folder of this file.` };
}

function outputRefused({ value }: Named, { leads }: FileFacts): Refusal | undefined {
  if (!INSIDE.test(value)) return { why: `\`${value}\` is outside the folder of this file.` };
  if (leads(value) === "outside")
    return {
      why: `\`${value}\` is reached by a link that leads outside the folder of this file.`,
      hint: "replace the link by a folder",
    };
  if (!HIDDEN.test(value) && leads(value) === "within") return undefined;
  return {
    why: `\`${value}\` is hidden, and pictures are not written into hidden folders.`,
    hint: "name a folder without a dot at the beginning",
  };
}

function levelsOf(checks: ProjectDocument["checks"]): Levels {
  const { at: _, ...levels } = checks ?? { at: undefined };
  return Object.fromEntries(
    Object.entries(levels).flatMap(([code, level]) =>
      level === undefined ? [] : [[code as Code, level.value]],
    ),
  );
}
