import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { inMillimetres } from "../../../model/measures.ts";
import { readUpTo } from "../../machine/files.ts";
import { UsageError } from "../../report/errors.ts";
import type { EmbedRequest } from "./request.ts";

/** How wide the text of a document is, and how high on a page; mm, where they are known. */
export interface TextArea {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** What a figure leaves for its caption, mm. */
const CAPTION = 18;

/** Lengths, or the page of a document for Word, LibreOffice or PowerPoint. */
export function textAreaIn({ column, page }: EmbedRequest, cwd: string): TextArea {
  const height = page === undefined ? undefined : inMillimetres(page);
  if (page !== undefined && height === undefined)
    throw new UsageError(`The height of the text is a length such as 200mm, not \`${page}\`.`);
  if (column === undefined) return { height };
  const width = inMillimetres(column);
  if (width !== undefined) return { width, height };
  const kind = /\.(docx|dotx|odt|ott|pptx|potx)$/iu.exec(column)?.[1]?.toLowerCase();
  if (kind === undefined)
    throw new UsageError(
      `The width of the text is a length such as 121mm, or a .docx, .odt or .pptx, not \`${column}\`.`,
    );
  const bytes = readUpTo(resolve(cwd, column), DOCUMENT_LIMIT);
  const area = (kind.startsWith("d") ? wordArea : kind.startsWith("o") ? officeArea : slideArea)(bytes);
  if (area === undefined || !isPossible(area.width) || !isPossible(area.height))
    throw new UsageError(`${column} does not say how wide its text is; say it as a length, such as 160mm.`);
  return { width: area.width, height: height ?? area.height };
}

/**
 * The options of a figure with lengths in the place of shares: without a width of its own, it is as wide as the text,
 * and without a height, as high as a page may be with a caption; "50%" is a share of the text.
 */
export function sized(
  { width, height, ...options }: Readonly<Record<string, string>>,
  area: TextArea,
): Readonly<Record<string, string>> {
  const room = area.height === undefined ? undefined : Math.max(LEAST_MM, area.height - CAPTION);
  const wide = width ?? (area.width === undefined ? undefined : "100%");
  const high = height ?? (room === undefined || wide === undefined ? undefined : `${millimetres(room)}mm`);
  return {
    ...options,
    ...(wide === undefined ? {} : { width: lengthOf("width", wide, area.width) }),
    ...(high === undefined ? {} : { height: lengthOf("height", high, area.height) }),
  };
}

function lengthOf(side: "width" | "height", said: string, whole: number | undefined): string {
  const share = /^(\d+(?:\.\d+)?)%$/u.exec(said)?.[1];
  if (share === undefined) return said;
  if (whole !== undefined) return `${millimetres((whole * Number(share)) / 100)}mm`;
  const what = side === "width" ? "wide" : "high";
  throw new UsageError(`The ${side} ${said} of a figure is a share of the text; say how ${what} that is.`);
}

const millimetres = (mm: number) => Math.round(mm * 1000) / 1000;

const DOCUMENT_LIMIT = 64 * 1024 * 1024;
/** Bytes of the part of a document that has its page, unpacked. */
const PART_LIMIT = 64 * 1024 * 1024;
/** mm; what a figure may be asked to be. */
const LEAST_MM = 30;
const MOST_MM = 1000;

const isPossible = (mm: number): boolean => mm >= LEAST_MM && mm <= MOST_MM;

function partOf(bytes: Uint8Array, name: string): string {
  try {
    // A few kilobytes can be packed to unpack to gigabytes.
    const parts = unzipSync(bytes, {
      filter: ({ name: part, originalSize }) => part === name && originalSize <= PART_LIMIT,
    });
    const part = parts[name];
    return part === undefined ? "" : strFromU8(part);
  } catch {
    return "";
  }
}

type Area = Required<{ readonly [side in keyof TextArea]: number }>;

const MM_PER_TWENTIETH = 25.4 / 1440;
const MM_PER_EMU = 1 / 36_000;

/** Without a page of its own, Pandoc takes this width, and Word a page of 11 inches with margins of one. */
const PAGELESS: Area = { width: 420 * 20 * MM_PER_TWENTIETH, height: 9 * 25.4 };

function wordArea(bytes: Uint8Array): Area | undefined {
  const xml = partOf(bytes, "word/document.xml");
  if (xml === "") return undefined;
  // The last section is that of the body.
  const page = /<w:pgSz [^>]*>/u.exec(xml.slice(xml.lastIndexOf("<w:pgSz ")))?.[0];
  const margins = /<w:pgMar [^>]*>/u.exec(xml.slice(xml.lastIndexOf("<w:pgMar ")))?.[0];
  if (page === undefined || margins === undefined) return PAGELESS;
  const of = (tag: string, name: string) => Number(new RegExp(`w:${name}="(\\d+)"`, "u").exec(tag)?.[1] ?? 0);
  const inner = (side: string, ...around: readonly string[]) =>
    around.reduce((left, name) => left - of(margins, name), of(page, side)) * MM_PER_TWENTIETH;
  return { width: inner("w", "left", "right", "gutter"), height: inner("h", "top", "bottom") };
}

function officeArea(bytes: Uint8Array): Area | undefined {
  const xml = partOf(bytes, "styles.xml");
  const page = /<style:page-layout-properties [^>]*>/u.exec(xml)?.[0];
  if (page === undefined) return undefined;
  const of = (name: string) => lengthIn(page, name);
  // Header and footer stand inside the margins.
  const layout = xml.slice(xml.indexOf(page), xml.indexOf("</style:page-layout>", xml.indexOf(page)));
  const furniture = layout.match(/<style:header-footer-properties [^>]*>/gu) ?? [];
  const inside = furniture.map((tag) => lengthIn(tag, "min-height") + lengthIn(tag, "margin-top"));
  return {
    width: of("page-width") - of("margin-left") - of("margin-right"),
    height: inside.reduce(
      (left, one) => left - one,
      of("page-height") - of("margin-top") - of("margin-bottom"),
    ),
  };
}

/** mm; 0 if the tag does not say it. */
function lengthIn(tag: string, name: string): number {
  const [, number, unit] = new RegExp(`fo:${name}="([\\d.]+)(mm|cm|in|pt)"`, "u").exec(tag) ?? [];
  return number === undefined ? 0 : Number(number) * { mm: 1, cm: 10, in: 25.4, pt: 25.4 / 72 }[unit as "mm"];
}

/** The text of its slides. */
function slideArea(bytes: Uint8Array): Area | undefined {
  const xml = partOf(bytes, "ppt/slideMasters/slideMaster1.xml");
  const shape = xml.split("<p:sp>").find((one) => /<p:ph [^>]*type="body"/u.test(one)) ?? "";
  const [, width, height] = /<a:ext cx="(\d+)" cy="(\d+)"/u.exec(shape) ?? [];
  return width === undefined
    ? undefined
    : { width: Number(width) * MM_PER_EMU, height: Number(height) * MM_PER_EMU };
}
