import type { PictureParts } from "../../browser/live/protocol.ts";
import type { Diagnostic, Source } from "../../diagnostic.ts";
import type { FormatName } from "../../formats/index.ts";
import type { DrawOptions, OutputFile } from "../../pipeline.ts";
import type { TypeSize } from "../../scene/type-size.ts";
import { NOTHING } from "../machine/digest.ts";
import type { Failure } from "../report/failure.ts";
import type { MapDefaults } from "../../model/project.ts";

/** A map, and what to make of it; plain data, so that it can be sent to another thread. */
export interface Job {
  /** As shown to the user; "-" is standard input. */
  readonly path: string;
  /** Where it was asked for, such as a line of a document: for what the map cannot give. */
  readonly askedAt?: string;
  /** What its outputs are called: without extension, with the subfolders that they are to mirror. */
  readonly name: string;
  readonly cwd: string;
  /** The folder it was found in, if it is not named itself. */
  readonly folder?: string | undefined;
  /** Folders whose files may be quoted too, absolute. */
  readonly roots?: readonly string[];
  /** What it has from the `hence.yaml` of a folder. */
  readonly project?: MapDefaults | undefined;
  /** The bytes, where they are known already or did not come from a file. */
  readonly bytes?: Uint8Array;
  /** It is not in a file, and none is read for it. */
  readonly isAlone?: true;
  readonly draw: DrawOptions;
  /** Files; or a picture for the preview's page; or nothing, when only mistakes are looked for. */
  readonly make: readonly Output[] | "picture" | "nothing";
}

/** A format to write, and where. */
export interface Output<F extends FormatName = FormatName> {
  readonly format: F;
  /** As shown to the user; "-" is standard output. */
  readonly path: string;
  /** A file for each page, also in a format whose files hold many. */
  readonly apart?: true;
}

/** Options in one order, however they were given. */
export const wishesIn = (draw: DrawOptions) => Object.entries(draw).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** A map may be drawn several times: as views, or as different documents. */
export const keyOf = ({ path, draw }: Job): string => {
  const wishes = wishesIn(draw);
  return wishes.length === 0 ? path : `${path}\0${JSON.stringify(wishes)}`;
};

export const outputsOf = ({ make }: Job): readonly Output[] => (typeof make === "string" ? [] : make);

/** The result of a job; plain data as well. */
export interface Outcome {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  readonly basis: Basis;
  /** In the order of the job's outputs; empty if the map has errors, with gaps where a format failed. */
  readonly files: readonly (readonly OutputFile[] | undefined)[];
  readonly drawn?: DrawnSummary;
  readonly picture?: PictureParts;
  /** The maps that this one uses, named as it is itself; undefined if it has errors. */
  readonly uses?: readonly string[];
  readonly failure?: Failure;
}

/** What was drawn of a map, for the summary. */
export interface DrawnSummary {
  readonly pages: number;
  readonly type: TypeSize | undefined;
}

/** What an outcome was made from, as digests: while they are the same, so is the outcome. */
export interface Basis {
  readonly map: string;
  /** Files that the map quotes, by their absolute paths. */
  readonly quoted: readonly (readonly [path: string, digest: string])[];
  /** True if it names a file out of its reach; what is reported about that depends on where the map lies. */
  readonly reachesOut?: true;
}

export const NO_BASIS: Basis = { map: NOTHING, quoted: [] };

export const quotedBy = (basis: Basis | undefined): string[] => basis?.quoted.map(([path]) => path) ?? [];

/** Why nothing was drawn of a map. */
export function failed(path: string, failure: Failure): Outcome {
  return { source: { path, text: "" }, diagnostics: [], basis: NO_BASIS, files: [], failure };
}

/** A job that is under way, or waits for its turn. */
export interface Running {
  /** Undefined if it was given up because the map has changed. */
  readonly outcome: Promise<Outcome | undefined>;
  /** The map has changed: the job is dropped if it has not begun, and given up if it takes long. */
  supersede(): void;
}

/** Where jobs are done. */
export interface Runner {
  run(job: Job): Running;
}

/** The outcomes of jobs that are never superseded, in their order. */
export async function* outcomesInOrder(runner: Runner, jobs: readonly Job[]): AsyncGenerator<Outcome> {
  for (const { outcome } of jobs.map((job) => runner.run(job))) yield (await outcome)!;
}
