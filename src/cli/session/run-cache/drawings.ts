import { isAbsolute, join, resolve } from "node:path";
import type { OutputFile } from "../../../pipeline.ts";
import { decode } from "../../machine/decode.ts";
import { digest } from "../../machine/digest.ts";
import { readOwn, writeOwn } from "../../machine/disk/own.ts";
import type { Own } from "../../machine/disk/own.ts";
import { MAP_LIMIT, readUpTo } from "../../machine/files.ts";
import type { Host } from "../../machine/host.ts";
import { EnvironmentError } from "../../report/errors.ts";
import { outputsOf, wishesIn } from "../job.ts";
import type { Job, Outcome } from "../job.ts";
import type { RenderRequest } from "../request.ts";
import { linkedPicture } from "../linked-pictures.ts";
import { isDrawing } from "./entry.ts";
import type { StoredDrawing } from "./entry.ts";

const BYTES_AT_MOST = 64 * 1024 * 1024;

/**
 * What any machine has drawn, in a folder that all of them see: a file for each drawing, named by the digest of what it
 * was made from. Files are replaced whole, so no process waits for another; two that draw the same write the same. Only maps
 * that name no file are kept, because others depend on more than their own text.
 */
export class Drawings {
  readonly #folder: string;
  readonly #build: string;
  #isRefused = false;

  constructor(folder: string, build: string) {
    this.#folder = folder;
    this.#build = build;
  }

  /** Why less is shared than should be; to be asked when all is drawn. */
  get trouble(): string | undefined {
    if (!this.#isRefused && isAbsolute(this.#folder)) return undefined;
    return `Drawings could not be kept in ${this.#folder} (HENCE_SHARED_CACHE), which has to be an absolute path of a folder to which you alone can write.`;
  }

  get(job: Job): Outcome | undefined {
    if (!isAbsolute(this.#folder)) return undefined;
    try {
      const bytes = readUpTo(resolve(job.cwd, job.path), MAP_LIMIT);
      const stored = readOwn(this.#own(job, digest(bytes)), BYTES_AT_MOST);
      const read = stored === undefined ? undefined : unpacked(Buffer.from(stored));
      if (read === undefined) return undefined;
      const { diagnostics, basis, drawn, files } = read;
      const source = diagnostics.length === 0 ? { path: job.path, text: "" } : decode(job.path, bytes).value;
      return { source, diagnostics, basis, files, ...(drawn === undefined ? {} : { drawn }) };
    } catch (error) {
      if (error instanceof EnvironmentError) return undefined;
      throw error;
    }
  }

  /** A run does not fail if it cannot be written. */
  put(job: Job, { diagnostics, basis, drawn, files, failure }: Outcome): void {
    const isOnItsOwn = basis.quoted.length === 0 && basis.reachesOut === undefined;
    if (!isAbsolute(this.#folder) || failure !== undefined || !isOnItsOwn || files.includes(undefined))
      return;
    const all = files.flatMap((own) => own ?? []);
    const lengths = files.map((own) =>
      (own ?? []).map(({ suffix, bytes }) => ({ suffix, length: bytes.length })),
    );
    const header = Buffer.from(`${JSON.stringify({ diagnostics, basis, drawn, files: lengths })}\n`);
    const body = Buffer.concat([header, ...all.map(({ bytes }) => bytes)]);
    if (body.length > BYTES_AT_MOST / 2) return;
    const whole = Buffer.concat([Buffer.from(`${digest(body)}\n`), body]);
    if (!writeOwn(this.#own(job, basis.map), whole, 0o700)) this.#isRefused = true;
  }

  /** By content and wishes alone: of the places of files, only what a text says of them counts. */
  #own(job: Job, map: string): Own {
    const ending = /\.\w+$/.exec(job.path)?.[0] ?? "";
    const make = outputsOf(job).map((output) => [output.format, output.apart, linkedPicture(output, job)]);
    const key = digest(JSON.stringify([this.#build, map, ending, wishesIn(job.draw), job.project, make]));
    return { file: join(this.#folder, "drawings", key.slice(0, 2), key), top: this.#folder };
  }
}

/** The shared drawings, if a folder for them is named; none where a drawing depends on others of the run. */
export function openDrawings(
  jobs: readonly Job[],
  { check }: RenderRequest,
  { env, build }: Host,
): Drawings | undefined {
  const folder = env["HENCE_SHARED_CACHE"];
  if (folder === undefined || folder === "" || check) return undefined;
  if (jobs.some(({ draw, path }) => path === "-" || (draw.width !== undefined && draw.type === undefined)))
    return undefined;
  return jobs.some((job) => outputsOf(job).length === 0) ? undefined : new Drawings(folder, build);
}

/** Undefined for what is not whole or of another shape. */
function unpacked(
  stored: Buffer,
): (Omit<StoredDrawing, "files"> & { readonly files: readonly (readonly OutputFile[])[] }) | undefined {
  const line = stored.indexOf("\n");
  const body = stored.subarray(line + 1);
  if (line < 0 || digest(body) !== stored.subarray(0, line).toString()) return undefined;
  const end = body.indexOf("\n");
  let header: unknown;
  try {
    header = JSON.parse(body.subarray(0, end).toString());
  } catch {
    return undefined;
  }
  if (!isDrawing(header)) return undefined;
  let at = end + 1;
  const files = header.files.map((own) =>
    own.map(({ suffix, length }): OutputFile => {
      const bytes = body.subarray(at, at + length);
      at += length;
      return { suffix, bytes };
    }),
  );
  return at === body.length ? { ...header, files } : undefined;
}
