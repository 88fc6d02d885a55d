import { basename, join, resolve } from "node:path";
import { withHint } from "../../../diagnostic.ts";
import type { Code } from "../../../diagnostic.ts";
import type { DocumentFacts } from "../../../formats/facts/facts.ts";
import type { FormatName } from "../../../formats/index.ts";
import { readMap } from "../../../input/index.ts";
import { pageSuffix } from "../../../pipeline.ts";
import { decode } from "../../machine/decode.ts";
import { replaceFile } from "../../machine/disk/replace.ts";
import { MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import { say } from "../../machine/host.ts";
import type { Host } from "../../machine/host.ts";
import { outputsOf } from "../../session/job.ts";
import type { Job } from "../../session/job.ts";
import { suffixedPath } from "../../session/outputs.ts";
import type { MapResult } from "../../session/write-outputs.ts";
import type { EmbedRequest } from "./request.ts";

/** What was drawn of a map, or of a view of it. */
interface EmbeddedFigure {
  readonly title: string;
  /** Of the map; it is not in the picture. */
  readonly caption?: string;
  /** The size of body text, pt. */
  readonly type?: number;
  /** One picture, or each part of a map that is divided. */
  readonly parts: readonly EmbeddedPart[];
}

/** Lengths in mm. */
interface EmbeddedPart {
  readonly files: Readonly<Partial<Record<FormatName, string>>>;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The answer to each job, and a sentence about each map that is not drawn as the document may expect. */
export async function answersTo(
  jobs: readonly Job[],
  maps: readonly MapResult[],
  host: Host,
): Promise<EmbeddedFigure[]> {
  const figures = jobs.map((job, i) => answerTo(job, maps[i]!, host.cwd));
  for (const [i, figure] of figures.entries())
    for (const sentence of remarksOn(figure, jobs[i]!, maps[i]!)) await say(host, sentence);
  return figures;
}

function answerTo(job: Job, { drawn }: MapResult, cwd: string): EmbeddedFigure {
  const outputs = outputsOf(job);
  const place = outputs.find(({ format }) => format === "facts")!.path;
  const { parts } = JSON.parse(
    new TextDecoder().decode(readUpTo(resolve(cwd, place), FACTS_LIMIT)),
  ) as DocumentFacts;
  const caption = captionOf(job);
  return {
    title: parts[0]!.title,
    ...(caption === undefined ? {} : { caption }),
    ...(drawn?.type === undefined ? {} : { type: Math.round(drawn.type.body * 100) / 100 }),
    parts: parts.map(({ alt, width, height }, i) => {
      const suffix = pageSuffix(i, parts.length);
      const files = outputs.map((output) => [
        output.format,
        suffixedPath(output, output.apart ? suffix : ""),
      ]);
      return { files: Object.fromEntries(files) as EmbeddedPart["files"], alt, width, height };
    }),
  };
}

const FACTS_LIMIT = 8 * MAP_LIMIT;

/** The caption of the map, or of the view that is drawn. */
function captionOf({ path, bytes, draw }: Job): string | undefined {
  const { map } = readMap(decode(path, bytes!).value);
  return map?.views.find(({ id }) => id === draw.view)?.caption ?? map?.caption;
}

/** The warnings of a drawing; `hence check` reports those of the map itself. */
const OF_DRAWINGS: readonly Code[] = ["small-type", "high-figure"];

/** In a document, an option of the command line is an attribute of the same name. */
export const asAttributes = (words: string): string =>
  words
    .replaceAll(/`--([a-z-]+) ([^`]+)`/gu, "`$1=$2`")
    .replaceAll(/(?<=^|[\s(])`?--([a-z][a-z-]*)`?/gu, "`$1`");

function remarksOn(
  { type, parts }: EmbeddedFigure,
  { askedAt, path }: Job,
  { diagnostics }: MapResult,
): string[] {
  const inType = type === undefined ? "" : ` in type of ${Math.round(type * 10) / 10} pt`;
  const remarks = diagnostics
    .filter(({ code }) => OF_DRAWINGS.includes(code))
    .map(withHint)
    .map(asAttributes);
  if (parts.length > 1)
    remarks.push(
      `The map is higher than a page${inType}, so it is divided over ${parts.length} figures; smaller type, or views of its parts, would need fewer.`,
    );
  return [...new Set(remarks)].map((remark) => `${askedAt ?? path}: ${remark}`);
}

/** For programs that cannot read JSON: a line each for the stamp, the number of parts and the type, then two a part. */
export function writeStamps(
  { folder, figures }: EmbedRequest,
  answers: readonly EmbeddedFigure[],
  cwd: string,
): void {
  for (const [i, { stamp, name, formats }] of figures.entries()) {
    if (stamp === undefined || name === undefined) continue;
    const { type, parts } = answers[i]!;
    const lines = [
      ...[stamp, parts.length, type ?? ""],
      ...parts.flatMap(({ files, alt }) => [files[formats[0]!]!, alt]),
    ];
    const text = lines.map((line) => `${String(line).replace(/\s+/gu, " ")}\n`).join("");
    replaceFile(resolve(cwd, join(folder, `${basename(name)}.stamp`)), new TextEncoder().encode(text));
  }
}
