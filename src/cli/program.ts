import { Command, CommanderError, Option } from "commander";
import { DOCUMENTS } from "../documents/index.ts";
import { FORMATS } from "../formats/index.ts";
import type { FormatName } from "../formats/index.ts";
import { inWords, suggester } from "../input/suggest.ts";
import { PAPERS } from "../layout/paper.ts";
import type { Direction, Style } from "../model/map.ts";
import type { DrawOptions } from "../pipeline.ts";
import { THEMES } from "../themes/index.ts";
import { UsageError } from "./errors.ts";
import { blankWish, checkExercise, seedWish } from "./exercise.ts";
import { bodySize, columnWidth, refuseContradictions, resolution } from "./measures.ts";
import { REPORT_FORMATS } from "./report.ts";
import type { ReportFormat } from "./report.ts";

/** What the user asked for. */
export type Request =
  | { readonly kind: "render"; readonly render: RenderRequest }
  | { readonly kind: "check"; readonly files: readonly string[]; readonly format: ReportFormat }
  | { readonly kind: "schema" }
  | { readonly kind: "text"; readonly text: string };

export interface RenderRequest {
  readonly files: readonly string[];
  readonly formats: readonly FormatName[] | undefined;
  readonly output: string | undefined;
  readonly draw: DrawOptions;
  /** Compare instead of writing. */
  readonly check: boolean;
  readonly jobs: number | undefined;
}

export const COMMANDS = ["render", "check", "schema"] as const;

const DIRECTIONS = ["left", "right", "up"] as const satisfies readonly Direction[];
const STYLES = ["blocks", "classic"] as const satisfies readonly Style[];

export function parseArguments(argv: readonly string[], version: string): Request {
  let request: Request | undefined;
  let text = "";
  const program = new Command("hence")
    .description("Argument maps from YAML, as SVG and PDF.")
    .usage("[command] [options]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help on a command")
    .configureOutput({ writeOut: (out) => (text += out), writeErr: () => {} })
    .addHelpText("after", AFTER_HELP)
    .exitOverride();

  const render = program
    .command("render [FILE|DIR...]", { isDefault: true })
    .summary("draw maps (hence FILE is short for it)")
    .description(RENDER_HELP)
    .option(
      "-f, --format <list>",
      `what to write, with commas: ${formatHelp()} (default: svg,pdf)`,
      addFormats,
    )
    .option("-o, --output <place>", "a folder, a file, or - for standard output (default: output)")
    .addOption(choice("--as <name>", "what to make of a map", "document", Object.keys(DOCUMENTS)))
    .addOption(choice("--paper <name>", "the sheet that the figure must fit", "paper", Object.keys(PAPERS)))
    .option(
      "--min-type <pt>",
      "the smallest type on paper, from 4 to 40 pt; a map that needs more room gets more pages (default: 7)",
      typeSize,
    )
    .option("--view <name>", "a view of the map instead of the whole")
    .option("--duplex", "wide inner margins, for a handout printed on both sides")
    .option(
      "--blank <what>",
      "what a worksheet leaves blank: premises, conclusions, objections, all, ids with commas, or a share such as 30% (default: 50%)",
      blankWish,
    )
    .option(
      "--seed <n>",
      "another number, another choice and order in worksheets and cards (default: 1)",
      seedWish,
    )
    .option("--width <length>", "a column of text to fill, such as 160mm, 16cm, 6.3in or 450pt", columnWidth)
    .option("--type <pt>", "the size of type in that column (default: up to 10, at least 7)", bodySize)
    .option("--caption <text>", "what stands under the figure instead of the map's own caption")
    .option("--dpi <n>", "pixels per inch of PNG, from 72 to 1200 (default: 300)", resolution)
    .option("--proof", "short for --as proof")
    .addOption(choice("--direction <side>", "where the main conclusion stands", "direction", DIRECTIONS))
    .addOption(choice("--style <name>", "how inferences are drawn", "style", STYLES))
    .addOption(choice("--theme <name>", "colours and lines", "theme", Object.keys(THEMES)))
    .option("--check", "write nothing; fail if an output is not what its map gives")
    .option("--jobs <n>", "how many maps to draw at once (default: one a core)", count)
    .action((files: string[], options: RenderOptions) => {
      refuseContradictions(options);
      const { format, output, check = false, jobs, minType, type, proof = false, ...rest } = options;
      const draw = {
        ...rest,
        ...(minType === undefined ? {} : { least: minType }),
        ...(type === undefined ? {} : { size: type }),
        ...(proof ? ({ as: "proof" } as const) : {}),
      };
      checkExercise(draw);
      request = { kind: "render", render: { files, formats: format, output, draw, check, jobs } };
    });

  const check = program
    .command("check [FILE|DIR...]")
    .summary("look for mistakes in maps, drawing nothing")
    .description(
      "Looks for mistakes in maps without drawing them. With no FILE: every map in maps/. `-` is standard input.",
    )
    .addOption(
      choice("--format <name>", "how to report them", "report format", Object.keys(REPORT_FORMATS)).default(
        "pretty",
      ),
    )
    .action((files: string[], { format }: { format: ReportFormat }) => {
      request = { kind: "check", files, format };
    });

  const schema = program
    .command("schema")
    .description("Prints the JSON Schema of maps, for editors that complete and explain while you type.")
    .action(() => {
      request = { kind: "schema" };
    });

  for (const command of [render, check, schema])
    command.helpOption("-h, --help", "print help").exitOverride();

  // Someone who types only the name wants to know what it is.
  if (argv.length === 0) return { kind: "text", text: program.helpInformation() + AFTER_HELP };
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: "text", text };
    throw new UsageError(sentence(error.message));
  }
  return request ?? { kind: "text", text };
}

interface RenderOptions extends DrawOptions {
  readonly format?: FormatName[];
  readonly output?: string;
  readonly check?: boolean;
  readonly jobs?: number;
  readonly minType?: number;
  readonly type?: number;
  readonly proof?: boolean;
}

const RENDER_HELP = `Draws maps. With no FILE: every map in maps/, into output/. \`-\` is standard input.
Files are written only if they change. Nothing is written for a map with errors.`;

const AFTER_HELP = `
Examples:
  hence render                      every map in maps/, into output/
  hence map.yaml                    one map, into output/
  hence render map.yaml -o map.pdf  one file
  hence render - -f svg < map.yaml  through a pipe
  hence map.yaml --as handout       to print: figures, the argument in words, sources
  hence check                       look for mistakes only

Exit codes: 0 done, 1 a map has errors or an output is stale, 2 wrong usage,
3 the machine stood in the way, 130 interrupted.
`;

function formatHelp(): string {
  return Object.keys(FORMATS).join(", ");
}

/** \`-f svg,pdf\` and \`-f svg -f pdf\` are the same. */
function addFormats(list: string, before: FormatName[] = []): FormatName[] {
  const names = list.split(",");
  if (names.some((name) => name.trim() !== name || name === "")) {
    throw new UsageError(
      `The formats after -f are written without blanks: -f ${cleaned(list) || "svg,pdf"}.`,
    );
  }
  const chosen = names.map((name) => oneOf("format", name, Object.keys(FORMATS) as FormatName[]));
  return [...new Set([...before, ...chosen])];
}

function cleaned(list: string): string {
  return list
    .split(/[\s,]+/)
    .filter((name) => name !== "")
    .join(",");
}

function choice(flags: string, description: string, what: string, names: readonly string[]): Option {
  return new Option(flags, `${description}: ${names.join(", ")}`).argParser((name: string) =>
    oneOf(what, name, names),
  );
}

function oneOf<Name extends string>(what: string, name: string, names: readonly Name[]): Name {
  const found = names.find((known) => known === name);
  if (found !== undefined) return found;
  const near = suggester()(name, names);
  const way =
    near === undefined
      ? `there ${names.length === 1 ? "is" : "are"} ${inWords(names)}.`
      : `did you mean \`${near}\`?`;
  throw new UsageError(`There is no ${what} \`${name}\`; ${way}`);
}

function count(text: string): number {
  const number = Number(text);
  if (/^\d{1,3}$/.test(text) && number > 0) return number;
  throw new UsageError(`--jobs needs a whole number from 1 to 999, not \`${text}\`.`);
}

function typeSize(text: string): number {
  const size = Number(text.replace(/pt$/u, ""));
  if (/^\d+(\.\d+)?(pt)?$/.test(text) && size >= 4 && size <= 40) return size;
  throw new UsageError(`--min-type needs a size from 4 to 40 pt, not \`${text}\`.`);
}

/** "error: unknown option '--formt'\n(Did you mean --format?)" as one sentence of ours. */
function sentence(message: string): string {
  const [what = "", hint] = message.replace(/^error: /, "").split("\n");
  const said = `${what.charAt(0).toUpperCase()}${what.slice(1)}`.replace(/[.\s]+$/, "");
  const meant = hint === undefined ? undefined : /\(Did you mean (?:one of )?(.*)\?\)/.exec(hint)?.[1];
  return meant === undefined ? `${said}.` : `${said}; did you mean ${meant}?`;
}
