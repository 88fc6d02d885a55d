import { type Collection, type Remark, type Unit, blankAbove, chain, endOf, isFlow } from "./units.ts";
import type { Lines } from "../lines.ts";
import { type Comment, isEmpty } from "../node.ts";

/** Attaches every comment to what it belongs to for a reader: after it on its line, above it, or at its end. */
export function attachComments(
  comments: readonly Comment[],
  root: Collection,
  all: readonly Unit[],
  lines: Lines,
): void {
  let next = 0;
  for (const { offset, text } of comments) {
    while (next < all.length && all[next]!.start <= offset) next += 1;
    const line = lines.around(offset);
    const before = line.text.slice(0, offset - line.start);
    const gap = before.length - before.trimEnd().length;
    const last = all[next - 1];
    const remark: Remark = {
      text,
      blank: blankAbove(offset, lines),
      // The contents of brackets may be moved from one line to several.
      column:
        gap > 1 && !(last && isFlow(last.parent) && inside(offset, last.parent)) ? before.length : undefined,
    };
    const place =
      (before.trim() === "" ? undefined : sameLine(offset, last, lines)) ??
      ownLine(offset, before.length, last, all[next], root);
    place.push(remark);
  }
}

function inside(offset: number, { node }: Collection): boolean {
  return offset < node.range.end.offset;
}

/** After what ends on its line or, if a value continues below, after its key. */
function sameLine(offset: number, last: Unit | undefined, lines: Lines): Remark[] | undefined {
  const { line } = lines.position(offset);
  let ended: Unit | undefined;
  for (const unit of chain(last)) {
    const end = endOf(unit);
    if (end.offset > offset) break;
    if (end.line === line && (!unit.inner || isFlow(unit.inner))) ended = unit;
  }
  if (ended) return ended.behind;
  if (!last || endOf(last).offset <= offset) return undefined;
  const isOnLine = (last.key ?? last.value).range.start.line === line;
  return isOnLine && (last.key !== undefined || !last.inner) ? last.behindKey : undefined;
}

function ownLine(
  offset: number,
  column: number,
  last: Unit | undefined,
  next: Unit | undefined,
  root: Collection,
): Remark[] {
  // Between a key and its value.
  if (
    last &&
    !isEmpty(last.value) &&
    last.value.range.start.offset > offset &&
    (!last.inner || isFlow(last.inner))
  )
    return last.before;
  for (const { parent, inner } of chain(last)) {
    for (const around of [inner, parent]) {
      if (!around || !isFlow(around) || around.node.range.end.offset <= offset) continue;
      return next && next.start < around.node.range.end.offset ? next.before : around.end;
    }
  }
  // A comment indented deeper than what follows belongs to what precedes it.
  const wanted = next ? next.parent.column : -1;
  for (const { parent } of chain(last)) {
    if (!isFlow(parent) && parent.column <= column && parent.column > wanted) return parent.end;
  }
  return next ? next.before : root.end;
}
