import { join, relative, resolve } from "node:path";
import { FORMATS } from "../../../formats/index.ts";
import { isMapName, mapPatterns } from "../../../input/notations.ts";
import { decode } from "../../machine/decode.ts";
import { hasHiddenName, identity, isWithin, MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import { say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import { outputsOf } from "../../session/job.ts";
import type { Job } from "../../session/job.ts";
import { withSoundDefaults } from "../../session/project/faults.ts";
import { Projects } from "../../session/project/projects.ts";
import type { RenderRequest } from "../../session/request.ts";
import { runPlan } from "../../session/run.ts";
import { exitCodeOf } from "../../session/run-summary.ts";
import { readStdin } from "../../machine/stdin.ts";
import type { Pool } from "../../threads/pool.ts";
import { poolFor } from "../../threads/pool-for.ts";
import { answersTo, asAttributes, writeStamps } from "./answer.ts";
import { sized, textAreaIn } from "./text-area.ts";
import type { TextArea } from "./text-area.ts";
import { optionsOf, readRequest } from "./request.ts";
import type { EmbedRequest, FigureRequest } from "./request.ts";

/** Draws what a document asks for, and answers where it is; with any mistake, there is no answer. */
export async function embed(path: string | undefined, host: Host): Promise<ExitCode> {
  const bytes =
    path === undefined || path === "-"
      ? await readStdin(host.stdin)
      : readUpTo(resolve(host.cwd, path), MAP_LIMIT);
  const request = readRequest(decode(path ?? "-", bytes).value.text);
  const area = textAreaIn(request, host.cwd);
  const projects = new Projects(host.cwd);
  const maps = request.figures.map((figure) => ({ path: pathOf(figure, request) }));
  const { isFaulty } = await withSoundDefaults(maps, projects, host);
  if (isFaulty) return EXIT.faulty;
  const names = new Set<string>();
  const { jobs, mistakes } = jobsOf(request, area, { projects, names, host });
  if (mistakes.length > 0) await say(host, mistakes.map(asAttributes).join("\n"));
  const plan = {
    jobs,
    planned: new Set(jobs.flatMap(outputsOf).map((output) => output.path)),
    folders: [],
    troubles: [],
    misnamed: 0,
    faulty: projects.faulty,
    defaults: projects.looked,
  };
  let pool: Pool | undefined;
  try {
    const asked = runRequest(request);
    const result = await runPlan(plan, asked, host, (some) => (pool = poolFor(some, asked, host)));
    const code = mistakes.length > 0 ? EXIT.usage : exitCodeOf(result);
    if (code !== EXIT.done) return code;
    const figures = await answersTo(jobs, result.maps, host);
    writeStamps(request, figures, host.cwd);
    await host.stdout.write(`${JSON.stringify({ figures }, null, 1)}\n`);
    return EXIT.done;
  } finally {
    pool?.close();
  }
}

const runRequest = ({ folder }: EmbedRequest): RenderRequest => ({
  ...{ files: [], formats: undefined, output: folder, views: [], documents: ["figure"] },
  ...{
    draw: {},
    check: false,
    prune: false,
    jobs: undefined,
    timeout: undefined,
    watch: false,
    detail: "quiet",
    roots: [],
  },
});

/** The file whose folder counts for a figure. */
const pathOf = ({ file, document: own }: FigureRequest, { document }: Pick<EmbedRequest, "document">) =>
  file ?? own ?? document;

interface Context {
  readonly projects: Projects;
  /** Of files that are taken. */
  readonly names: Set<string>;
  readonly host: Host;
}

/** What can be drawn, and every mistake in what is asked for, each with where it is asked for. */
function jobsOf(request: EmbedRequest, area: TextArea, context: Context) {
  const mistakes: string[] = [];
  const fault = faultIn(request.options, area, ...OF_DOCUMENT);
  const isShared =
    fault !== undefined &&
    (request.figures.length === 0 ||
      request.figures.some(
        ({ options }) => faultIn({ ...request.options, ...options }, area, ...OF_DOCUMENT) === fault,
      ));
  if (isShared) {
    const place = [request.document, request.optionsLine].filter((part) => part !== undefined).join(":");
    mistakes.push(`${place}: ${fault}`);
  }
  const shared = isShared ? {} : request.options;
  const jobs = request.figures.flatMap((figure): Job[] => {
    const askedAt = placeOf(figure, request);
    const whole = { ...figure, options: { ...shared, ...figure.options } };
    try {
      return [{ ...jobOf(whole, request, area, context), askedAt }];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      mistakes.push(error.message.includes(askedAt) ? error.message : `${askedAt}: ${error.message}`);
      // Its map is read all the same, so that every mistake is reported.
      const plain = { ...figure, options: {} };
      return faultIn(whole.options, area) === error.message ? [jobOf(plain, request, area, context)] : [];
    }
  });
  return { jobs, mistakes };
}

/** What a document sets for all figures besides their options. */
const OF_DOCUMENT = ["setting of the document", ["command", "folder", "format"]] as const;

function faultIn(
  options: FigureRequest["options"],
  area: TextArea,
  what?: string,
  more?: readonly string[],
): string | undefined {
  try {
    wishesOf(options, area, what, more);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return undefined;
}

/** A line of the document, which for a map in the text is the one above it; else the map. */
function placeOf({ file, text, document, line }: FigureRequest, request: EmbedRequest): string {
  const whole = document ?? request.document;
  if (line === undefined) return file ?? whole;
  return `${whole}:${text === undefined ? line : Math.max(1, line - 1)}`;
}

function jobOf(
  figure: FigureRequest,
  { folder, document }: EmbedRequest,
  area: TextArea,
  { projects, names, host }: Context,
): Job {
  const { cwd } = host;
  const path = pathOf(figure, { document });
  const { draw, views, roots } = wishesOf(figure.options, area);
  const [view] = views;
  if (figure.file !== undefined) {
    checkFile(figure.file, cwd);
    findInputs([figure.file], cwd, { command: "render" });
  }
  const settings = projects.settingsFor({ path });
  const name = freeName(figure.name ?? stemOf(path, view), names);
  const formats = [...new Set([...figure.formats, "facts" as const])];
  return {
    path,
    name,
    cwd,
    roots: [...rootsWithin(roots, cwd), ...(settings?.roots ?? [])],
    ...(settings !== undefined && { project: settings.project }),
    // Preceded by as many empty lines as the document has before it, so that mistakes are reported at the document's lines.
    bytes:
      figure.text === undefined
        ? readUpTo(resolve(cwd, path), MAP_LIMIT)
        : new TextEncoder().encode("\n".repeat((figure.line ?? 1) - 1) + figure.text),
    // The document has the caption.
    draw: { caption: "", alone: true, ...draw, ...(view === undefined ? {} : { view }) },
    make: formats.map((format) => ({
      format,
      path: join(folder, `${name}.${FORMATS[format].extension}`),
      ...(format === "facts" ? {} : { apart: true }),
    })),
  };
}

/** What is read of a file may stand in a message. So outside the folder that the user works in, only maps are read. */
function checkFile(file: string, cwd: string): void {
  const real = identity(resolve(cwd, file));
  if (isWithin(identity(cwd), real)) return;
  if (isMapName(real) && !hasHiddenName(relative(identity(cwd), real).replace(/^(?:\.\.[\\/])+/u, "")))
    return;
  throw new UsageError(
    `A document can take from outside the working folder only maps (${mapPatterns()}), and no hidden files: ${file} is not read. Run hence in a folder that holds both.`,
  );
}

/** The document may come from somebody else, so it may not name a folder outside the one that the user works in. */
function rootsWithin(words: readonly string[], cwd: string): string[] {
  const roots = rootsNamed(words, cwd);
  const outside = roots.findIndex((root) => !isWithin(identity(cwd), identity(root)));
  if (outside < 0) return roots;
  throw new UsageError(
    `A document cannot let files outside the working folder be read: \`root\` is \`${words[outside]}\`. Run hence in a folder that holds both.`,
  );
}

function wishesOf(
  options: FigureRequest["options"],
  area: TextArea,
  ...names: readonly [what?: string, more?: readonly string[]]
): RenderRequest {
  const asked = optionsOf(sized(options, area), ...names);
  if (asked.views.length > 1) throw new UsageError("A figure of a document shows one view; name one.");
  return asked;
}

/** "maps/centre.yaml" as "centre", a view of it as "centre.air". */
function stemOf(path: string, view: string | undefined): string {
  const stem = (path.split(/[/\\]/u).at(-1) ?? "").replace(/\.[^.]*$/u, "");
  return [stem, view].filter((part) => part !== undefined).join(".");
}

/** Safe in any file system, in LaTeX and in an address; none ends in "-2", as the parts of divided maps do. */
function freeName(wanted: string, names: Set<string>): string {
  const safe = wanted.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[.-]+/u, "") || "map";
  const own = safe.replace(/-(\d+)$/u, "_$1");
  let name = own;
  for (let i = 2; names.has(name.toLowerCase()); i++) name = `${own}_${i}`;
  names.add(name.toLowerCase());
  return name;
}
