import type { Located } from "../../diagnostic.ts";
import { inMillimetres } from "../../model/measures.ts";
import { replacing } from "../fix/advice.ts";
import { type Shape, wrongType } from "./shape.ts";

const NAME = "a length such as 160mm";

/** The width of a column, mm. */
export const length: Shape<Located<number>> = {
  name: NAME,
  read(node, reading) {
    if (node.kind !== "scalar") return wrongType(node, NAME, reading);
    const value = inMillimetres(node.value);
    if (value !== undefined) return { value, range: node.range };
    const message = `\`${node.value}\` is not a length from 30 to 1000 mm.`;
    const tight = node.value.replace(/\s+(?=\p{L}+$)/u, "").toLowerCase();
    const isTight = tight !== node.value && inMillimetres(tight) !== undefined;
    const advice = isTight
      ? { hint: `write \`${tight}\``, fix: replacing(`Write \`${tight}\``, node.range, tight) }
      : "for example 160mm, 16cm, 6.3in or 450pt";
    reading.report("wrong-value", node.range, message, advice);
    return undefined;
  },
  schema: () => ({ type: ["string", "number"], examples: ["160mm", "16cm", "6.3in", "450pt"] }),
};
