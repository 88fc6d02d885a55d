import type { Located } from "../../diagnostic.ts";
import { inMillimetres } from "../../model/measures.ts";
import { replacing } from "../fix/advice.ts";
import { type Scalar, isEmpty } from "../node.ts";
import { type Reading, type Shape, wrongType } from "../shape.ts";
import { onlyItem } from "./meant/values.ts";

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

/** `above`: `from` itself is excluded. */
export function number(from: number, to: number, above = false): Shape<Located<number>> {
  const name = above ? `a number above ${from} and up to ${to}` : `a number from ${from} to ${to}`;
  const hint = `for example ${to - from < 10 ? (from + to) / 2 : Math.ceil(from) + 1}`;
  const isWithin = (value: number) => (above ? value > from : value >= from) && value <= to;

  /** `80%`, `4/5` and `0,8` are numbers to people. */
  function misread({ value: written, range }: Scalar, reading: Reading): undefined {
    const [, digits, percent] = /^(\d+(?:[.,]\d+)?) ?(%|\/ ?[1-9]\d*)?$/u.exec(written) ?? [];
    const parts = percent === "%" ? 100 : Number(percent?.slice(1) ?? 1);
    const meant = Math.round((Number(digits?.replace(",", ".")) / parts) * 100) / 100;
    const advice = isWithin(meant)
      ? { hint: `write \`${meant}\``, fix: replacing(`Write \`${meant}\``, range, String(meant)) }
      : hint;
    reading.report("wrong-type", range, `\`${written}\` is not ${name}.`, advice);
    return undefined;
  }

  return {
    name,
    read(node, reading) {
      if (
        node.kind !== "scalar" ||
        !node.plain ||
        !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(node.value)
      ) {
        return node.kind === "scalar" && !isEmpty(node)
          ? misread(node, reading)
          : wrongType(node, name, reading, onlyItem(node, reading) ?? hint);
      }
      const value = Number(node.value);
      if (isWithin(value)) return { value, range: node.range };
      const part = from === 0 && to === 1 && value > 10 && value <= 100 ? String(value / 100) : undefined;
      reading.report("wrong-value", node.range, `${node.value} is not ${name}.`, {
        hint: part === undefined ? hint : `write \`${part}\``,
        ...(part && { fix: { ...replacing(`Write \`${part}\``, node.range, part), asks: true } }),
      });
      return undefined;
    },
    schema: () => ({ type: "number", [above ? "exclusiveMinimum" : "minimum"]: from, maximum: to }),
  };
}
