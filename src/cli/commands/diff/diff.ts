import { resolve } from "node:path";
import { isSame } from "../../../annotations/diff/changes.ts";
import { compareMaps } from "../../../annotations/diff/compare.ts";
import { drawChanges, writeFiles } from "../../../pipeline.ts";
import type { Compared } from "./compared.ts";
import { PICTURES } from "./request.ts";
import type { DiffRequest } from "./request.ts";
import { DIFF_FORMATS } from "./formats.ts";
import { putFile } from "../../machine/disk/replace.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { explain, failureOf } from "../../report/failure.ts";
import { identity } from "../../machine/files.ts";
import { reportOptions, say, wantsColour } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { DEFAULT_FORMATS, suffixedPath, planOutputs } from "../../session/outputs.ts";
import type { Output } from "../../session/job.ts";
import { report } from "../../report/report.ts";
import { bundledTypesetter } from "../../machine/assets/typesetter.ts";
import { diffFolders } from "./diff-folders.ts";
import { readFolders } from "./folders.ts";
import { read, withoutFixes } from "./read.ts";
import { readVersions } from "./versions.ts";
import type { Version } from "./versions.ts";
import { inWords } from "../../../input/words/suggest.ts";

/** What `diff` calls trouble: here a map that cannot be compared. 1 says that the maps differ. */
const TROUBLE = EXIT.usage;

export async function diff(request: DiffRequest, host: Host): Promise<ExitCode> {
  const troubles: string[] = [];
  const folders = await readFolders(request.versions, host, (sentence) => troubles.push(sentence));
  if (folders !== undefined) return diffFolders(folders, request, troubles, host);
  const versions = await readVersions(request.versions, host);
  const outputs = outputsOf(versions, request, host);
  const [before, after] = versions.map((version) => read(version, host.cwd));
  if (before!.map === undefined || after!.map === undefined) {
    const faulty = [before!, after!].filter(({ map }) => map === undefined);
    await host.stderr.write(report("pretty", faulty.map(withoutFixes), reportOptions(host.stderr, host.env)));
    return TROUBLE;
  }
  const changes = compareMaps(before!.map, after!.map);
  const names = versions.map(({ path }) => (path === "-" ? "standard input" : path));
  const compared = {
    changes,
    before: { path: names[0]!, map: before!.map },
    after: { path: names[1]!, map: after!.map },
  };
  // A picture on standard output leaves no room for words there.
  const stream = outputs.some(({ path }) => path === "-") ? host.stderr : host.stdout;
  await stream.write(DIFF_FORMATS[request.format](compared, wantsColour(stream, host.env)));
  if (outputs.length > 0) {
    const trouble = await drawTo(outputs, compared, request, host);
    if (trouble !== undefined) return trouble;
  }
  return isSame(changes) ? EXIT.done : EXIT.faulty;
}

function outputsOf(
  [before, after]: readonly [Version, Version],
  { pictures, output }: DiffRequest,
  { cwd }: Host,
): readonly Output[] {
  if (pictures === undefined && output === undefined) return [];
  const [job] = planOutputs(
    [after],
    { formats: pictures, where: output, views: [], kind: "diff", usual: DEFAULT_FORMATS },
    cwd,
  );
  for (const { format, path } of job!.outputs) {
    if (!PICTURES.includes(format))
      throw new UsageError(
        `${path} would be no picture; there are ${inWords(PICTURES)}. For words there is --format md.`,
      );
    if (path !== "-" && identity(resolve(cwd, path)) === identity(resolve(cwd, before.path)))
      throw new UsageError(`${path} is a map itself; it would be overwritten.`);
  }
  return job!.outputs;
}

/** Draws the changes and says what was written; gives an exit code if something stands in the way. */
async function drawTo(
  outputs: readonly Output[],
  { before, after }: Compared,
  { draw }: DiffRequest,
  host: Host,
): Promise<ExitCode | undefined> {
  const written: string[] = [];
  try {
    const type = await bundledTypesetter(host.assets)();
    // One picture, whatever paper the map is made for.
    const { direction, style } = after.map.figure;
    const figure = { ...(direction && { direction }), ...(style && { style }) };
    const name = `${before.path} → ${after.path}`;
    const { value } = await drawChanges(before.map, { ...after.map, figure }, draw, type, name);
    for (const output of outputs) {
      const files = await writeFiles(value, output.format);
      if (output.path === "-" && files.length > 1)
        throw new UsageError(
          `This takes ${files.length} pages, and standard output takes one; name a folder: -o pages/.`,
        );
      for (const { suffix, bytes } of files) {
        const path = suffixedPath(output, suffix);
        if (path === "-") await host.stdout.write(bytes);
        else if ((await putFile(resolve(host.cwd, path), bytes)) === "written") written.push(path);
      }
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const failure = failureOf(error);
    await say(host, explain(failure, after.path, host.env));
    return failure.kind === "wish" ? EXIT.usage : EXIT.environment;
  }
  if (written.length > 0) await say(host, `wrote ${inWords(written)}.`);
  return undefined;
}
