import { type Advice, type Diagnostic, diagnostic } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { isId } from "../../model/ids.ts";
import { scalarText } from "../words/scalar-style.ts";
import { isDeclared, isWanted, wantedIn } from "../ids/used.ts";
import { type Lines, nextContent } from "../lines.ts";
import { headOver, indentOf, itemAdvice, lineAbove, sectionAt } from "./indents.ts";
import type { Line } from "./indents.ts";
import { colonAfterKey } from "./key-of-entry.ts";
import { cutHeading, cutId, textWithoutId, wordGoesOn } from "./joined/torn-line.ts";
import { misplaced } from "./misplaced.ts";
import { ENTRY, HEADINGS, ROOT } from "./near.ts";
import { faultOf } from "./faults/kinds.ts";

/** Colons of Chinese and Japanese, and blanks that YAML does not take for spaces. */
const ODD_COLON = /^((?:- )?[^\s:：{[]+)(?:(：)(\s*)|(:)([\u{a0}\u{2000}-\u{200a}\u{202f}\u{3000}]+))/u;
const NO_COLON = "This line is not a `key: value` pair.";

/** A line that was meant as `key: value` and has no colon, or no space after it. */
export function noColon({ start: lineStart, text: said }: Line, lines: Lines): Diagnostic {
  const { text } = lines;
  const say = (message: string, advice: string | Advice, from: number, to: number): Diagnostic =>
    diagnostic("yaml-syntax", lines.range(from, to), message, advice);

  const content = said.trim();
  const from = lineStart + said.indexOf(content);
  const to = from + content.length;
  if (content.startsWith("- ")) {
    const ofStep = colonAfterKey({ start: lineStart, text: said }, lines);
    if (ofStep !== undefined) return say(NO_COLON, ofStep, from, to);
    const key = from === lineStart ? /^- +([a-z]+):(?:\s|$)/u.exec(content)?.[1] : undefined;
    if (key !== undefined && ROOT.has(key)) {
      const fix = replacing("Delete the dash", lines.range(from, from + content.indexOf(key)), "");
      const advice = { hint: "delete the dash", fix: { ...fix, reveals: true as const } };
      return say("A key of a map has no dash.", advice, from, to);
    }
    return (
      misplaced(lines, from) ??
      faultOf("item-among-keys", lines.range(from, to), itemAdvice({ start: lineStart, text: said }, lines))
    );
  }
  const tight = /^(?:- )?[^\s:]+:(?=[^\s/])/.exec(content)?.[0];
  const above = tight ? undefined : headOver({ start: lineStart, text: said }, lines);
  if (above !== undefined) {
    const fix = replacing("Indent the text", lines.range(lineStart, from), " ".repeat(above.depth + 2));
    const hint = `indent it below \`${above.head}:\`, or write it after the colon`;
    return say("This text is not indented below its key.", { hint, fix: { ...fix, asks: true } }, from, to);
  }
  const comment = /^(?:\/\/|<!--|--(?=\s)|;+(?=\s)|＃)/.exec(content)?.[0];
  if (comment !== undefined) {
    const said = /^<!--\s*(.*?)\s*-->$/u.exec(content)?.[1];
    const fix =
      said === undefined
        ? replacing("Write it as a comment", lines.range(from, from + comment.length), "#")
        : replacing("Write it as a comment", lines.range(from, to), `# ${said}`);
    return faultOf("odd-comment", lines.range(from, to), {
      hint: `write \`#\` in place of \`${comment}\``,
      fix,
    });
  }
  const [, lead, wide, behind, plain, blank] = ODD_COLON.exec(content) ?? [];
  const [sign, gap] = [wide ?? plain, behind ?? blank];
  if (lead !== undefined) {
    const at = from + lead.length;
    const fix = replacing(
      "Write a colon and a space",
      lines.range(at, at + sign!.length + gap!.length),
      ": ",
    );
    const hint = "write `:` and a plain space";
    return say(
      "A key is followed by a plain colon and a space.",
      { hint, fix },
      at,
      at + sign!.length + gap!.length,
    );
  }
  const isWord = /^[\p{L}\p{N}_-]+$/u.test(content) && !isWanted(content, text);
  const cut = isWord && (from === lineStart ? cutHeading : cutId)(content, from, lines);
  if (cut)
    return from === lineStart ? say(NO_COLON, cut, from, to) : faultOf("id-cut", lines.range(from, to), cut);
  if (/^[\p{L}_-]+$/u.test(content) && indentOf(lines.around(nextContent(text, to)).text) > indentOf(said)) {
    const fix = { ...replacing("Put a colon after it", lines.range(to, to), ":"), reveals: true as const };
    const hint = `put a colon after it: \`${content}:\``;
    // At the very left, what is no key of a map is hardly anything.
    const isStray = from === lineStart && !ROOT.has(content);
    const advice = isStray
      ? { hint: `${hint}, or delete it`, fix: { ...fix, asks: true as const } }
      : { hint, fix };
    return say(NO_COLON, advice, from, to);
  }
  if (/^(?:\.{2,}|…)$/u.test(content)) {
    const next = text.indexOf("\n", to) + 1 || text.length;
    const fix = { ...replacing("Delete this line", lines.range(lineStart, next), ""), asks: true as const };
    return say(
      "This line says nothing.",
      { hint: "delete it, or write what it is meant to say", fix },
      from,
      to,
    );
  }
  const block = /^([\p{L}_-]+) +[|>][+-]?$/u.exec(content)?.[1];
  if (block !== undefined && isKnown(block)) {
    const at = from + block.length;
    const fix = { ...replacing("Put a colon after it", lines.range(at, at), ":"), reveals: true as const };
    return say(
      NO_COLON,
      { hint: `put a colon after it: \`${block}:${content.slice(block.length)}\``, fix },
      from,
      to,
    );
  }
  const ofEntry = colonAfterKey({ start: lineStart, text: said }, lines);
  if (ofEntry !== undefined) return say(NO_COLON, ofEntry, from, to);
  const keyless = tight ? undefined : withoutKey({ start: lineStart, text: said }, lines);
  if (keyless !== undefined)
    return say("This text has no key, though the keys of its statement follow below it.", keyless, from, to);
  const alone = aloneBelow({ start: lineStart, text: said }, lines);
  if (alone !== undefined) return say("An id belongs on the line of its key.", alone, from, to);
  const known = afterKey({ start: lineStart, text: said }, lines);
  if (known !== undefined) return say(NO_COLON, known, from, to);
  const numbered = afterNumber(content, from, lines);
  if (numbered !== undefined) return faultOf("numbered-text", lines.range(from, to), numbered);
  const cells = inCells(content, from, lines);
  if (cells !== undefined) return say("This is a row of a table, not an entry.", cells, from, to);
  const wanted = afterId(content, from, lines);
  if (wanted !== undefined) return say(NO_COLON, wanted, from, to);
  const line = { start: lineStart, text: said };
  const without = tight ? undefined : textWithoutId(line, lines);
  if (without !== undefined) return faultOf("text-without-id", lines.range(from, to), without);
  if (!tight) return say(NO_COLON, wordGoesOn(line, lines) ?? STRAY, from, to);
  if (content.endsWith(":,") && tight.length === content.length - 1) {
    const fix = { ...replacing("Delete the comma", lines.range(to - 1, to), ""), reveals: true as const };
    return say("A colon has no comma after it.", { hint: "delete the comma", fix }, to - 1, to);
  }
  const colon = from + tight.length;
  const advice = {
    hint: `put a space after the colon: ${tight} ${content.slice(tight.length)}`,
    fix: {
      ...replacing("Put a space after the colon", lines.range(colon, colon), " "),
      reveals: true as const,
    },
  };
  return say(NO_COLON, advice, from, to);
}

const STRAY = "delete it, begin it with `#` if it is a comment, or write `key: value`";

const isKnown = (key: string): boolean => [...ENTRY.values()].some((keys) => keys.has(key));

/** A text below its id, and `voice: …` below it in the same column. */
function withoutKey({ start, text }: Line, lines: Lines): Advice | undefined {
  const depth = indentOf(text);
  const [above, below] = [
    lineAbove(start, lines),
    lines.around(nextContent(lines.text, start + text.length)),
  ];
  const key = /^ *([\p{L}_-]+):(?:\s|$)/u.exec(below.text)?.[1];
  const isHead = /^ +[\p{L}\p{N}_-]+:\s*$/u.test(above?.text ?? "") && indentOf(above!.text) < depth;
  const isSentence = /^ *[\p{L}\p{N}“"«].*\s\S/u.test(text) && !text.includes(": ");
  if (!isHead || !isSentence || below.start <= start || indentOf(below.text) !== depth) return undefined;
  if (key === undefined || key === "text" || !ENTRY.get("premises")!.has(key)) return undefined;
  const at = start + depth;
  return {
    hint: `write \`text: …\` before it`,
    fix: { ...replacing("Write `text:` before it", lines.range(at, at), "text: "), reveals: true },
  };
}

/** `- conclusion:` with `good` below it, and more keys. */
function aloneBelow({ start, text }: Line, lines: Lines): Advice | undefined {
  const above = lineAbove(start, lines);
  const [, key] = /^ *(?:- +)?([\p{L}\p{N}_-]+):\s*$/u.exec(above?.text ?? "") ?? [];
  const id = text.trim();
  if (above === undefined || key === undefined || HEADINGS.has(key) || !isId(id)) return undefined;
  if (indentOf(text) <= indentOf(above.text)) return undefined;
  const at = above.start + above.text.trimEnd().length;
  const gap = lines.range(at, start + text.indexOf(id));
  return {
    hint: `write \`${key}: ${id}\` on one line`,
    fix: { ...replacing("Write it on one line", gap, " "), reveals: true },
  };
}

/** `P1. It is so.`, `(1) It is so.` */
function afterNumber(content: string, from: number, lines: Lines): Advice | undefined {
  const [lead, bare, word] =
    /^(?:\(([\p{L}]?\d{1,3})\)|([\p{L}]?\d{1,3})[.)]) +(?=\p{L}.*\s\S)/u.exec(content) ?? [];
  const number = bare ?? word;
  if (lead === undefined || number === undefined || isDeclared(number, lines.text)) return undefined;
  const wanted = wantedIn(sectionAt(from, lines), lines.text);
  const id = wanted.length === 1 ? wanted[0]! : number.toLowerCase();
  return {
    hint: `write an id and a colon: \`${id}: …\``,
    fix: {
      ...replacing(`Write \`${id}:\``, lines.range(from, from + lead.length), `${id}: `),
      reveals: true,
      asks: true,
    },
  };
}

/** `main [done, good]` and `title The barrier` at the very left, where the map has no such key. */
function afterKey({ start, text }: Line, lines: Lines): Advice | undefined {
  const [key] = /^[\p{L}_-]+(?= +\S)/u.exec(text) ?? [];
  if (key === undefined || !ROOT.has(key) || new RegExp(`^${key}:`, "mu").test(lines.text)) return undefined;
  const at = lines.range(start + key.length, start + key.length);
  return {
    hint: `put a colon after it: \`${key}: …\``,
    fix: { ...replacing("Put a colon after it", at, ":"), reveals: true },
  };
}

const CELLS =
  /^(?:\| *)?(?:"([\p{L}\p{N}_-]+)"|([\p{L}\p{N}_-]+))(?: *(?:\t[\t ]*|[;|]) *|, *(?=["\p{Lu}]))(\S.*)$/u;

/** `id;Its text.` and the like, as tables are copied, where inferences name the id and nothing declares it. */
function inCells(content: string, from: number, lines: Lines): Advice | undefined {
  const [, quoted, bare, cell] = CELLS.exec(content) ?? [];
  const id = quoted ?? bare;
  if (id === undefined || cell === undefined || !isWanted(id, lines.text)) return undefined;
  const said = cell.replace(/[|;\t ]+$/u, "").replace(/^"(.*)"$/u, "$1");
  const fix = replacing(
    "Write it as an entry",
    lines.range(from, from + content.length),
    `${id}: ${scalarText(said, false)}`,
  );
  return { hint: `write an id, a colon and the text: \`${id}: …\``, fix: { ...fix, reveals: true } };
}

/** `id Its text.`, `id = Its text.` and `id → Its text.`, where inferences name the id and nothing declares it. */
function afterId(content: string, from: number, lines: Lines): Advice | undefined {
  const [id, sign] =
    /^([\p{L}\p{N}_-]+)( *(?:[=:]?=>?|[-‐‑‒–—−~]+>?|[→⇒⟶➔]))? +(?=\S)/u.exec(content)?.slice(1) ?? [];
  if (id === undefined || !isWanted(id, lines.text)) return undefined;
  const at = lines.range(from + id.length, from + id.length + (sign?.length ?? 0));
  return {
    hint: `put a colon after the id: \`${id}: …\``,
    fix: { ...replacing("Put a colon after the id", at, ":"), reveals: true },
  };
}
