import { resolve } from "node:path";
import { isSame } from "../../../annotations/diff/changes.ts";
import { drawChanges } from "../../../pipeline.ts";
import type { Typesetter } from "../../../text/typesetter.ts";
import { drawPictures, plannedPictures, streamBeside } from "../pictures/draw.ts";
import type { Compared } from "./compared.ts";
import type { DiffRequest } from "./request.ts";
import { DIFF_FORMATS } from "./formats.ts";
import { EXIT, UsageError } from "../../report/errors.ts";
import type { ExitCode } from "../../report/errors.ts";
import { identity } from "../../machine/files.ts";
import { wantsColour } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import type { Output } from "../../session/job.ts";
import { diffFolders } from "./diff-folders.ts";
import { readFolders } from "./folders.ts";
import { aroundOf, compareVersions, reportFaulty } from "./read.ts";
import { readVersions } from "./versions.ts";
import type { Version } from "./versions.ts";

/** The exit code for trouble, as in `diff`: a map cannot be compared. 1 means that the maps differ. */
const TROUBLE = EXIT.usage;

export async function diff(request: DiffRequest, host: Host): Promise<ExitCode> {
  const troubles: string[] = [];
  const folders = await readFolders(request.versions, host, (sentence) => troubles.push(sentence));
  if (folders !== undefined) return diffFolders(folders, request, troubles, host);
  const versions = await readVersions(request.versions, host);
  const outputs = outputsOf(versions, request, host);
  const compared = await compareVersions(versions, aroundOf(request, host), host);
  if (!("changes" in compared)) {
    await reportFaulty(compared, host);
    return TROUBLE;
  }
  if (compared.remarks.length > 0) await reportFaulty(compared.remarks, host);
  const stream = streamBeside(outputs, host);
  await stream.write(DIFF_FORMATS[request.format](compared, wantsColour(stream, host.env)));
  const draw = (type: Typesetter) => drawCompared(compared, request.draw, type);
  const drawn = await drawPictures(outputs, compared.after.path, draw, host);
  if (drawn !== EXIT.done) return drawn;
  return isSame(compared.changes) ? EXIT.done : EXIT.faulty;
}

function outputsOf(
  [before, after]: readonly [Version, Version],
  request: DiffRequest,
  { cwd }: Host,
): readonly Output[] {
  const kind = { kind: "diff", instead: " For words there is -f md." };
  const outputs = plannedPictures(after, request, kind, cwd);
  const isBefore = (path: string) =>
    path !== "-" && identity(resolve(cwd, path)) === identity(resolve(cwd, before.path));
  const lost = outputs.find(({ path }) => isBefore(path));
  if (lost !== undefined) throw new UsageError(`${lost.path} is a map itself; it would be overwritten.`);
  return outputs;
}

/** One picture, whatever paper the map is made for. */
function drawCompared({ before, after }: Compared, draw: DiffRequest["draw"], type: Typesetter) {
  const { direction, style } = after.map.figure;
  const figure = { ...(direction && { direction }), ...(style && { style }) };
  const name = `${before.path} → ${after.path}`;
  return drawChanges(before.map, { ...after.map, figure }, draw, type, name);
}
