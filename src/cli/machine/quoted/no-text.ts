/** Identifies a file that is not UTF-8 text, and how to convert it to text. */
import { dirname } from "node:path";
import { shellWord } from "../../../input/words/shell-word.ts";

export interface NoText {
  /** "a PDF, not a text" */
  readonly what: string;
  readonly hint: string;
  /** Of a text: its letters are there, but in this encoding. */
  readonly encoding?: string;
}

/** The text of a file, or what the file is instead: `name` in the map, `path` where commands are typed. */
export function textOf(name: string, bytes: Uint8Array, path = name): string | NoText {
  const known = KINDS.find(({ begins }) => begins.some((begin) => startsWith(bytes, begin)));
  if (known !== undefined) return known.say(path, bytes);
  const text = decoded(bytes);
  if (text !== undefined && !text.includes("\0")) return text;
  const encoding = encodingOf(bytes, text !== undefined);
  if (encoding === undefined) return NO_TEXT;
  const utf8 = (of: string) => beside(of, `.utf8${/\.[^./\\]*$/u.exec(of)?.[0] ?? ""}`);
  return {
    what: `not in UTF-8; it looks like ${encoding.name}`,
    hint: `save it as UTF-8, for example with \`iconv -f ${encoding.iconv} -t UTF-8 ${shellWord(path)} > ${shellWord(utf8(path))}\`, and name ${path === name ? "that file" : `\`${utf8(name)}\``}`,
    encoding: encoding.name,
  };
}

/** The encoding is not known. */
export const NO_TEXT: NoText = {
  what: "not a text",
  hint: "save its text beside it, in UTF-8, and name that file",
};
const SAVE_TEXT = NO_TEXT.hint;

interface Kind {
  readonly begins: readonly (string | readonly number[])[];
  readonly say: (name: string, bytes: Uint8Array) => NoText;
}

const KINDS: readonly Kind[] = [
  { begins: ["%PDF-"], say: (name) => converted(name, "a PDF", (from, to) => `pdftotext ${from} ${to}`) },
  {
    begins: ["PK\x03\x04"],
    say: (name, bytes) => {
      const packed = packedAs(bytes);
      if (packed === undefined) return { what: "a ZIP archive, not a text", hint: SAVE_TEXT };
      if (packed.format === undefined)
        return {
          what: `${packed.what}, not a text`,
          hint: "export its text beside it (File › Export To › Plain Text), and name that file",
        };
      return converted(
        name,
        packed.what,
        (from, to) => `pandoc -f ${packed.format} -t plain ${from} -o ${to}`,
      );
    },
  },
  {
    // The container of Office before 2007.
    begins: [[0xd0, 0xcf, 0x11, 0xe0]],
    say: (path) =>
      converted(
        path,
        "an old Word or Office file",
        (from, to) =>
          `soffice --convert-to txt:Text ${from}${/\//.test(to) ? ` --outdir ${shellWord(dirname(path))}` : ""}`,
      ),
  },
  {
    begins: ["{\\rtf"],
    say: (name) => converted(name, "an RTF", (from, to) => `pandoc -f rtf -t plain ${from} -o ${to}`),
  },
  {
    begins: [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], "GIF8", "II*\0", "MM\0*"],
    say: () => ({ what: "a picture, not a text", hint: SAVE_TEXT }),
  },
];

function converted(name: string, what: string, command: (from: string, to: string) => string): NoText {
  const example = command(shellWord(name), shellWord(beside(name, ".txt")));
  return {
    what: `${what}, not a text`,
    hint: `save its text beside it, for example with \`${example}\`, and name that file`,
  };
}

/** `report.pdf`: `report.txt` */
function beside(name: string, ending: string): string {
  return name.replace(/(?<=[^/\\])\.[^./\\]*$/u, "") + ending;
}

/** Identifies an archive by the first names in it. */
function packedAs(bytes: Uint8Array): { readonly what: string; readonly format?: string } | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 64 * 1024));
  if (head.includes("application/epub+zip")) return { what: "an EPUB", format: "epub" };
  if (head.includes("application/vnd.oasis.opendocument.text"))
    return { what: "an ODT document", format: "odt" };
  if (/word\/|wordprocessingml/.test(head)) return { what: "a Word document", format: "docx" };
  return /Index\/Document\.iwa|Index\.zip/.test(head) ? { what: "a Pages document" } : undefined;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export const UTF16 = "UTF-16";
export const UTF32 = "UTF-32";

/** A guess from the first bytes; undefined if they do not look like text. */
function encodingOf(bytes: Uint8Array, isUtf8: boolean) {
  const head = bytes.subarray(0, 4096);
  const nulls = [0, 0, 0, 0];
  let controls = 0;
  head.forEach((byte, at) => {
    if (byte === 0) nulls[at % 4]! += 1;
    else if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)) controls += 1;
  });
  const [first, second, third, fourth] = nulls as [number, number, number, number];
  const [even, odd] = [first + third, second + fourth];
  const isWide = (high: number) => controls === 0 && high * 4 > head.length * 0.9;
  if (startsWith(head, [0xff, 0xfe, 0, 0]) || startsWith(head, [0, 0, 0xfe, 0xff]))
    return { name: UTF32, iconv: "UTF-32" };
  if (isWide(fourth) && isWide(third) && first === 0) return { name: UTF32, iconv: "UTF-32LE" };
  if (isWide(first) && isWide(second) && fourth === 0) return { name: UTF32, iconv: "UTF-32BE" };
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff]))
    return { name: UTF16, iconv: "UTF-16" };
  // In Latin letters every other byte is zero.
  if (odd > head.length / 5 && even * 10 < odd) return { name: UTF16, iconv: "UTF-16LE" };
  if (even > head.length / 5 && odd * 10 < even) return { name: UTF16, iconv: "UTF-16BE" };
  if (isUtf8 || even + odd > 0 || controls * 50 > head.length) return undefined;
  return { name: "Latin-1 or Windows-1252", iconv: "WINDOWS-1252" };
}

function startsWith(bytes: Uint8Array, begin: string | readonly number[]): boolean {
  const wanted = typeof begin === "string" ? [...begin].map((char) => char.charCodeAt(0)) : begin;
  return wanted.every((byte, i) => bytes[i] === byte);
}
