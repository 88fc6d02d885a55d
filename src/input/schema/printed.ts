import type { Advice } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import type { Scalar } from "../node.ts";
import type { Reading } from "../shape.ts";

/** Something in a text that is printed as it is written, though it was hardly meant to be. */
interface Printed {
  readonly pattern: RegExp;
  /** Rules out what is meant. */
  readonly unless?: RegExp;
  /** In which languages it is looked for, by `lang`, if not in all. */
  readonly lang?: RegExp;
  readonly what: string;
  /** What it should be, where that is certain: a text in its place, which may be empty. */
  readonly meant?: (found: RegExpExecArray) => string | undefined;
  readonly hint: (meant: string | undefined, found: string) => string;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["auml", "ä"],
  ["ouml", "ö"],
  ["uuml", "ü"],
  ["szlig", "ß"],
  ["eacute", "é"],
  ["egrave", "è"],
]);

const deleteIt = (): string => "delete it";
const writeIt = (meant: string | undefined): string =>
  meant === undefined ? "write the character itself" : `write \`${meant}\``;

/** Few rules, each of which is hardly ever wrong. */
const RULES: readonly Printed[] = [
  {
    pattern: /(?<=\S\s)(?<sign>\/\/)\s[^/]+$/u,
    unless: / \/ /u,
    what: "A comment begins with `#` in YAML",
    hint: () => "write `#` in place of `//`, or delete what follows",
  },
  {
    pattern: /<!--/u,
    what: "A comment begins with `#` in YAML",
    hint: () => "delete it, and what closes it",
  },
  {
    pattern:
      /<\/?(?:a|b|br|code|div|em|h[1-6]|hr|i|li|ol|p|s|small|span|strong|su[bp]|tt|u|ul)(?:\s[^<>]*)?\/?>/iu,
    what: "No HTML is read in a map",
    hint: (_, found) => `delete it${found.includes("br") ? "" : ", and what closes it"}`,
  },
  {
    pattern:
      /&(?<name>amp|lt|gt|quot|apos|nbsp|[nm]dash|hellip|[aou]uml|szlig|e(?:acute|grave));|&#x?[\da-f]+;/iu,
    what: "No HTML is read in a map",
    meant: ({ groups }) => ENTITIES.get(groups?.["name"]?.toLowerCase() ?? ""),
    hint: writeIt,
  },
  {
    pattern: /\s?\\(?:footnote|thanks|marginpar)\{[^{}]*\}/u,
    what: "No LaTeX is read in a map",
    meant: () => "",
    hint: () => "delete it, and write what it says under `note`",
  },
  {
    pattern: /(?<!\\)\\(?<plain>[&%_#$])/u,
    // A folder of Windows
    unless: /\p{L}:\\/u,
    what: "No LaTeX is read in a map",
    meant: ({ groups }) => groups!["plain"],
    hint: writeIt,
  },
  {
    pattern: /\$(?=[^\s$])[^$]*[\\^{][^$]*(?<=[^\s$])\$(?!\d)/u,
    what: "No LaTeX is read in a map",
    hint: () => "write it in plain signs, such as x²",
  },
  {
    pattern: /``(?<inside>[^`']+)''/u,
    what: "No LaTeX is read in a map",
    meant: ({ groups }) => `“${groups!["inside"]!}”`,
    hint: writeIt,
  },
  {
    pattern: /\\(?![a-z]*cite)[a-z]+\{(?<inside>[^{}\\]*)\}/iu,
    what: "No LaTeX is read in a map",
    meant: ({ groups }) => groups!["inside"] || undefined,
    hint: (meant) => (meant === undefined ? "delete it" : `write \`${meant}\``),
  },
  {
    pattern: /(?<=\p{Ll}[.,;:!?]?)\\n(?=[\p{L}\s]|$)/u,
    unless: /\\[^n]|\p{L}:\\|^\S*$/u,
    what: "Lines are broken where they are drawn",
    meant: () => " ",
    hint: () => "write a space",
  },
  {
    pattern: /\*\*(?=[^\s*])[^*]*[^\s*]\*\*/u,
    what: "No Markdown is read in a map",
    meant: ([found]) => found.slice(2, -2),
    hint: writeIt,
  },
  {
    pattern: /(?<=^|[\s("“„«])\*(?=[^\s*])[^*;]{1,80}(?<=[^\s*])\*(?=$|[\s.,;:!?)"”»…])/u,
    what: "No Markdown is read in a map",
    meant: ([found]) => found.slice(1, -1),
    hint: writeIt,
  },
  {
    pattern: /(?<=^|[\s("“„«])_(?=[^\s_])[^_;]{1,80}(?<=[^\s_])_(?=$|[\s.,;:!?)"”»…])/u,
    what: "No Markdown is read in a map",
    meant: ([found]) => found.slice(1, -1),
    hint: writeIt,
  },
  {
    pattern: /\s?~~(?=[^\s~])[^~]*[^\s~]~~/u,
    what: "No Markdown is read in a map",
    meant: () => "",
    hint: deleteIt,
  },
  {
    pattern: /\s?\[-?@[\p{L}\p{N}_][^\]]*\]/u,
    // A citation, which is none of a text
    unless: /^[^\s[]*\s?\[[^\]]*\]$/u,
    what: "No Markdown is read in a map",
    meant: () => "",
    hint: () => "delete it, and name its source under `cite`",
  },
  {
    pattern: /(?<=\p{L}[)”"]?\s)---?(?=\s[(“"]?\p{L})/u,
    what: "Hyphens are no dash in a map",
    meant: () => "–",
    hint: writeIt,
  },
  {
    pattern: /!?\[(?<inside>[^[\]]+)\]\((?:https?:|mailto:|\.{0,2}\/)[^\s()]*\)/u,
    what: "No Markdown is read in a map",
    meant: ({ groups }) => groups!["inside"],
    hint: (meant) => `write \`${meant}\`, and the address under \`note\` or as the \`url\` of a source`,
  },
  {
    pattern: /\s?\[\^[^\]\s]{1,20}\](?!:)/u,
    what: "No Markdown is read in a map",
    meant: () => "",
    hint: () => "delete it, and write what it says under `note`, or its source under `cite`",
  },
  {
    pattern: /[\s~]?\\[a-z]*cite[a-z]*\*?(?:\[[^[\]]*\]){0,2}\{[^{}]*\}/iu,
    unless: /^\s*\\[a-z]*cite/iu,
    what: "No LaTeX is read in a map",
    meant: () => "",
    hint: () => "delete it, and name its source under `cite`",
  },
  {
    pattern:
      /(?<![\p{L}\p{N}'’-])(?!(?:that|had|very|really|so|no|many|long|far|more|much|well|now|there|is|was|her|do|who|ha|bye|what|you|in|on)\s)(?<word>[a-z]{2,})\s\k<word>(?![\p{L}\p{N}'’-])/u,
    // Names and ids are no sentences, and what is said three times is meant.
    unless:
      /^\S+(?:\s+\S+){0,2}(?:\s+\S*[^.!?])?$|(?<!\p{L})(?<word>\p{L}{2,})\s\k<word>\s\k<word>(?!\p{L})/u,
    lang: /^en/u,
    what: "The same word is written twice in a row",
    meant: ({ groups }) => groups!["word"],
    hint: writeIt,
  },
  {
    pattern: /^(?:TODO|FIXME|TBD|XXX)[.:!…]*$/u,
    what: "Something is left to be written here",
    hint: () => "write the text",
  },
  {
    pattern: /(?<=[\s.!?]):(?:wq?a?|qa?|x)!?$/u,
    what: "The text contains a command of an editor",
    meant: () => "",
    hint: deleteIt,
  },
  {
    pattern: /(?:Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™œž“”˜¦]|Â[\u00A0-\u00BF])\S*/u,
    what: "This was UTF-8, and was read as another encoding",
    meant: ([found]) => decoded(found),
    hint: (meant) => (meant === undefined ? "type it again" : `write \`${meant}\``),
  },
  {
    pattern: /\p{Co}/u,
    what: "This character has a meaning in some fonts only",
    hint: () => "delete it, or write another character",
  },
];

/** How much of a file is searched for its language. */
const HEAD = 4000;

export function reportPrinted({ value, range }: Scalar, { lines, report }: Reading): void {
  const tongue = /^lang: *["']?([\w-]+)/mu.exec(lines.text.slice(0, HEAD))?.[1] ?? "en";
  for (const { pattern, unless, lang, what, meant, hint } of RULES) {
    if (lang?.test(tongue) === false) continue;
    const found = unless?.test(value) === true ? null : pattern.exec(value);
    if (found === null) continue;
    const sign = found.groups?.["sign"] ?? found[0];
    const inside = lines.text.slice(range.start.offset, range.end.offset).indexOf(sign);
    const from = range.start.offset + inside;
    const at = inside < 0 ? range : lines.range(from, from + sign.length);
    const instead = meant?.(found);
    const fix =
      inside < 0 || instead === undefined ? undefined : replacing("Write what is meant", at, instead);
    const advice: Advice = {
      hint: hint(instead, sign),
      ...(fix && { fix: { ...fix, asks: true } }),
    };
    report("printed-as-written", at, `${what}: \`${sign.trim()}\` is printed as it is written.`, advice);
    return;
  }
}

/** What Windows-1252 has where Latin-1 has control characters. */
const WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const BYTES = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95,
  0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];

/** The text whose bytes these characters are, if they are those of a text. */
function decoded(garbled: string): string | undefined {
  const bytes = [...garbled].map((sign) => BYTES[WINDOWS.indexOf(sign)] ?? sign.codePointAt(0)!);
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  const text = new TextDecoder().decode(Uint8Array.from(bytes));
  return text.includes("\uFFFD") ? undefined : text;
}
