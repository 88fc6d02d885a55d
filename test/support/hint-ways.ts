/** How hints are followed, by their words. */
import type { Code, Diagnostic } from "../../src/diagnostic.ts";
import { linesOf } from "../../src/input/lines.ts";
import { CHOOSING_WAYS } from "./choosing-ways.ts";
import { FAULTY_FILES, diagnose, textOf } from "./faulty.ts";

type Follow = (text: string, fault: Diagnostic, words: RegExpExecArray) => string;

const instead =
  (make: (words: RegExpExecArray) => string): Follow =>
  (text, { range }, words) =>
    text.slice(0, range.start.offset) + make(words) + text.slice(range.end.offset);

/** The line as the hint has it, in place of all that its fix would change. */
const line: Follow = (text, { range, fix }, words) => {
  const lines = linesOf(text);
  const first = lines.around(fix?.edits[0]!.range.start.offset ?? range.start.offset);
  const last = lines.around(fix?.edits[0]!.range.end.offset ?? range.end.offset);
  const indent = /^ */.exec(first.text)![0];
  return text.slice(0, first.start) + indent + words[1]! + text.slice(last.start + last.text.length);
};

/** With a line at the head of a section. */
const declared =
  (entry: string): Follow =>
  (text, { message }, words) => {
    const id = /`([^`]+)`\.$/.exec(message)![1]!;
    const section = words[1]!;
    const lines = `${section}:\n  ${id}: ${entry}\n`;
    if (!new RegExp(`^${section}:`, "m").test(text)) return `${text}${lines}`;
    return text.replace(new RegExp(`^${section}:\n`, "m"), lines);
  };

const removed: Follow = (text, { range }) => text.slice(0, range.start.offset) + text.slice(range.end.offset);

const withoutLine: Follow = (text, { range }) => {
  const { start, text: said } = linesOf(text).around(range.start.offset);
  return text.slice(0, start) + text.slice(start + said.length + 1);
};

const withoutDash = (text: string, at: number): string =>
  text.slice(0, at) + text.slice(at).replace(/^- /, "");

/** With a dash before the first of some lines, and the others below it in the column of its key. */
function withDash(text: string, { start, end }: Diagnostic["range"]): string {
  const said = text.slice(start.offset, end.offset);
  return `${text.slice(0, start.offset)}- ${said.replaceAll("\n", "\n  ")}${text.slice(end.offset)}`;
}

/** What the words of a hint ask for. */
export const WAYS: readonly (readonly [RegExp, Follow])[] = [
  [/^did you mean `(.+)`\?$/, instead(([, word]) => word!)],
  [/^did you mean `.+`\? It is there already: delete one$/, withoutLine],
  [/^line \d+ has it already, with another value: delete one of the two$/, withoutLine],
  [/^line \d+ says the same: delete it here$/, withoutLine],
  [/^write `(true)` or `false`$/, instead(([, word]) => word!)],
  [/^write `([^`]+)`(?:$|:|, or, where they are meant, |, and the address )/, instead(([, word]) => word!)],
  [/^put them in brackets: (.+)$/, instead(([, list]) => list!)],
  [/^(?:put the text in quotes|put a space after the colon|close it|delete the dash): (.+)$/, line],
  [
    /^add `(.)`$/,
    (text, { range }, words) => {
      const { start, text: said } = linesOf(text).around(range.start.offset);
      return text.slice(0, start + said.length) + words[1]! + text.slice(start + said.length);
    },
  ],
  [/^delete it(?:;|$)/, removed],
  [/^delete it, and (?:write what it says under `note`|name its source under `cite`)/, removed],
  [/^it is already in line \d+$/, withoutLine],
  [/^the other is in line \d+$/, withoutLine],
  [/^write the year in four digits$/, instead(() => "2021")],
  [/^write `#` in place of `\/\/`, or delete what follows$/, instead(() => "#")],
  [
    /^name a source by its id, or write `voice: /,
    (text, fault, words) => instead(() => /^sources:\n +([\w-]+):/mu.exec(text)![1]!)(text, fault, words),
  ],
  [/^write the text$/, instead(() => "It is so.")],
  [/^delete the dash$/, (text, { range }) => withoutDash(text, range.start.offset)],
  [/^put `- ` before `[^`]+`$/, (text, { range }) => withDash(text, range)],
  [
    /^put `- ` before `[^`]+`, and indent `([^`]+)` by (\d+) spaces$/,
    (text, { range }, [, key, depth]) =>
      withDash(text, range).replace(
        new RegExp(`(?<=^.{${range.end.offset}}[^]*?\\n) *(?=${key}:)`, "su"),
        " ".repeat(Number(depth)),
      ),
  ],
  [
    /^delete its escape(?:;|$)/,
    (text, { range }) => {
      const said = text.slice(range.start.offset, range.end.offset);
      const bare = said.replace(/\\(?:e|u[\dA-F]{4})/iu, "");
      return text.slice(0, range.start.offset) + bare + text.slice(range.end.offset);
    },
  ],
  [/^declare it under `(\w+)`(?: or `\w+`)?$/, declared("It is so")],
  [/^declare it, or write the premise here as `\{ text: … \}`$/, instead(() => "{ text: It is so. }")],
  [
    /^leave out the quotation marks around it$/,
    (text, { range: { start, end } }) =>
      text.slice(0, start.offset) + text.slice(start.offset + 1, end.offset - 1) + text.slice(end.offset),
  ],
  [/^the nearest passage is “(.+)”$/, instead(([, passage]) => passage!)],
  [
    /^name only one$/,
    (text, { range }) => {
      const list = text.slice(range.start.offset, range.end.offset);
      const [one] = list.slice(1, -1).split(",");
      return text.slice(0, range.start.offset) + one!.trim() + text.slice(range.end.offset);
    },
  ],
  [
    /^put each premise in quotes, /,
    (text, { range }) => {
      const at = text.lastIndexOf("[", range.start.offset);
      const end = text.indexOf("]", at);
      const items = text
        .slice(at + 1, end)
        .split(",")
        .map((item) => `"${item.trim()}"`);
      return `${text.slice(0, at)}[${items.join(", ")}${text.slice(end)}`;
    },
  ],
  [
    /^to attack it, write `(against: .+)`$/,
    (text, { range }, words) => {
      const { start, text: said } = linesOf(text).around(range.start.offset);
      const changed = said.replace(/\bto: \S+?(?=[ ,}]|$)/, words[1]!);
      return text.slice(0, start) + changed + text.slice(start + said.length);
    },
  ],
  [
    /^(?:write it after the colon, or indented below it)$/,
    (text, { range }) => {
      const { start, text: said } = linesOf(text).around(range.start.offset);
      const colon = start + said.indexOf(":", range.start.offset - start) + 1;
      return `${text.slice(0, colon)} It is so.${text.slice(colon)}`;
    },
  ],
  [
    /^delete its weight, or (?:write the objection against the conclusion|make the premise a conclusion)/,
    (text, { range: { start, end } }) =>
      text.slice(0, start.offset) +
      text.slice(start.offset, end.offset).replace(/, weight: [^,}]+/u, "") +
      text.slice(end.offset),
  ],
  [/^delete it, or write `against` in place of `to`$/, (text) => text.replace(/, raises: [^,}]+/u, "")],
  [
    /^leave the brackets out(?:: |, or )/,
    (text, { range: { start, end } }) =>
      text.slice(0, start.offset) + text.slice(start.offset + 1, end.offset - 1) + text.slice(end.offset),
  ],
  [/^write a list: (\[.+\])$/, instead(([, list]) => list!)],
  [
    /^write (\[".+"\])$/,
    (text, { range }, [, list]) => {
      const from = text.lastIndexOf("[", range.start.offset);
      return text.slice(0, from) + list! + text.slice(text.indexOf("]", range.start.offset) + 1);
    },
  ],
  [/^write the year, the month and the day: (?:for example )?`?([\d-]+)/, instead(([, day]) => day!)],
  [/^an id consists of at most 64 letters, /, instead(() => "id-1")],
  [/^a link has no blanks: .* or keep `(.+)`$/, instead(([, link]) => link!)],
  [/^a link begins with `(https:)`/, instead(([, scheme]) => `${scheme}//example.org/`)],
  [/^for example `(\w+)`/, instead(([, tag]) => tag!)],
  [
    /^the keys of .+ are `(text|direction)`/,
    (text, fault, words) =>
      fault.code === "unknown-key"
        ? withoutLine(text, fault, words)
        : instead(() => "{}")(text, fault, words),
  ],
  [/^a DOI begins with `10\.`, such as (\S+)$/, instead(([, doi]) => doi!)],
  [/^its (?:premises|questions) are `.+` and `([^`]+)`$/, instead(([, last]) => last!)],
  [/^for example (\d+(?:\.\d+)?)$/, instead(([, number]) => number!)],
  [/^for example (\d+mm), /, instead(([, width]) => width!)],
  [
    /^say how wide the column is: `(.+)`$/,
    (text, { range: { start } }, words) =>
      `${text.slice(0, start.offset)}${words[1]!}, ${text.slice(start.offset)}`,
  ],
  [/^choose `paper` or `width`$/, (text) => text.replace(/^ *paper: .*\n/m, "")],
  [/^there are words in `(\w+)`, /, instead(([, tag]) => tag!)],
  [
    /^what leads to `.+?`: `(.+?)`/,
    (text, { range: { start, end } }, words) =>
      text.slice(0, start.offset) + words[1]! + text.slice(end.offset).replace(/^[^\]\n]*/, ""),
  ],
  [
    /^begin with the main conclusion, and go down to what leads to it(?:: .+)?$/,
    (text) =>
      text.replace(/^main: \[(.+)\]$/m, (_, list: string) => {
        return `main: [${list.split(", ").toReversed().join(", ")}]`;
      }),
  ],
  [
    /^name two or more: /,
    (text, { range }) => {
      const [start, end] = [range.start.offset, range.end.offset];
      const both = `${text.slice(start, end)}, end`;
      const isListed = text[start - 1] === "[";
      return text.slice(0, start) + (isListed ? both : `[${both}]`) + text.slice(end);
    },
  ],
  [
    /^name premises and a conclusion: `(.+)`$/,
    (text, { range: { start, end } }, words) => {
      const item = words[1]!.replace("premise", "one").replace("conclusion", "end");
      const lead = text[start.offset] === "-" ? "- " : "";
      return text.slice(0, start.offset) + lead + item + text.slice(end.offset);
    },
  ],
  [
    /^write `(.+):` alone, and `(\w+): …` below it beside/,
    (text, { range: { start } }, [, key, long]) => {
      const depth = " ".repeat(start.column - 1);
      const at = text.lastIndexOf(`${key}: `, start.offset);
      const end = text.indexOf("\n", at);
      const said = text.slice(at + key!.length + 2, end);
      return `${text.slice(0, at)}${key}:\n${depth}${long}: ${said}${text.slice(end)}`;
    },
  ],
  [
    /^write only one, or put it in quotes if it is a text$/,
    (text, { range: { start, end } }) =>
      text.slice(0, start.offset) +
      /[^\s,[\]]+/u.exec(text.slice(start.offset, end.offset))![0] +
      text.slice(end.offset),
  ],
  [/^if it is a text, put it in quotes$/, instead(() => '"It is so."')],
  [/^delete it, or give this voice another id$/, instead(() => "id-1")],
  [/^say it in about six words, or leave it out$/, instead(() => "So.")],
  [/^write it at the premises$/, withoutLine],
  [
    /^leave one premise in it$/,
    (text, { range }) => {
      const before = text.slice(0, range.start.offset).replace(/, $/, "");
      return before + text.slice(range.start.offset).replace(/^[^,}]*?(?= ?[,}])/, "");
    },
  ],
  [
    /^a role is filled by one premise; write the others without a role, in a list$/,
    (text, { range: { start, end } }) => {
      const before = text.slice(0, start.offset).replace(/\{ \w+: $/, "");
      const list = text.slice(start.offset, end.offset);
      return before + list + text.slice(end.offset).replace(/^ \}/, "");
    },
  ],
  [
    /^write it at a conclusion, or say how far you accept this with `(stance)`$/,
    (text, { range: { start, end } }, words) => {
      const before = text.slice(0, start.offset).replace(/standard: $/, `${words[1]!}: `);
      return `${before}granted${text.slice(end.offset)}`;
    },
  ],
  [
    /^see what it hangs on: `hence whatif map\.yaml --claim [\w-]+`, or change what is expected$/,
    (text, { message, range: { start } }) => {
      const found = /^`.+?` (?:is )?(holds|fails|open), /.exec(message)![1]!;
      const after = text.slice(start.offset).replace(/(?<=^.*: )\w+/, found);
      return text.slice(0, start.offset) + after;
    },
  ],
  [
    /^let one of them attack a statement, or an inference outside the ring$/,
    (text, { range: { start, end } }) =>
      text.slice(0, start.offset) +
      text.slice(start.offset, end.offset).replace(/(?<=against: )\w+/, "main") +
      text.slice(end.offset),
  ],
  ...CHOOSING_WAYS,
  [/^give each its own$|^give each statement an id of its own$/, instead(() => "id-1")],
];

/** Those of all faulty maps. */
export const HINTS = FAULTY_FILES.flatMap((name) => {
  const text = textOf(name);
  return diagnose(text).flatMap((fault) =>
    fault.hint === undefined ? [] : [{ name, text, fault, hint: fault.hint, row: fault.range.start.line }],
  );
});

/** The codes of which a hint, or a fix, of a faulty map is followed. */
export const followedInFaulty = (): readonly Code[] =>
  HINTS.flatMap(({ fault, hint }) =>
    fault.fix !== undefined || WAYS.some(([words]) => words.test(hint)) ? [fault.code] : [],
  );
