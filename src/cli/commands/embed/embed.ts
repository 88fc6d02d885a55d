import { join, resolve } from "node:path";
import { FORMATS } from "../../../formats/index.ts";
import type { FormatName } from "../../../formats/index.ts";
import { readMap } from "../../../input/index.ts";
import { decode } from "../../machine/decode.ts";
import { MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import type { Host } from "../../machine/host.ts";
import { rootsNamed } from "../../machine/quoted/reach.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { findInputs } from "../../session/inputs.ts";
import { outputsOf } from "../../session/job.ts";
import type { Job } from "../../session/job.ts";
import { withSoundDefaults } from "../../session/project/faults.ts";
import { Projects } from "../../session/project/projects.ts";
import type { RenderRequest } from "../../session/request.ts";
import { runPlan } from "../../session/run.ts";
import { exitCodeOf } from "../../session/run-summary.ts";
import { readStdin } from "../../machine/stdin.ts";
import type { Pool } from "../../threads/pool.ts";
import { poolFor } from "../render/render.ts";
import { columnIn } from "./column.ts";
import { optionsOf, readRequest } from "./request.ts";
import type { EmbedRequest, FigureRequest } from "./request.ts";

/** One figure of the answer; lengths in mm. */
interface EmbeddedFigure {
  readonly files: Readonly<Partial<Record<FormatName, string>>>;
  readonly title: string;
  readonly alt: string;
  /** Of the map; it is not in the picture. */
  readonly caption?: string;
  readonly width: number;
  readonly height: number;
}

/** Draws what a document asks for, and answers where it is; with any mistake, there is no answer. */
export async function embed(path: string | undefined, host: Host): Promise<ExitCode> {
  const bytes =
    path === undefined || path === "-"
      ? await readStdin(host.stdin)
      : readUpTo(resolve(host.cwd, path), MAP_LIMIT);
  const request = readRequest(decode(path ?? "-", bytes).value.text);
  const column = request.column === undefined ? undefined : columnIn(request.column, host.cwd);
  const projects = new Projects(host.cwd);
  const maps = request.figures.map((figure) => ({ path: pathOf(figure, request) }));
  const { isFaulty } = await withSoundDefaults(maps, projects, host);
  if (isFaulty) return EXIT.faulty;
  const names = new Set<string>();
  const jobs = request.figures.map((figure) => jobOf(figure, request, column, { projects, names, host }));
  const plan = {
    jobs,
    planned: new Set(jobs.flatMap(outputsOf).map((output) => output.path)),
    folders: [],
    troubles: [],
    faulty: projects.faulty,
    settings: projects.looked,
  };
  let pool: Pool | undefined;
  try {
    const asked = runRequest(request);
    const result = await runPlan(plan, asked, host, (some) => (pool = poolFor(some, asked, host)));
    const code = exitCodeOf(result);
    if (code !== EXIT.done) return code;
    const figures = jobs.map((job) => answerTo(job, host.cwd));
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

function jobOf(
  figure: FigureRequest,
  { folder, document }: EmbedRequest,
  column: number | undefined,
  { projects, names, host }: Context,
): Job {
  const { cwd } = host;
  const path = pathOf(figure, { document });
  const { draw, views, roots } = wishesOf(figure, path, column);
  const [view] = views;
  if (figure.file !== undefined) findInputs([figure.file], cwd, { command: "render" });
  const settings = projects.settingsFor({ path });
  const name = freeName(figure.name ?? stemOf(path, view), names);
  const formats = [...new Set([...figure.formats, "facts" as const])];
  return {
    path,
    name,
    cwd,
    roots: [...rootsNamed(roots, cwd), ...(settings?.roots ?? [])],
    ...(settings !== undefined && { project: settings.project }),
    // Lines of the document stand in front, so that mistakes are reported at its lines.
    bytes:
      figure.text === undefined
        ? readUpTo(resolve(cwd, path), MAP_LIMIT)
        : new TextEncoder().encode("\n".repeat(figure.line - 1) + figure.text),
    // The document has the caption.
    draw: { caption: "", ...draw, ...(view === undefined ? {} : { view }) },
    make: formats.map((format) => ({ format, path: join(folder, `${name}.${FORMATS[format].extension}`) })),
  };
}

/** A mistake in them is reported where the figure is asked for. */
function wishesOf(figure: FigureRequest, path: string, column: number | undefined): RenderRequest {
  try {
    const asked = optionsOf(withWidth(figure.options, column));
    if (asked.views.length > 1) throw new UsageError("A figure of a document shows one view; name one.");
    return asked;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const place = figure.text === undefined ? path : `${path}:${figure.line}`;
    throw new UsageError(`${place}: ${error.message}`);
  }
}

/** Without a width of its own, a figure is as wide as the text; "50%" is a share of that. */
function withWidth(
  { width, ...options }: Readonly<Record<string, string>>,
  column: number | undefined,
): Readonly<Record<string, string>> {
  const share = /^(\d+(?:\.\d+)?)%$/u.exec(width ?? "100%")?.[1];
  if (share === undefined) return { ...options, width: width! };
  if (column !== undefined) return { ...options, width: `${millimetres((column * Number(share)) / 100)}mm` };
  if (width === undefined) return options;
  throw new UsageError(`The width ${width} of a figure is a share of the text; say how wide that is.`);
}

const millimetres = (mm: number) => Math.round(mm * 1000) / 1000;

/** "maps/centre.yaml" as "centre", a view of it as "centre.air". */
function stemOf(path: string, view: string | undefined): string {
  const stem = (path.split(/[/\\]/u).at(-1) ?? "").replace(/\.[^.]*$/u, "");
  return [stem, view].filter((part) => part !== undefined).join(".");
}

/** Safe in any file system, in LaTeX and in an address. */
function freeName(wanted: string, names: Set<string>): string {
  const safe = wanted.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[.-]+/u, "") || "map";
  let name = safe;
  for (let i = 2; names.has(name.toLowerCase()); i++) name = `${safe}-${i}`;
  names.add(name.toLowerCase());
  return name;
}

function answerTo(job: Job, cwd: string): EmbeddedFigure {
  const places = outputsOf(job).map(({ format, path }) => [format, path] as const);
  const files = Object.fromEntries(places) as EmbeddedFigure["files"];
  const read = JSON.parse(new TextDecoder().decode(readUpTo(resolve(cwd, files.facts!), MAP_LIMIT))) as Omit<
    EmbeddedFigure,
    "files"
  >;
  const { title, alt, width, height } = read;
  const caption = captionOf(job);
  return { files, title, alt, ...(caption === undefined ? {} : { caption }), width, height };
}

/** The caption of the map, or of the view that is drawn. */
function captionOf({ path, bytes, draw }: Job): string | undefined {
  const { map } = readMap(decode(path, bytes!).value);
  return map?.views.find(({ id }) => id === draw.view)?.caption ?? map?.caption;
}
