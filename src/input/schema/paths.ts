import type { Located } from "../../diagnostic.ts";
import { BACKSLASHED, slashAdvice, withSlashes } from "../fix/slashes.ts";
import { text } from "./scalars.ts";
import type { Shape } from "./shape.ts";

/** The path of a file or folder, which every system reads alike. */
export const path: Shape<Located<string>> = {
  ...text,
  name: "a path",
  read(node, reading) {
    const written = reading.lines.text.slice(node.range.start.offset, node.range.end.offset);
    const meant = node.kind === "scalar" ? withSlashes(written) : undefined;
    if (meant === undefined) return text.read(node, reading);
    reading.report("wrong-value", node.range, BACKSLASHED, slashAdvice(meant, node.range));
    return { value: meant, range: node.range };
  },
};
