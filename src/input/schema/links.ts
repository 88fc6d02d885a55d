import type { Located } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { BACKSLASHED, slashAdvice, withSlashes } from "../fix/slashes.ts";
import { scalarText } from "../words/scalar-style.ts";
import { text } from "./scalars.ts";
import type { Shape } from "../shape.ts";

/** Links to something outside the map. */
interface Linking {
  readonly name: string;
  readonly pattern: RegExp;
  /** The link that was probably meant by a text that is none. */
  readonly meant: (value: string) => string | undefined;
  readonly refusal: (value: string) => string;
  /** The advice where it is unclear what was meant. */
  readonly hint: (value: string) => string;
}

function linking({ name, pattern, meant, refusal, hint }: Linking): Shape<Located<string>> {
  return {
    name,
    parts: { isText: true },
    read(node, reading) {
      const found = text.read(node, reading);
      if (!found || pattern.test(found.value)) return found;
      const better = meant(found.value);
      const fix = better && replacing(`Write \`${better}\``, found.range, scalarText(better, true));
      const advice = fix ? { hint: `write \`${better}\``, fix } : hint(found.value);
      reading.report("bad-link", found.range, refusal(found.value), advice);
      return undefined;
    },
    schema: () => ({ type: "string", pattern: pattern.source }),
  };
}

/** Only links that a reader can follow from paper or screen without running code. */
export const link = linking({
  name: "a link",
  pattern: /^(?:https?:\/\/[^\s/]\S*|doi:10\.\S+|mailto:\S+@\S+)$/i,
  meant(value) {
    const doi = /^(?:doi:\s*)?(10\.\d{4,}\/\S+)$/i.exec(value)?.[1];
    if (doi !== undefined) return `doi:${doi}`;
    const slashes = /^(https?)(?:[:;]\s*\/|[:;]?\/{2,3}|:)\s*(?=[\w-]+\.\w)/i.exec(value);
    if (slashes !== null && !/\s/u.test(value.slice(slashes[0].length)))
      return `${slashes[1]!.toLowerCase()}://${value.slice(slashes[0].length)}`;
    const inside = /^[<([]+(https?:\/\/[^\s/][^\s<>]*)[>\])]+$/i.exec(value)?.[1];
    if (inside !== undefined) return inside;
    return /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(value) ? `https://${value}` : undefined;
  },
  refusal: () => "This is not a link that a map can contain.",
  hint: (value) =>
    /^(?:https?:\/\/[^\s/]|doi:10\.|mailto:)\S*\s/i.test(value)
      ? `a link has no blanks: write \`%20\` for each, or keep \`${/^\S+/.exec(value)![0]}\``
      : "a link begins with `https:`, `http:`, `doi:` or `mailto:`",
});

const DOI = /^10\.\d{4,9}\/\S+$/;

/** A digital object identifier: "10.1000/182", without a link around it. */
export const doi = linking({
  name: "a DOI",
  pattern: DOI,
  meant(value) {
    const bare = value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
    return DOI.test(bare) ? bare : undefined;
  },
  refusal: (value) => `\`${value}\` is not a DOI.`,
  hint: () => "a DOI begins with `10.`, such as 10.1000/182",
});

/** The path of a file or folder, in a form that means the same on every system. */
export const path: Shape<Located<string>> = {
  ...text,
  name: "a path",
  read(node, reading) {
    const written = reading.lines.text.slice(node.range.start.offset, node.range.end.offset);
    // By what it says, so that it is found in whatever quotes; then by escapes in double quotes, which hide backslashes.
    const meant = node.kind === "scalar" ? (withSlashes(node.value) ?? withSlashes(written)) : undefined;
    if (meant === undefined) return text.read(node, reading);
    reading.report("wrong-value", node.range, BACKSLASHED, slashAdvice(meant, node.range));
    return { value: meant, range: node.range };
  },
};
