/** What is wrong with files of a format: broken ones, and statements whose words are not in them. */
import { unzipSync } from "fflate";
import type { DocumentName } from "../../src/documents/index.ts";
import type { FormatName } from "../../src/formats/index.ts";
import { directionOf } from "../../src/language/index.ts";
import type { ArgumentMap } from "../../src/model/map.ts";
import { readPages } from "../support/read-pages.ts";
import { readXml } from "../support/xml.ts";

/** Documents that hold every statement in full. The others leave some out, or blank, by design. */
const WHOLE: ReadonlySet<DocumentName> = new Set(["figure", "handout", "proof", "steps"]);

export async function faultsOfFile(
  files: readonly Uint8Array[],
  format: FormatName,
  as: DocumentName,
  map: ArgumentMap,
): Promise<string[]> {
  const faults: string[] = [];
  let said = "";
  for (const bytes of files) {
    try {
      said += `${(await wordsIn(bytes, format)) ?? ""} `;
    } catch (error) {
      faults.push(`invalid ${format}: ${String(error).slice(0, 300)}`);
    }
  }
  if (faults.length > 0 || said.trim() === "" || !WHOLE.has(as)) return faults;
  const found = bare(said);
  const counts = lettersOf(found);
  for (const { id, text } of map.statements) {
    const wanted = bare(text);
    // A reader of PDF gives the letters of a line from the right in the order in which they stand.
    const isThere =
      directionOf(map.lang) === "rtl" || RIGHT_TO_LEFT.test(wanted)
        ? [...lettersOf(wanted)].every(([letter, count]) => (counts.get(letter) ?? 0) >= count)
        : found.includes(wanted);
    if (!isThere) faults.push(`lost text of ${id}: ${text.slice(0, 80)}`);
  }
  return faults;
}

/** Undefined where a file holds shapes or pixels only. */
async function wordsIn(bytes: Uint8Array, format: FormatName): Promise<string | undefined> {
  const text = () => new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  switch (format) {
    case "svg":
      return svgWords(text());
    case "webfont":
      readXml(text());
      return undefined;
    case "pdf":
      return (await readPages(bytes)).pages.map((page) => page.text).join(" ");
    case "png":
      return png(bytes);
    case "docx":
      return office(bytes, /^word\/document\.xml$/u, "w:t");
    case "pptx":
      return office(bytes, /^ppt\/slides\/[^/]+\.xml$/u, "a:t");
    case "facts":
    case "aif":
    case "xaif":
      JSON.parse(text());
      return undefined;
    case "graphml":
      readXml(text());
      return undefined;
    case "html":
      return html(text());
    case "md":
    case "txt":
      return text();
    case "yaml":
    case "argdown":
    case "carneades":
    case "csv":
    case "dot":
    case "mermaid":
    case "d2":
      // Each escapes letters in its own way; what they say is tested beside their readers.
      return text() === "" ? text() : undefined;
  }
}

/** The words that are shown, without titles and styles. */
function svgWords(text: string): string {
  const texts = [...readXml(text).getElementsByTagName("text")];
  return texts.map(({ textContent }) => textContent ?? "").join(" ");
}

function png(bytes: Uint8Array): undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const names: string[] = [];
  if (view.getUint32(0) !== 0x89504e47) throw new Error("no PNG");
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at))
    names.push(Buffer.from(bytes.subarray(at + 4, at + 8)).toString("latin1"));
  if (names[0] !== "IHDR" || names.at(-1) !== "IEND") throw new Error(`its chunks are ${names.join(" ")}`);
}

/** The words of a file for Word or PowerPoint, all of whose parts are XML. */
function office(bytes: Uint8Array, words: RegExp, element: string): string {
  const parts = unzipSync(bytes);
  let found = "";
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels|svg)$/u.test(name)) continue;
    const document = readXml(new TextDecoder("utf-8", { fatal: true }).decode(part));
    if (words.test(name))
      found += [...document.getElementsByTagName(element)]
        .map(({ textContent }) => textContent ?? "")
        .join("");
  }
  return found;
}

/** The drawings in a page are XML; the rest is read as a browser would show it. */
function html(text: string): string {
  for (const [svg] of text.matchAll(/<svg\b[^>]*class="map"[^]*?<\/svg>/gu))
    readXml(
      svg
        .replace("<svg", '<svg xmlns:xlink="http://www.w3.org/1999/xlink"')
        .replace(/(xmlns:xlink="[^"]*")([^>]*) \1/u, "$1$2"),
    );
  if (!text.endsWith("</html>\n")) throw new Error("the page is cut off");
  return text
    .replace(/<(?:style|script)\b[^]*?<\/(?:style|script)>/gu, " ")
    .replace(/<[^>]*>/gu, "")
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/gu, "<")
    .replace(/&gt;/gu, ">")
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, "&");
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Letters and digits alone: what is between them is broken, escaped and hyphenated in each format's own way. */
const bare = (text: string): string => text.normalize("NFKD").replace(/[^\p{L}\p{Nd}]/gu, "");

function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
