import { resolve } from "node:path";
import { hasErrors } from "../../../diagnostic.ts";
import type { Edit } from "../../../diagnostic.ts";
import { linesOf } from "../../../input/lines.ts";
import { isProjectName, notationOf } from "../../../input/notations.ts";
import { readYaml } from "../../../input/yaml/read.ts";
import { decode } from "../../machine/decode.ts";
import { replaceFile } from "../../machine/disk/replace.ts";
import { MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import { reportOptions, say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { reachOf, refuseLinkOut, rootsNamed } from "../../machine/quoted/reach.ts";
import { quotedTexts } from "../../machine/quoted/texts.ts";
import { counted } from "../../report/counted.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { visible } from "../../report/escape-control.ts";
import { explain, failureOf } from "../../report/failure.ts";
import { report } from "../../report/report.ts";
import { findInputs } from "../../session/inputs/inputs.ts";
import type { Input } from "../../session/inputs/inputs.ts";
import { withSoundDefaults } from "../../session/project/faults.ts";
import { Projects } from "../../session/project/projects.ts";
import { declaredSources } from "./pins.ts";
import type { DeclaredSource } from "./pins.ts";

/** What `hence sources` is asked to do. */
interface SourcesRequest {
  readonly files: readonly string[];
  /** Write digests. */
  readonly pin: boolean;
  /** Folders whose files may be quoted too, as the user wrote them. */
  readonly roots: readonly string[];
}

const MARK = "\uFEFF";

/** Lists the sources of maps, and with `pin` writes the digests of their files. Fails with code 1 if a file has changed or cannot be read. */
export async function sources(request: SourcesRequest, host: Host): Promise<ExitCode> {
  const roots = rootsNamed(request.roots, host.cwd);
  const projects = new Projects(host.cwd);
  const defaults = request.files.filter(isProjectName).map((path): Input => ({ path, name: path }));
  const others = request.files.filter((file) => !isProjectName(file));
  if (others.includes("-"))
    throw new UsageError("The sources of standard input cannot be pinned; name a file.");
  const maps =
    others.length === 0 && defaults.length > 0 ? [] : findInputs(others, host.cwd, { command: "sources" });
  const { sound, isFaulty } = await withSoundDefaults([...defaults, ...maps], projects, host);
  let code: ExitCode = isFaulty ? EXIT.faulty : EXIT.done;
  for (const input of sound) {
    try {
      refuseLinkOut(input, { cwd: host.cwd, roots });
      const own = [...roots, ...(projects.settingsFor(input)?.roots ?? [])];
      if (!(await one(input, request.pin, own, host)) && code === EXIT.done) code = EXIT.faulty;
    } catch (error) {
      if (error instanceof UsageError) throw error;
      code = EXIT.environment;
      await say(host, explain(failureOf(error), input.path, host.env));
    }
  }
  return code;
}

/** Are all files of the sources as they were pinned, or pinned now? */
async function one({ path }: Input, pin: boolean, roots: readonly string[], host: Host): Promise<boolean> {
  const bytes = readUpTo(resolve(host.cwd, path), MAP_LIMIT);
  const { value: source, diagnostics: unread } = decode(path, bytes);
  const { edits: isEdited } = notationOf(source);
  if (isEdited !== true) return true;
  const lines = linesOf(source.text);
  const { root, diagnostics: broken } = readYaml(source, lines);
  const diagnostics = [...unread, ...broken];
  if (hasErrors(diagnostics)) {
    await host.stderr.write(
      report("pretty", [{ source, diagnostics }], reportOptions(host.stderr, host.env)),
    );
    return false;
  }
  const { digest } = quotedTexts(reachOf(path, { cwd: host.cwd, roots }));
  const found = declaredSources(root, lines).map((declared) => ({
    declared,
    now: declared.file === undefined ? undefined : digest?.(declared.file),
  }));
  const edits = found.flatMap(({ declared, now }) =>
    pin && now !== undefined && now !== declared.digest ? (declared.pin(now) ?? []) : [],
  );
  if (edits.length > 0) {
    const mark = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 3)) === MARK;
    const wanted = `${mark ? MARK : ""}${edited(source.text, edits)}`;
    replaceFile(resolve(host.cwd, path), Buffer.from(wanted), "author");
  }
  const rows = found.map(({ declared, now }) => `  ${declared.id}: ${stateOf(declared, now, pin)}`);
  if (rows.length > 0) await host.stdout.write([path, ...rows].map((row) => `${visible(row)}\n`).join(""));
  if (pin) await host.stderr.write(`${visible(`${path}: wrote ${counted(edits.length, "digest")}.`)}\n`);
  return found.every(({ declared, now }) => {
    if (declared.file === undefined) return true;
    return now !== undefined && (pin || declared.digest === undefined || declared.digest === now);
  });
}

function stateOf({ file, digest }: DeclaredSource, now: string | undefined, pin: boolean): string {
  if (file === undefined) return "has no file";
  if (now === undefined) return `${file} is not there, or may not be read`;
  if (digest === now) return `${file} is as it was pinned`;
  if (pin) return `${file} is pinned`;
  return digest === undefined ? `${file} is not pinned` : `${file} has changed since it was pinned`;
}

function edited(text: string, edits: readonly Edit[]): string {
  let changed = "";
  let at = 0;
  for (const { range, text: wanted } of edits) {
    changed += text.slice(at, range.start.offset) + wanted;
    at = range.end.offset;
  }
  return changed + text.slice(at);
}
