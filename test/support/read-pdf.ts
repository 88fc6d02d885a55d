import { inflateSync } from "node:zlib";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

/** What a PDF says, read by Mozilla's pdf.js. Lengths in pt, counted from the top left. */
export interface ReadPdf {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly info: Readonly<Record<string, unknown>>;
  readonly metadata: ReadonlyMap<string, string>;
  readonly tagged: boolean;
  /** The structure elements, in reading order. */
  readonly structure: readonly Element[];
  readonly runs: readonly Run[];
  readonly links: readonly Link[];
  readonly bookmarks: readonly Bookmark[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

export interface Element {
  readonly role: string;
  readonly alt?: string;
  readonly text: string;
  readonly children: readonly Element[];
}

/** Glyphs that were shown together. `text` is in logical order. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Link {
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly to: string | readonly [x: number, y: number];
  readonly alt: string;
}

interface Bookmark {
  readonly title: string;
  readonly y: number;
  readonly items: readonly Bookmark[];
}

type Destination = readonly [unknown, unknown, x: number, y: number];
interface StructNode {
  role?: string;
  alt?: string;
  type?: string;
  id?: string;
  children?: StructNode[];
}
interface OutlineNode {
  title: string;
  dest: Destination;
  items: OutlineNode[];
}

interface Annotation {
  rect: [number, number, number, number];
  url?: string;
  dest?: Destination;
  contentsObj: { str: string };
}
interface Operators {
  fnArray: number[];
  // Each operator has arguments of its own kind.
  // oxlint-disable-next-line typescript/no-explicit-any
  argsArray: any[];
}

/** Missing in Node 20; pdf.js calls it without asking. */
function addTransfer(): void {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length) {
    const copy = new Uint8Array(length);
    copy.set(new Uint8Array(this).subarray(0, length));
    return copy.buffer;
  };
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  addTransfer();
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(bytes.slice(), {
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const page = await document.getPage(1);
  const [, , width, height] = page.view as [number, number, number, number];
  const { runs, fontIds } = shown(
    (await page.getOperatorList()) as Operators,
    OPS,
    height,
    actualTexts(bytes),
  );
  const fonts = await Promise.all(
    [...fontIds].map(
      (id) =>
        new Promise<{ name: string; embedded: boolean }>((resolve) => {
          page.commonObjs.get(id, (font: { name: string; missingFile: boolean }) =>
            resolve({ name: font.name, embedded: !font.missingFile }),
          );
        }),
    ),
  );

  const element = (node: StructNode): Element => {
    const children = (node.children ?? []).filter((child) => child.role !== undefined).map(element);
    const own = (node.children ?? []).filter((child) => child.type === "content");
    return {
      role: node.role!,
      ...(node.alt === undefined ? {} : { alt: node.alt }),
      text: own.map(({ id }) => runs.get(Number(id!.split("_mc")[1]))?.text ?? "").join(""),
      children,
    };
  };
  const bookmark = ({ title, dest, items }: OutlineNode): Bookmark => ({
    title,
    y: height - dest[3],
    items: items.map(bookmark),
  });
  const tree = (await page.getStructTree()) as StructNode | null;
  const metadata = await document.getMetadata();
  const read: ReadPdf = {
    pages: document.numPages,
    width,
    height,
    info: metadata.info as Record<string, unknown>,
    metadata: new Map([...((metadata.metadata ?? []) as Iterable<[string, string]>)]),
    tagged: ((await document.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    structure: (tree?.children?.[0]?.children ?? []).filter(({ role }) => role !== undefined).map(element),
    runs: [...runs.values()],
    links: ((await page.getAnnotations()) as Annotation[]).map(
      ({ rect: [left, bottom, right, top], url, dest, contentsObj }) => ({
        box: [left, height - top, right, height - bottom] as const,
        to: url ?? [(dest as Destination)[2], height - (dest as Destination)[3]],
        alt: contentsObj.str,
      }),
    ),
    bookmarks: (((await document.getOutline()) ?? []) as unknown as OutlineNode[]).map(bookmark),
    fonts: fonts.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
  await document.destroy();
  return read;
}

/** What pdf.js does not hand out: the texts that stand for their glyphs, in the order of the page's content. */
function actualTexts(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes).toString("latin1");
  return [...file.matchAll(/stream\r?\n([^]*?)\r?\nendstream/gu)].flatMap(([, data]) => {
    let content: string;
    try {
      content = inflateSync(Buffer.from(data!, "latin1")).toString("latin1");
    } catch {
      return [];
    }
    return [...content.matchAll(/\/ActualText\s*<feff([\da-f]*)>/giu)].map(([, hex]) =>
      String.fromCharCode(...(hex!.match(/.{4}/gu) ?? []).map((unit) => Number.parseInt(unit, 16))),
    );
  });
}

/** The text of each marked content, by its number, and the fonts it is shown in. */
function shown(
  { fnArray, argsArray }: Operators,
  OPS: Readonly<Record<string, number>>,
  height: number,
  replacements: string[],
) {
  const runs = new Map<number, Run>();
  const fontIds = new Set<string>();
  let state = { mcid: -1, x: Number.NaN, y: 0, size: 0 };
  let texts: string[] = [];
  let advance = 0;
  /** Names of the open marked contents. */
  const open: string[] = [];
  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    if (code === OPS["beginMarkedContentProps"] || code === OPS["beginMarkedContent"]) {
      open.push(typeof args[0] === "string" ? args[0] : args[0].name);
      if (open.length > 1) {
        if (open.at(-1) === "Span") texts.push(replacements.shift()!);
        return;
      }
      state = { ...state, mcid: typeof args[1] === "number" ? args[1] : -1, x: Number.NaN };
      [texts, advance] = [[], 0];
    } else if (code === OPS["endMarkedContent"]) {
      open.pop();
      if (open.length > 0 || state.mcid < 0) return;
      // Glyphs stand in the order of the page, from left to right.
      const rtl = texts.some((text) => /[\u0590-\u08ff]/u.test(text));
      const text = (rtl ? texts.toReversed() : texts).join("");
      runs.set(state.mcid, { text, x: state.x, y: height - state.y, width: advance });
    } else if (code === OPS["transform"]) {
      if (open.length > 0 && Number.isNaN(state.x)) state = { ...state, x: args[4], y: args[5] };
    } else if (code === OPS["setFont"]) {
      fontIds.add(args[0]);
      state = { ...state, size: args[1] };
    } else if (code === OPS["showText"]) {
      const replaced = open.slice(1).includes("Span");
      for (const item of args[0] as (number | { unicode: string; width: number })[]) {
        if (typeof item !== "number" && !replaced) texts.push(item.unicode);
        advance += ((typeof item === "number" ? -item : item.width) * state.size) / 1000;
      }
    }
  });
  return { runs, fontIds };
}
