import { resolve } from "node:path";
import { previewAddress } from "../../browser/live/protocol.ts";
import type { PictureParts } from "../../browser/live/protocol.ts";
import { beside } from "../../uses/path.ts";
import type { CheckContext } from "../../checks/check.ts";
import { settled } from "../../checks/settled/settled.ts";
import { hasErrors } from "../../diagnostic.ts";
import type { Drawing } from "../../formats/format.ts";
import { withHarmlessFixes } from "../../input/mending/mend.ts";
import type { ArgumentMap } from "../../model/map.ts";
import { check, draw, writeFiles } from "../../pipeline.ts";
import type { OutputFile } from "../../pipeline.ts";
import { xmlId } from "../../scene/ids.ts";
import { typeSizeOf } from "../../scene/type-size.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import { decode } from "../machine/decode.ts";
import { digest } from "../machine/digest.ts";
import { MAP_LIMIT, readUpTo } from "../machine/files.ts";
import { reachOf, refuseLinkOut } from "../machine/quoted/reach.ts";
import { quotedTexts } from "../machine/quoted/texts.ts";
import { progress } from "../progress.ts";
import { failureOf } from "../report/failure.ts";
import type { Failure } from "../report/failure.ts";
import { NO_BASIS, outputsOf } from "./job.ts";
import type { Basis, Job, Outcome } from "./job.ts";
import { withPictures } from "./linked-pictures.ts";

/** Reads a map and says what is wrong with it. */
export function readAndCheck(
  job: Pick<Job, "path" | "cwd" | "folder" | "roots" | "bytes" | "isAlone" | "project">,
  asked: Pick<CheckContext, "questions" | "advice"> = {},
) {
  if (job.isAlone !== true) refuseLinkOut(job, job);
  const bytes = job.bytes ?? readUpTo(resolve(job.cwd, job.path), MAP_LIMIT);
  const quoted = new Map<string, string>();
  const basis: Basis = { map: digest(bytes), quoted: [] };
  const read = decode(job.path, bytes);
  const source = read.value;
  if (hasErrors(read.diagnostics)) return { source, map: undefined, diagnostics: read.diagnostics, basis };
  let reachingOut: Pick<Basis, "reachesOut"> = {};
  const texts = (...told: [((path: string, digest: string) => void)?, (() => void)?]) =>
    job.isAlone === true ? () => NO_FILES : quotedTexts(reachOf(job.path, job), ...told);
  const readText = texts(
    (path, digest) => quoted.set(path, digest),
    () => (reachingOut = { reachesOut: true }),
  );
  const { value: map, diagnostics: found } = check(source, readText, job.project, asked);
  const again = texts();
  const diagnostics = withHarmlessFixes(
    source,
    found,
    (text) => check({ path: job.path, text }, again, job.project, asked).diagnostics,
  );
  return {
    source,
    map,
    diagnostics,
    basis: { ...basis, quoted: [...quoted], ...reachingOut },
  };
}

const NO_FILES = { why: "no file is read for a map that was sent here" };

/** From file to what is to be made of it. It never throws: a failure is a result, so that other maps go on. */
export async function perform(job: Job, typesetter: () => Promise<Typesetter>): Promise<Outcome> {
  let outcome: Outcome = {
    source: { path: job.path, text: "" },
    diagnostics: [],
    basis: NO_BASIS,
    files: [],
  };
  try {
    const { map, ...checked } = readAndCheck(job);
    outcome = { ...checked, files: [] };
    if (map === undefined || hasErrors(outcome.diagnostics)) return outcome;
    outcome = { ...outcome, uses: map.uses.map(({ file }) => beside(job.path, file)) };
    if (job.make === "nothing") return outcome;
    const { value: drawings, diagnostics: found } = await draw(map, job.draw, await typesetter());
    const diagnostics = settled(found, checked.source, job.project?.levels);
    outcome = { ...outcome, diagnostics: [...outcome.diagnostics, ...diagnostics] };
    if (hasErrors(diagnostics)) return outcome;
    if (job.make === "picture") return { ...outcome, picture: await pictureOf(map, drawings, job) };
    return { ...outcome, ...(await written(drawings, job)) };
  } catch (error) {
    return { ...outcome, failure: failureOf(error) };
  }
}

/** A format that fails leaves the others alone. */
async function written(
  drawings: readonly Drawing[],
  job: Job,
): Promise<Pick<Outcome, "files" | "drawn" | "failure">> {
  const files: (readonly OutputFile[] | undefined)[] = [];
  let failure: Failure | undefined;
  for (const output of outputsOf(job)) {
    try {
      files.push(await writeFiles(withPictures(drawings, output, job), output.format, output.apart));
    } catch (error) {
      files.push(undefined);
      failure ??= failureOf(error);
    }
  }
  progress.drawn = true;
  const drawn = { pages: drawings.length, type: typeSizeOf(drawings.map(({ scene }) => scene)) };
  return { files, drawn, ...(failure === undefined ? {} : { failure }) };
}

/** What the preview's page shows of a map. */
async function pictureOf(
  { statements }: ArgumentMap,
  drawings: readonly Drawing[],
  { path }: Job,
): Promise<PictureParts> {
  const { partsOf } = await import("../../formats/html/parts.ts");
  const { lang, direction, title, style, figures, words } = await partsOf(drawings, (file) =>
    previewAddress(beside(path, file)),
  );
  const places = statements.map(
    ({ id, at: { start } }) => [xmlId("s", id), [start.line, start.column] as const] as const,
  );
  const marked = { figures: figures.text, words: words.text };
  return { lang, direction, title, style, ...marked, places: Object.fromEntries(places) };
}
