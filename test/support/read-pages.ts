import { getDocumentProxy } from "unpdf";

/** What a PDF of several pages says, read by Mozilla's pdf.js. Pages are counted from 1, lengths in pt. */
interface ReadPages {
  readonly pages: readonly ReadPage[];
  readonly tagged: boolean;
  readonly conformance: string | undefined;
  /** Depth first: the level, the words, and the page that they lead to. */
  readonly bookmarks: readonly { readonly level: number; readonly title: string; readonly page: number }[];
}

interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** With single spaces for whatever is blank. */
  readonly text: string;
  /** The smallest type, pt. */
  readonly smallest: number;
  /** The texts that a screen reader is told of. */
  readonly roles: readonly string[];
  /** Pages or addresses. */
  readonly links: readonly (number | string)[];
}

/** An item without a text is a mark of structure. */
interface TextContent {
  readonly str?: string;
  readonly transform: readonly number[];
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}
type Destination = readonly [page: { num: number; gen: number }, ...rest: unknown[]];
interface OutlineNode {
  readonly title: string;
  readonly dest: Destination;
  readonly items: readonly OutlineNode[];
}

export async function readPages(bytes: Uint8Array): Promise<ReadPages> {
  const document = await getDocumentProxy(bytes.slice(), { useSystemFonts: false, verbosity: 0 });
  const pageOf = async (dest: Destination) => (await document.getPageIndex(dest[0])) + 1;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [, , width, height] = page.view as [number, number, number, number];
    const { items } = await page.getTextContent();
    const texts = (items as readonly TextContent[]).filter(({ str = "" }) => str.trim() !== "");
    const annotations = (await page.getAnnotations()) as { url?: string; dest?: Destination }[];
    const tree = (await page.getStructTree()) as StructNode | null;
    pages.push({
      width,
      height,
      text: texts
        .map(({ str }) => str)
        .join(" ")
        .replace(/\s+/gu, " "),
      smallest: Math.min(...texts.map(({ transform }) => Math.abs(transform[3]!))),
      roles: tree === null ? [] : rolesOf(tree),
      links: await Promise.all(annotations.map(async ({ url, dest }) => url ?? (await pageOf(dest!)))),
    });
  }
  const bookmarks: { level: number; title: string; page: number }[] = [];
  const visit = async (nodes: readonly OutlineNode[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      bookmarks.push({ level, title, page: await pageOf(dest) });
      await visit(items, level + 1);
    }
  };
  await visit((await document.getOutline()) ?? [], 1);
  const { metadata } = await document.getMetadata();
  const info = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  const read: ReadPages = {
    pages,
    tagged: info?.Marked === true,
    conformance: new Map([...(metadata as Iterable<[string, string]>)]).get("pdfuaid:part"),
    bookmarks,
  };
  await document.destroy();
  return read;
}

function rolesOf({ role, children = [] }: StructNode): string[] {
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesOf)];
}
