import type { Diagnostic, Edit } from "../../../diagnostic.ts";
import { replacing } from "../../fix/advice.ts";
import type { Lines } from "../../lines.ts";
import { inWords } from "../../../model/lists.ts";
import { faultOf } from "../faults/kinds.ts";

const MOST_NAMED = 5;

const MARKS = /^[ \t]*(?:<{7} .*|\|{7}(?: .*)?|={7}[ \t]*|>{7} .*)\r?(?:\n|$)/gm;

interface Mark {
  readonly sign: string;
  readonly start: number;
  /** Behind blanks. */
  readonly at: number;
  readonly end: number;
}

/** The two versions that Git has left of some lines, and marks of which the others were deleted. */
export function conflict(lines: Lines): Diagnostic | undefined {
  const marks = [...lines.text.matchAll(MARKS)].map(({ 0: line, index }): Mark => ({
    sign: line.trimStart()[0]!,
    start: index,
    at: index + line.search(/\S/u),
    end: index + line.length,
  }));
  const edits: Edit[] = [];
  let first: readonly Mark[] | undefined;
  const alone: Mark[] = [];
  let open: Mark[] = [];
  for (const mark of marks) {
    const expected = { "<": "", "|": "<", "=": "<|", ">": "=" }[mark.sign]!;
    const follows = mark.sign === "<" ? open.length === 0 : expected.includes(open.at(-1)?.sign ?? " ");
    if (!follows) {
      alone.push(...open);
      open = [];
      if (mark.sign !== "<") alone.push(mark);
    }
    if (follows || mark.sign === "<") open.push(mark);
    if (!follows || mark.sign !== ">") continue;
    const [ours, theirs] = open as [Mark, Mark];
    first ??= open;
    edits.push({ range: lines.range(ours.start, ours.end), text: "" });
    edits.push({ range: lines.range(theirs.start, mark.end), text: "" });
    open = [];
  }
  alone.push(...open);
  const [odd] = alone;
  if (odd !== undefined && odd.start <= (edits[0]?.range.start.offset ?? Infinity))
    return leftOver(alone, lines);
  return first && twoVersions(edits, first, lines);
}

/** The first of two versions is kept where one has to be chosen to read on. */
function twoVersions(edits: readonly Edit[], marks: readonly Mark[], lines: Lines): Diagnostic {
  const { at } = marks[0]!;
  const rows = inWords(marks.map(({ start }) => String(lines.position(start).line)));
  return faultOf("merge-conflict", lines.range(at, at + 7), {
    hint: `keep one of them, and delete the other with lines ${rows}, those of \`<\`, \`=\` and \`>\``,
    fix: { title: "Keep the first of the two", edits, asks: true, reveals: true },
  });
}

function leftOver(alone: readonly Mark[], lines: Lines): Diagnostic {
  const [{ at }] = alone as [Mark];
  const rest = alone.slice(1).map((mark) => lines.position(mark.start).line);
  const named = `${rest.length > 1 ? "lines" : "line"} ${inWords(rest.slice(0, MOST_NAMED).map(String))}`;
  const [first, ...others] = alone.map(
    ({ start, end }) => replacing("Delete this line", lines.range(start, end), "").edits[0]!,
  );
  return faultOf("left-of-merge", lines.range(at, at + 7), {
    hint:
      others.length === 0
        ? "delete this line"
        : `delete this line and the others of its kind (${named}), and of what is there twice keep one`,
    fix: { title: "Delete what is left of the merge", edits: [first!, ...others], reveals: true },
  });
}
