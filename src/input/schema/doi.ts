import type { Located } from "../../diagnostic.ts";
import { replacing } from "../fix/advice.ts";
import { scalarText } from "../yaml/format/style.ts";
import { text } from "./scalars.ts";
import type { Shape } from "./shape.ts";

const DOI = /^10\.\d{4,9}\/\S+$/;

/** A digital object identifier: "10.1000/182", without a link around it. */
export const doi: Shape<Located<string>> = {
  name: "a DOI",
  parts: { isText: true },
  read(node, reading) {
    const found = text.read(node, reading);
    if (!found || DOI.test(found.value)) return found;
    const bare = found.value.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
    const advice = DOI.test(bare)
      ? {
          hint: `write \`${bare}\``,
          fix: replacing(`Write \`${bare}\``, found.range, scalarText(bare, true)),
        }
      : "a DOI begins with `10.`, such as 10.1000/182";
    reading.report("bad-link", found.range, `\`${found.value}\` is not a DOI.`, advice);
    return undefined;
  },
  schema: () => ({ type: "string", pattern: DOI.source }),
};
