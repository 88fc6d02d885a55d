/** Fences that were drawn before, by their content: a build in which no map has changed draws none. */
import { dirname, join } from "node:path";
import { cacheFolder } from "../cli/machine/cache-folder.ts";
import { digest } from "../cli/machine/digest.ts";
import { readOwn, writeOwn } from "../cli/machine/disk/own.ts";
import { keepNewest } from "../cli/machine/own-files.ts";
import { quotedDigest } from "../cli/machine/quoted/texts.ts";
import type { DrawnFence, Fence, FreshFence, Picture } from "./fence.ts";

declare const HENCE_BUILD: string;

const AT_MOST = 32 * 2 ** 20;
const FENCES_AT_MOST = 2000;
const EXTENSION = ".fence";
/** The version of these files; increased when they are written in another way. */
const LAYOUT = 3;
const LINE_END = 0x0a;

/** What stands before the texts of the pictures: their lengths in bytes. */
interface Head extends Omit<FreshFence, "drawn"> {
  readonly drawn: Omit<DrawnFence, "pictures">;
  readonly pictures: readonly { readonly title: string; readonly svg: number; readonly tree: number }[];
}

export function keptFence(fence: Fence): DrawnFence | undefined {
  const own = placeOf(fence);
  const bytes = own === undefined ? undefined : readOwn(own, AT_MOST);
  if (bytes === undefined) return undefined;
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const body = kept.indexOf(LINE_END) + 1;
  if (kept.toString("latin1", 0, body - 1) !== digest(kept.subarray(body))) return undefined;
  const texts = kept.indexOf(LINE_END, body) + 1;
  const { drawn, files, pictures } = JSON.parse(kept.toString("utf8", body, texts)) as Head;
  const reach = reachOf(fence);
  if (!files.every(([path, known]) => quotedDigest(path, reach) === known)) return undefined;
  let at = texts;
  const taken = (length: number) => kept.subarray(at, (at += length));
  return {
    ...drawn,
    pictures: pictures.map((one) => keptPicture(one.title, taken(one.svg), taken(one.tree))),
  };
}

/** A page takes the text or the tree, so that only one is read. */
function keptPicture(title: string, svg: Buffer, tree: Buffer): Picture {
  return {
    title,
    get svg() {
      return JSON.parse(svg.toString("latin1")) as string;
    },
    get tree() {
      return JSON.parse(tree.toString("latin1")) as Picture["tree"];
    },
  };
}

export function keepFence(fence: Fence, { drawn: { pictures, ...drawn }, files }: FreshFence): void {
  const own = placeOf(fence);
  if (own === undefined) return;
  const texts = pictures.map(({ title, svg, tree }) => ({
    title,
    svg: ascii(svg),
    tree: ascii(tree),
  }));
  const head: Head = {
    drawn,
    files,
    pictures: texts.map(({ title, svg, tree }) => ({ title, svg: svg.length, tree: tree.length })),
  };
  const body = Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    ...texts.flatMap(({ svg, tree }) => [svg, tree]),
  ]);
  if (writeOwn(own, Buffer.concat([Buffer.from(`${digest(body)}\n`), body]), 0o700))
    keepNewest(dirname(own.file), EXTENSION, FENCES_AT_MOST);
}

/** JSON without letters that would have to be decoded: most of a picture is its fonts, which have none. */
function ascii(value: unknown): Buffer {
  // By code unit, not by character: JSON escapes characters beyond 16 bits as two units.
  const text = JSON.stringify(value).replace(/[\u{80}-\u{10ffff}]/gu, (letter) =>
    Array.from(
      { length: letter.length },
      (_, i) => `\\u${letter.charCodeAt(i).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
  return Buffer.from(text, "latin1");
}

const reachOf = ({ path, roots }: Fence) => ({ folder: dirname(path), roots });

/** Named by everything that the picture depends on but the files. */
function placeOf(fence: Fence) {
  const top = cacheFolder(process);
  if (top === undefined) return undefined;
  const key = digest(JSON.stringify([HENCE_BUILD, LAYOUT, process.cwd(), fence]));
  return { file: join(top, "fences", `${key}${EXTENSION}`), top };
}
