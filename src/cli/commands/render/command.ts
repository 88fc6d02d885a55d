import type { DocumentName } from "../../../documents/index.ts";
import { formatNames } from "../../../formats/index.ts";
import type { FormatName } from "../../../formats/index.ts";
import { DOCUMENT_NAMES } from "../../../model/choices.ts";
import type { DrawOptions } from "../../../pipeline.ts";
import { oneOf, rootOption } from "../choices.ts";
import { DEFAULT_FORMATS, isFigure } from "../../session/outputs.ts";
import { UsageError } from "../../report/errors.ts";
import type { RenderRequest, Shard } from "../../session/request.ts";
import { blankWish } from "./exercise.ts";
import { refuseContradictions, refuseOptionsOfOthers } from "../measures.ts";
import type { CommandEntry } from "../command.ts";
import { addDrawingOptions, drawingIn } from "../drawing-options.ts";
import { severalFormats } from "../format-option.ts";
import { FILES_FROM, withListed } from "../files-from.ts";
import { SHARD } from "../shard.ts";
import { summaryOption } from "../summary.ts";
import type { Summary } from "../summary.ts";

export const render: CommandEntry = {
  name: "render",
  define: (program, choose) => {
    const command = program
      .command("render [FILE|DIR...]", { isDefault: true })
      .summary("draw maps (hence FILE is short for it)")
      .description(RENDER_HELP)
      .addOption(severalFormats("render", formatNames(), DEFAULT_FORMATS))
      .option(
        "-o, --output <place>",
        "a folder, files with commas, or - for standard output (default: output)",
      );
    return addDrawingOptions(command, "render", READERS)
      .option("--check", "write nothing; fail if an output is not what its map gives")
      .option("--prune", "delete the outputs of maps that are gone, and list them")
      .option("-w, --watch", "go on: draw a map again whenever it, or a file that it quotes, is saved")
      .option("--timeout <seconds>", "give up a map that takes longer; the others go on", seconds)
      .option("--jobs <n>", "how many maps to draw at once (default: one a core)", count)
      .addOption(rootOption())
      .option(...FILES_FROM)
      .option(...SHARD)
      .addOption(summaryOption())
      .option("-q, --quiet", "say only what went wrong")
      .option("--verbose", "say what became of every file")
      .action((files: string[], options: RenderOptions) => {
        const { filesFrom } = options;
        const asked = requestOf(files, options);
        const commands = program.commands.map((command) => command.name());
        choose({
          asked,
          run: (host) =>
            withListed(files, filesFrom, host, async (named) => {
              const request = { ...asked, ...named };
              if (asked.watch) return (await import("./watch.ts")).watch(request, host, commands);
              return (await import("./render.ts")).render(request, host, commands);
            }),
        });
      });
  },
};

/** What the words ask for; throws a `UsageError` where they cannot go together. */
function requestOf(files: readonly string[], options: RenderOptions): RenderRequest {
  refuseContradictions(options);
  const { format, output, filesFrom, jobs, timeout, shard, summary, root: roots } = options;
  const { check = false, prune = false, quiet = false, verbose = false, watch = false } = options;
  const { as: chosen = [], proof = false, view: views = [], numberFigures = false } = options;
  // Each of these is a drawing of its own.
  const draw = drawingIn({ ...options, as: undefined, view: undefined }, "render");
  const documents: readonly DocumentName[] = proof ? ["proof"] : chosen;
  refuseOptionsOfOthers(draw, documents);
  const asked: RenderRequest = {
    files,
    formats: format,
    output,
    views,
    documents,
    draw,
    check,
    prune,
    jobs,
    timeout,
    watch,
    roots,
    ...(numberFigures ? { numbered: true } : {}),
    ...(shard === undefined ? {} : { shard }),
    ...(summary === "json" ? { summary } : {}),
    detail: quiet ? "quiet" : verbose ? "verbose" : "usual",
  };
  if (quiet && verbose) throw new UsageError("--quiet says less and --verbose more; choose one.");
  if (watch) refuseUnwatchable(asked);
  refuseUndivided(asked);
  if (prune) refuseUnprunable(asked, filesFrom);
  return asked;
}

/** What only the command line takes several of, or checks at once. */
const READERS = { as: addDocuments, view: addViews, blank: blankWish };

interface RenderOptions extends Omit<DrawOptions, "view" | "as"> {
  readonly root: string[];
  readonly shard?: Shard;
  readonly summary: Summary;
  readonly as?: readonly DocumentName[];
  readonly view?: readonly string[];
  readonly format?: readonly FormatName[];
  readonly output?: string;
  readonly numberFigures?: boolean;
  readonly filesFrom?: string;
  readonly check?: boolean;
  readonly prune?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly jobs?: number;
  readonly timeout?: number;
  readonly watch?: boolean;
  readonly type?: number;
  readonly proof?: boolean;
}

const RENDER_HELP = `Draws maps. With no FILE: every map in maps/, into output/. \`-\` is standard input.
FILE may be a pattern in quotes, such as 'maps/**/*.yaml'.
Files are written only if they change. Nothing is written for a map with errors.
With --watch, maps that are added are drawn too; the outputs of a map that is deleted are kept. Ctrl-C ends it.`;

function refuseUnwatchable({ files, output, check, draw }: Omit<RenderRequest, "watch">): void {
  if (check) throw new UsageError("--check looks once and --watch goes on; choose one.");
  if (files.includes("-")) throw new UsageError("--watch follows files, not standard input. Name the map.");
  if (output === "-")
    throw new UsageError("--watch draws again and again; name a file or a folder after -o.");
  // The size that suits all figures of a run would change with each of them.
  if (draw.width !== undefined && draw.type === undefined)
    throw new UsageError("--watch draws one figure at a time; say the size of type for all: --type 9.");
}

/** Parts of the maps are drawn apart, each as if it were all. */
function refuseUndivided({ shard, watch, prune, summary, output, draw }: RenderRequest): void {
  if (summary === "json" && output === "-")
    throw new UsageError(
      "--summary json and the drawing would both go to standard output; name a folder after -o.",
    );
  if (shard === undefined) return;
  if (watch) throw new UsageError("--shard is for one run and --watch goes on; choose one.");
  if (prune) throw new UsageError("--prune is about all maps and --shard about some; choose one.");
  if (draw.width !== undefined && draw.type === undefined)
    throw new UsageError("With --shard, say the size of type that suits all figures: --type 9.");
}

/** Only a run about all maps knows which are gone. */
function refuseUnprunable(
  { files, output, views, documents, check, watch }: RenderRequest,
  filesFrom: string | undefined,
): void {
  if (check) throw new UsageError("--check changes nothing and --prune deletes files; choose one.");
  if (watch) throw new UsageError("--prune deletes once and --watch goes on; choose one.");
  const all = files.length === 0 && filesFrom === undefined && output === undefined && views.length === 0;
  if (!all || !documents.every(isFigure))
    throw new UsageError(
      "--prune is for the figures of all maps in their usual place: hence render --prune, without FILE, -o, --view or --as.",
    );
}

/** `--as a,b` and `--as a --as b` are the same. */
function addDocuments(list: string, before: readonly DocumentName[] = []): readonly DocumentName[] {
  const names = list.split(",").map((name) => oneOf("document", name.trim(), DOCUMENT_NAMES));
  return [...new Set([...before, ...names])];
}

/** `--view a,b` and `--view a --view b` are the same. */
function addViews(list: string, before: readonly string[] = []): readonly string[] {
  const names = list.split(",").map((name) => name.trim());
  if (names.includes(""))
    throw new UsageError("--view needs the names of views, with commas: --view europe,asia.");
  return [...new Set([...before, ...names])];
}

/** As ms. */
function seconds(text: string): number {
  const number = Number(text.replace(/s$/u, ""));
  if (/^\d+(\.\d+)?s?$/.test(text) && number >= 0.1 && number <= 86_400) return number * 1000;
  throw new UsageError(`--timeout needs seconds, from 0.1 to 86400, not \`${text}\`.`);
}

function count(text: string): number {
  const number = Number(text);
  if (/^\d{1,3}$/.test(text) && number > 0) return number;
  throw new UsageError(`--jobs needs a whole number from 1 to 999, not \`${text}\`.`);
}
