import { chance } from "../../src/documents/random.ts";

/** What YAML or the format makes something of. */
const PIECES = [
  ..."#:-,[]{}'\"\\&*!|>@`%?~\t\r".split(""),
  ": ",
  " #",
  "- ",
  "\t",
  "\n",
  "\n\n",
  "\n?\n",
  "\n:\n",
  "{}",
  "[]",
  "''",
  "note: hello",
  "text: ",
  "to: ",
  "from: ",
  "true",
  "1",
  "é",
  "策",
  "\u202E",
  "a b",
];

/** A text with one to three slips in it, always the same for the same seed. */
export function mutated(text: string, seed: number): string {
  const random = chance(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(some: readonly T[]): T => some[below(some.length)]!;
  let made = text;
  for (let left = 1 + below(3); left > 0; left -= 1) made = pick(SLIPS)(made, below, pick);
  return made;
}

type Slip = (text: string, below: (n: number) => number, pick: <T>(some: readonly T[]) => T) => string;

/** A slip in the lines of a text. */
const inLines =
  (change: (lines: string[], at: number, below: (n: number) => number) => void): Slip =>
  (text, below) => {
    const lines = text.split("\n");
    change(lines, below(lines.length), below);
    return lines.join("\n");
  };

const SLIPS: readonly Slip[] = [
  inLines((lines, at) => lines.splice(at, 1)),
  inLines((lines, at) => lines.splice(at, 0, lines[at]!)),
  inLines((lines, at, below) => {
    const other = below(lines.length);
    [lines[at], lines[other]] = [lines[other]!, lines[at]!];
  }),
  inLines((lines, at, below) => lines.splice(below(lines.length), 0, ...lines.splice(at, 1))),
  inLines((lines, at, below) => {
    lines[at] = lines[at]!.replace(/^ */, (indent) => " ".repeat(Math.max(0, indent.length + below(7) - 3)));
  }),
  inLines((lines, at) => {
    lines[at] = `\t${lines[at]!.trimStart()}`;
  }),
  inLines((lines, at, below) => {
    lines[at] = lines[at]!.replace(/^( {2})+/, (indent) => {
      const tabs = "\t".repeat(1 + below(indent.length / 2));
      return below(2) === 0 ? tabs : `${" ".repeat(below(3))}${tabs}${" ".repeat(below(3))}`;
    });
  }),
  inLines((lines, at, below) => lines.splice(at, 0, `${"\t".repeat(1 + below(2))}note: hello`)),
  inLines((lines, at) => {
    lines[at] = lines[at]!.replace(/[^\s:]+(?=:)/, "");
  }),
  inLines((lines, at) => {
    lines[at] = lines[at]!.replace(/[-_](?=[\p{L}\d])/u, " ");
  }),
  // Reading on behind every tab takes its time, so long texts keep their blanks.
  (text) =>
    text.length > 4000 ? text : text.replace(/^(?: {2})+/gm, (indent) => "\t".repeat(indent.length / 2)),
  (text, below, pick) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + pick(PIECES) + text.slice(at);
  },
  (text, below, pick) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + pick(PIECES) + text.slice(at);
  },
  (text, below) => {
    const at = below(text.length);
    return text.slice(0, at) + text.slice(at + 1 + below(3));
  },
  (text, below) => {
    const at = below(text.length);
    return (
      text.slice(0, at) +
      text
        .slice(at, at + 2)
        .split("")
        .toReversed()
        .join("") +
      text.slice(at + 2)
    );
  },
];
