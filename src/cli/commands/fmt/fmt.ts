import { resolve } from "node:path";
import { hasErrors } from "../../../diagnostic.ts";
import type { Diagnostic, Source } from "../../../diagnostic.ts";
import { withHarmlessFixes } from "../../../input/mending/mend.ts";
import { mendAndFormat } from "../../../input/mending/tidy.ts";
import type { Tidied as Formatted } from "../../../input/mending/tidy.ts";
import type { Formatter } from "../../../input/notation.ts";
import { notationOf } from "../../../input/notations.ts";
import { check } from "../../../pipeline.ts";
import { commandLine } from "../../report/command-line.ts";
import { decode } from "../../machine/decode.ts";
import { replaceFile } from "../../machine/disk/replace.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../report/failure.ts";
import { MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { ProgressLine } from "../../machine/progress-line.ts";
import { interruptible } from "../../machine/signals.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import { withSoundDefaults } from "../../session/project/faults.ts";
import { Projects } from "../../session/project/projects.ts";
import type { PlacedMap } from "../../session/project/projects.ts";
import { reachOf, refuseLinkOut, rootsNamed } from "../../machine/quoted/reach.ts";
import { quotedTexts } from "../../machine/quoted/texts.ts";
import { report } from "../../report/report.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import { readStdin } from "../../machine/stdin.ts";
import { visible } from "../../report/escape-control.ts";
import { inWords } from "../../../model/lists.ts";

const NAMED_AT_MOST = 4;

/** What `hence fmt` is asked to do. */
export interface FormatRequest {
  readonly files: readonly string[];
  /** Only say what would change. */
  readonly check: boolean;
  /** Take the fixes of mistakes first. */
  readonly fix: boolean;
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
}

/** What became of a map. */
interface Tidied {
  /** As far as it got: corrected but not formatted, if its notation is broken. */
  readonly source: Source;
  /** As it was read. */
  readonly bytes: Uint8Array;
  /** Why it could not be formatted. */
  readonly diagnostics: readonly Diagnostic[];
  /** `file:line: what` */
  readonly mended: readonly string[];
  /** How many errors are left after mending: what to do about them, the author decides. 0 where nothing was to be mended. */
  readonly left: number;
}

export async function fmt(request: FormatRequest, host: Host): Promise<ExitCode> {
  const roots = rootsNamed(request.roots, host.cwd);
  const broken: ReportedFile[] = [];
  const mended: string[] = [];
  const changed: string[] = [];
  const undecided: string[] = [];
  let unchanged = 0;
  let left = 0;
  let failed = false;
  const troubles: string[] = [];
  const asking = { command: "fmt", onTrouble: (trouble: string) => void troubles.push(trouble) };
  const inputs = findInputs(request.files, host.cwd, asking);
  for (const trouble of troubles) await say(host, trouble);
  const maps = inputs.filter((input) => {
    const source = { path: input.path, text: "" };
    return input.folder === undefined ? writable(source) : notationOf(source).format;
  });
  const projects = new Projects(host.cwd);
  const { sound, isFaulty } = await withSoundDefaults(maps, projects, host);
  const progress = new ProgressLine(host, sound.length, "formatting");
  try {
    for (const { path, folder } of sound) {
      try {
        refuseLinkOut({ path, folder }, { cwd: host.cwd, roots });
        const tidied = await interruptible(() =>
          tidy({ path, folder }, { ...request, roots }, projects, host),
        );
        if (tidied.diagnostics.length > 0) broken.push(tidied);
        mended.push(...tidied.mended);
        const differs = await put(path, tidied, request.check, host);
        left += tidied.left;
        if (tidied.left > 0) undecided.push(path);
        if (tidied.diagnostics.length === 0) {
          if (differs) changed.push(path);
          else unchanged += 1;
        }
      } catch (error) {
        if (error instanceof UsageError) throw error;
        failed = true;
        await say(host, explain(failureOf(error), path, host.env));
      }
      progress.advance();
    }
  } finally {
    await progress.end();
  }
  if (broken.length > 0)
    await host.stderr.write(report("pretty", broken, reportOptions(host.stderr, host.env)));
  const lines = [...mended, ...summary(request, changed, unchanged)];
  const see = commandLine("check", undecided);
  if (left === 1) lines.push(`1 mistake needs a decision of yours; see it with: ${see}`);
  if (left > 1) lines.push(`${left} mistakes need decisions of yours; see them with: ${see}`);
  if (request.files[0] !== "-" || request.check || mended.length + left > 0)
    await host.stderr.write(lines.map((line) => `${visible(line)}\n`).join(""));
  if (failed || troubles.length > 0) return EXIT.environment;
  return isFaulty || broken.length > 0 || left > 0 || (request.check && changed.length > 0)
    ? EXIT.faulty
    : EXIT.done;
}

/** A notation that is only read, in a folder, is left alone; a map that is named in it, or piped, is refused. */
function writable(source: Source) {
  const { name, format, edits } = notationOf(source);
  if (format !== undefined) return { format, edits };
  const what = source.path === "-" ? "Standard input" : source.path;
  throw new UsageError(`${what} is in ${name}, which hence reads and does not format.`);
}

async function tidy(
  { path, folder }: PlacedMap,
  { fix, roots }: FormatRequest,
  projects: Projects,
  host: Host,
): Promise<Tidied> {
  const file = resolve(host.cwd, path);
  const bytes = path === "-" ? await readStdin(host.stdin) : readUpTo(file, MAP_LIMIT);
  const { value: source, diagnostics: unread } = decode(path, bytes);
  if (hasErrors(unread)) return { source, bytes, diagnostics: unread, mended: [], left: 0 };
  const { format, edits } = writable(source);
  const settings = projects.settingsFor({ path, folder });
  const reach = reachOf(path, { cwd: host.cwd, roots: [...roots, ...(settings?.roots ?? [])] });
  const found = (text: string) => check({ path, text }, quotedTexts(reach), settings?.project).diagnostics;
  const mends = fix && edits === true;
  const { text, diagnostics, mended } = mends
    ? mendAndFormat(source, format, found)
    : formatted(source, format);
  const all = fix || diagnostics.length > 0 ? found(text) : [];
  const harmless = withHarmlessFixes({ path, text }, all, found);
  const places = new Set(diagnostics.map(placeOf));
  return {
    source: { path, text },
    bytes,
    diagnostics: harmless.filter((one) => places.has(placeOf(one))),
    mended: mended.map(({ at, title }) => `${path}:${at.line}: ${title}`),
    left: fix ? all.filter(({ severity }) => severity === "error").length : 0,
  };
}

function formatted(source: Source, format: Formatter): Formatted {
  const { value, diagnostics } = format(source);
  return { text: value ?? source.text, diagnostics, mended: [] };
}

const placeOf = ({ code, range }: Diagnostic): string => `${code} ${range.start.offset}`;

/** Writes what is not so already, and says whether it was not. */
async function put(
  path: string,
  { source, bytes, diagnostics }: Tidied,
  check: boolean,
  host: Host,
): Promise<boolean> {
  const wanted = Buffer.from(source.text);
  const differs = Buffer.compare(wanted, bytes) !== 0;
  // What cannot be decoded must not be written as it was read.
  const usable = !diagnostics.some(({ code }) => code === "not-utf8" || code === "too-large");
  if (check || !usable) return usable && differs;
  if (path === "-") {
    if (diagnostics.length === 0) await host.stdout.write(wanted);
  } else if (differs) {
    replaceFile(resolve(host.cwd, path), wanted, "author");
  }
  return differs;
}

function summary({ check, fix }: FormatRequest, changed: readonly string[], unchanged: number): string[] {
  const rest = unchanged === 0 ? "" : `${maps(unchanged)} already formatted`;
  if (check) {
    if (changed.length === 0) return rest === "" ? [] : [`${rest.replace(" already", "")}.`];
    const run = commandLine(fix ? "fmt --fix" : "fmt", changed);
    return [
      ...changed.map((path) => `not formatted: ${path}`),
      `${maps(changed.length)} not formatted; run: ${run}`,
    ];
  }
  if (changed.length === 0) return rest === "" ? [] : [`${rest}.`];
  const named = changed.length > NAMED_AT_MOST ? `${changed.length} maps` : inWords(changed);
  return [`Formatted ${named}${rest === "" ? "" : `; ${rest}`}.`];
}

function maps(number: number): string {
  return number === 1 ? "1 map is" : `${number} maps are`;
}
