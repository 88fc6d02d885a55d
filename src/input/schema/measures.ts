import type { Located } from "../../diagnostic.ts";
import { inMillimetres } from "../../model/measures.ts";
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
    reading.report("wrong-value", node.range, message, "for example 160mm, 16cm, 6.3in or 450pt");
    return undefined;
  },
  schema: () => ({ type: ["string", "number"], examples: ["160mm", "16cm", "6.3in", "450pt"] }),
};
