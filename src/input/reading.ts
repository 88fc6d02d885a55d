import { type Diagnostic, diagnostic } from "../diagnostic.ts";
import { misnamedIn } from "./ids/misnamed.ts";
import type { Lines } from "./lines.ts";
import type { Node } from "./node.ts";
import type { Reading } from "./shape.ts";
import { suggester } from "./words/suggest.ts";

/** How a file is read whose problems go to a list. All readings of a file share what may be spent on suggestions. */
export function readingOf(
  root: Node | undefined,
  lines: Lines,
  mayBeLost: Reading["mayBeLost"] = () => false,
): (problems: Diagnostic[]) => Reading {
  const shared = { lines, suggest: suggester(), misnamed: misnamedIn(root, lines), mayBeLost };
  return (problems) => ({
    ...shared,
    report: (...problem) => void problems.push(diagnostic(...problem)),
  });
}
