import type { Entry } from "../../node.ts";
import type { Reading } from "../../shape.ts";
import { isId } from "../../../model/ids.ts";

/** `cheap { text: It is cheap. }`: to YAML all before the colon is the key, and what closes the brace is text. */
const BEFORE_BRACE = /^(\S+) *\{ *[\p{L}_-]+$/u;

/** Reports an entry whose id has lost its colon before a brace, which is then no entry of its own. */
export function reportsLostColon({ key, value }: Entry, { lines, report }: Reading): boolean {
  const [, id] = (key.kind === "scalar" && BEFORE_BRACE.exec(key.value)) || [];
  if (id === undefined || !isId(id) || value.kind !== "scalar" || !/\}\s*$/u.test(value.value)) return false;
  const { offset } = key.range.start;
  const behind = offset + id.length;
  report("bad-id", lines.range(offset, behind), `A colon is missing after \`${id}\`.`, {
    hint: `put a colon after it: \`${id}: {\``,
    fix: {
      title: "Put a colon after it",
      edits: [{ range: lines.range(behind, behind), text: ":" }],
      reveals: true,
    },
  });
  return true;
}
