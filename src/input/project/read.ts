import { type Code, type Diagnostic, type Result, type Source, inOrder } from "../../diagnostic.ts";
import { OUTPUT_FIELDS } from "../../model/fields.ts";
import type { Levels, Project } from "../../model/project.ts";
import { linesOf } from "../lines.ts";
import { isEmpty } from "../node.ts";
import { readingOf } from "../reading.ts";
import { figureWish, sourcesOf, voicesOf } from "../resolve/declared.ts";
import { type Names, resolved } from "../resolve/fields.ts";
import { PROJECT, type ProjectDocument } from "./schema.ts";
import type { Reading } from "../schema/shape.ts";
import { readYaml } from "../yaml/read.ts";

const NO_PROJECT: Project = {
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
const HIDDEN = /(?:^|[/\\])\.[^/\\.]/u;

/** In a project nothing refers to anything else in it. */
const NO_NAMES: Names = {
  lookUp: () => undefined,
  cite: ({ value }) => ({ source: undefined, place: value }),
};

/** What only the disk knows of a path in the folder of the file. */
export interface Place {
  /** Is it a folder, there and not by a link that leads out? */
  readonly isRoot: (path: string) => boolean;
  /** Does a link on its way lead out of the folder? What is missing leads nowhere. */
  readonly leadsOut: (path: string) => boolean;
  /** Is it a file that is there? */
  readonly isFile: (path: string) => boolean;
}

/**
 * Reads the defaults of a folder, as far as they can be read; they are only to be used if there are no errors.
 */
export function readProject(source: Source, place: Place): Result<Project> {
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

function projectOf(
  document: ProjectDocument,
  reading: Reading,
  { isRoot, leadsOut, isFile }: Place,
): Project {
  const { figure, figures, sources, bibliography = [], voices, checks, roots = [], outputs = [] } = document;
  for (const { value, range } of roots) {
    if (!INSIDE.test(value)) {
      const message = `\`${value}\` lies outside the folder of this file.`;
      reading.report("wrong-value", range, message, `allow it on the command line: --root ${value}`);
    } else if (HIDDEN.test(value)) {
      const message = `\`${value}\` is hidden, and hidden files are not read for a map.`;
      reading.report("wrong-value", range, message, "name a folder without a dot at the beginning");
    } else if (!isRoot(value)) {
      reading.report("wrong-value", range, `There is no folder \`${value}\` in the folder of this file.`);
    }
  }
  for (const { value, range } of bibliography) {
    if (!INSIDE.test(value) || leadsOut(value))
      reading.report("bibliography-unread", range, `\`${value}\` lies outside the folder of this file.`);
    else if (!isFile(value))
      reading.report(
        "bibliography-unread",
        range,
        `There is no file \`${value}\` in the folder of this file.`,
      );
  }
  for (const { folder } of outputs) {
    if (!INSIDE.test(folder.value)) {
      const message = `\`${folder.value}\` lies outside the folder of this file.`;
      reading.report("wrong-value", folder.range, message);
    } else if (leadsOut(folder.value)) {
      const message = `\`${folder.value}\` is reached by a link that leads outside the folder of this file.`;
      reading.report("wrong-value", folder.range, message, "replace the link by a folder");
    }
  }
  return {
    figure: figureWish(figure, NO_NAMES),
    sources: sourcesOf(sources, NO_NAMES),
    bibliography: bibliography.map(({ value }) => value),
    voices: voicesOf(voices, reading),
    levels: levelsOf(checks),
    roots: roots.map(({ value }) => value),
    outputs: outputs.map((output) => resolved(OUTPUT_FIELDS, output, NO_NAMES)),
    numbersFigures: figures !== undefined,
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
