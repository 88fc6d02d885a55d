import { isSame } from "../../../annotations/diff/changes.ts";
import { escaped, markedText } from "../../../formats/words/md.ts";
import { SIGNS } from "../../../annotations/diff/kinds.ts";
import { asRead } from "../../../annotations/pieces.ts";
import type { Piece } from "../../../annotations/pieces.ts";
import { changesJson } from "./json.ts";
import type { Compared } from "./compared.ts";
import { counted, listedChanges } from "./in-words.ts";
import type { ListedChange } from "./in-words.ts";
import { visible } from "../../report/escape-control.ts";

type Formatter = (compared: Compared, colour: boolean) => string;

/** How changes can be listed: for people, for programs, for pull requests. */
export const DIFF_FORMATS = { pretty, json: changesJson, md } satisfies Record<string, Formatter>;
export type DiffFormat = keyof typeof DIFF_FORMATS;

const NO_DIFFERENCES = "No differences.\n";

const SGR = {
  bold: "1",
  new: "32",
  removed: "35",
  reworded: "33",
  moved: "34",
  changed: "33",
  deleted: "35;9",
  inserted: "32;4",
};

function pretty({ changes, before, after }: Compared, colour: boolean): string {
  if (isSame(changes)) return NO_DIFFERENCES;
  const paint = (style: keyof typeof SGR, text: string) =>
    colour ? `\x1b[${SGR[style]}m${text}\x1b[0m` : text;
  // Marks are written in colour, too: not every terminal strikes through, and copied text loses its colour.
  const piece = ({ how, text }: Piece): string => {
    const safe = visible(text);
    if (how === "kept") return safe;
    return paint(how, how === "deleted" ? `[-${safe}-]` : `{+${safe}+}`);
  };
  const set = (pieces: readonly Piece[]) => asRead(pieces).map(piece).join("");

  function item({ changes: names, name, number, text, details }: ListedChange): string {
    const tag = names.map((one) => `${SIGNS[one]} ${one}`).join(", ");
    const head = `${name}${numbered(names, number)}`;
    const plain = names[0] === "new" || names[0] === "removed";
    const said = plain ? visible(text.map((one) => one.text).join("")) : set(text);
    const lines = [
      `  ${paint(names[0]!, tag.padEnd(10))}  ${paint("bold", visible(head))}`,
      ...(said === "" ? [] : [`      ${said}`]),
      ...details.map(({ what, pieces }) => `      ${what}: ${set(pieces)}`),
    ];
    return lines.map((one) => `${one}\n`).join("");
  }

  const sections = listedChanges(changes, before.map, after.map);
  const parts = sections.map(
    ({ title, items }) => `\n${paint("bold", `${title}: ${counted(items)}`)}\n${items.map(item).join("")}`,
  );
  return `${visible(before.path)} → ${visible(after.path)}\n${parts.join("")}`;
}

function md({ changes, before, after }: Compared): string {
  if (isSame(changes)) return NO_DIFFERENCES;
  const set = (pieces: readonly Piece[]) =>
    markedText(asRead(pieces).map(({ how, text }) => ({ how, text: oneLine(text) })));

  function item({ changes: names, name, number, text, details }: ListedChange): string {
    const head = `${code(name)}${numbered(names, number)}`;
    const said = set(text);
    const rest = details.map(({ what, pieces }) => `${what}: ${set(pieces)}`);
    const line = `- **${names.join(", ")}** ${head}${said === "" ? "" : `: ${said}`}`;
    return `${line}\n${rest.map((one) => `  - ${one}\n`).join("")}`;
  }

  const sections = listedChanges(changes, before.map, after.map);
  const title = after.map.title ?? before.map.title ?? after.path;
  const parts = sections.map(
    ({ title: name, items }) => `\n#### ${name}: ${counted(items)}\n\n${items.map(item).join("")}`,
  );
  return `### ${escaped(oneLine(title))}\n\n${code(before.path)} → ${code(after.path)}\n${parts.join("")}`;
}

const oneLine = (text: string) => visible(text.replace(/\s*[\r\n]+\s*/gu, " "));

/** Between more backticks than the text itself contains. */
function code(text: string): string {
  const safe = oneLine(text);
  const longest = Math.max(0, ...(safe.match(/`+/gu) ?? []).map((one) => one.length));
  const fence = "`".repeat(longest + 1);
  const pad = safe.startsWith("`") || safe.endsWith("`") ? " " : "";
  return `${fence}${pad}${safe}${pad}${fence}`;
}

/** " (2)"; for a removed statement " (was 2)", because 2 may be the number of another one now. */
const numbered = (changes: ListedChange["changes"], number: number | undefined): string =>
  number === undefined ? "" : ` (${changes.includes("removed") ? "was " : ""}${number})`;
