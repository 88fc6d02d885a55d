import { dirname, resolve } from "node:path";
import { hasErrors } from "../../../diagnostic.ts";
import type { Diagnostic, Source } from "../../../diagnostic.ts";
import { mend } from "../../../input/yaml/fixes.ts";
import { format } from "../../../input/yaml/format/format.ts";
import { inWords } from "../../../input/schema/suggest.ts";
import { check } from "../../../pipeline.ts";
import { decode } from "../../machine/decode.ts";
import { EXIT } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../report/failure.ts";
import { MAP_LIMIT, quotedFiles, readUpTo, replaceFile } from "../../machine/files.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { findInputs } from "../../session/inputs.ts";
import { report } from "../../report/report.ts";
import type { ReportedFile } from "../../report/reporter.ts";
import { readStdin } from "../../machine/stdin.ts";
import { visible } from "../../report/escape-control.ts";

const NAMED_AT_MOST = 4;

/** What `hence fmt` is asked to do. */
export interface FormatRequest {
  readonly files: readonly string[];
  /** Only say what would change. */
  readonly check: boolean;
  /** Take the fixes of mistakes first. */
  readonly fix: boolean;
}

/** What became of a map. */
interface Tidied {
  readonly source: Source;
  readonly bytes: Uint8Array;
  /** As far as it got: mended but not in order, if its notation is broken. */
  readonly text: string;
  /** Why it could not be put in order. */
  readonly diagnostics: readonly Diagnostic[];
  /** `file:line: what` */
  readonly mended: readonly string[];
  /** How many errors are left after mending; 0 where nothing was to be mended. */
  readonly left: number;
}

export async function fmt(request: FormatRequest, host: Host): Promise<ExitCode> {
  const broken: ReportedFile[] = [];
  const mended: string[] = [];
  const changed: string[] = [];
  let unchanged = 0;
  let left = 0;
  let failed = false;
  for (const { path } of findInputs(request.files, host.cwd, [])) {
    try {
      const tidied = await tidy(path, request.fix, host);
      if (tidied.diagnostics.length > 0) broken.push(tidied);
      mended.push(...tidied.mended);
      const differs = await put(path, tidied, request.check, host);
      if (tidied.diagnostics.length > 0) continue;
      left += tidied.left;
      if (differs) changed.push(path);
      else unchanged += 1;
    } catch (error) {
      failed = true;
      await say(host, explain(failureOf(error), path, host.env));
    }
  }
  if (broken.length > 0)
    await host.stderr.write(report("pretty", broken, reportOptions(host.stderr, host.env)));
  const lines = [...mended, ...summary(request, changed, unchanged)];
  if (left === 1) lines.push("1 mistake needs a decision of yours; see it with: hence check");
  if (left > 1) lines.push(`${left} mistakes need decisions of yours; see them with: hence check`);
  if (request.files[0] !== "-" || request.check || mended.length + left > 0)
    await host.stderr.write(lines.map((line) => `${visible(line)}\n`).join(""));
  if (failed) return EXIT.environment;
  return broken.length > 0 || (request.check && changed.length > 0) ? EXIT.faulty : EXIT.done;
}

async function tidy(path: string, fix: boolean, host: Host): Promise<Tidied> {
  const file = resolve(host.cwd, path);
  const bytes = path === "-" ? await readStdin(host.stdin) : readUpTo(file, MAP_LIMIT);
  const { value: source, diagnostics: unread } = decode(path, bytes);
  if (hasErrors(unread))
    return { source, bytes, text: source.text, diagnostics: unread, mended: [], left: 0 };
  const readText = quotedFiles(path === "-" ? host.cwd : dirname(file));
  const found = (text: string) => check({ path, text }, readText).diagnostics;
  const fixed = fix ? mend(source.text, found) : { text: source.text, mended: [] };
  const { value, diagnostics } = format({ path, text: fixed.text });
  return {
    source: { path, text: fixed.text },
    bytes,
    text: value ?? fixed.text,
    diagnostics,
    mended: fixed.mended.map(({ at, title }) => `${path}:${at.line}: ${title}`),
    left: fix ? found(fixed.text).filter(({ severity }) => severity === "error").length : 0,
  };
}

/** Writes what is not so already, and says whether it was not. */
async function put(
  path: string,
  { text, bytes, diagnostics }: Tidied,
  check: boolean,
  host: Host,
): Promise<boolean> {
  const wanted = Buffer.from(text);
  const differs = Buffer.compare(wanted, bytes) !== 0;
  // What cannot be decoded must not be written as it was read.
  const usable = !diagnostics.some(({ code }) => code === "not-utf8" || code === "too-large");
  if (check || !usable) return usable && differs;
  if (path === "-") {
    if (diagnostics.length === 0) await host.stdout.write(wanted);
  } else if (differs) {
    replaceFile(resolve(host.cwd, path), wanted);
  }
  return differs;
}

function summary({ check, fix }: FormatRequest, changed: readonly string[], unchanged: number): string[] {
  const rest = unchanged === 0 ? "" : `${maps(unchanged)} in order already`;
  if (check) {
    if (changed.length === 0) return rest === "" ? [] : [`${rest.replace(" already", "")}.`];
    const run = `hence fmt${fix ? " --fix" : ""}`;
    return [
      ...changed.map((path) => `not in order: ${path}`),
      `${maps(changed.length)} not in order; run: ${run}`,
    ];
  }
  if (changed.length === 0) return rest === "" ? [] : [`${rest}.`];
  const named = changed.length > NAMED_AT_MOST ? `${changed.length} maps` : inWords(changed);
  return [`Put ${named} in order${rest === "" ? "" : `; ${rest}`}.`];
}

function maps(number: number): string {
  return number === 1 ? "1 map is" : `${number} maps are`;
}
