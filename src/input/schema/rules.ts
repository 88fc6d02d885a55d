import { isEmpty } from "../node.ts";
import type { ObjectRule } from "./object.ts";

/** An inference needs premises and exactly one target. */
export const leadsSomewhere: ObjectRule = {
  check(written, node, { report }) {
    const from = written.get("from");
    const to = written.get("to");
    const against = written.get("against");
    if (!from || isEmpty(from.value) || (from.value.kind === "list" && from.value.items.length === 0)) {
      const range = from?.key.range ?? node.range;
      report(
        "inference-without-premises",
        range,
        "This inference has no premises.",
        "name them under `from`",
      );
    }
    if (!to && !against) {
      const hint = "name a conclusion under `to`, or what it attacks under `against`";
      report("inference-without-target", node.range, "This inference leads nowhere.", hint);
    }
    if (to && against) {
      const second = to.key.range.start.offset > against.key.range.start.offset ? to : against;
      const message = "An inference has either `to` or `against`, not both.";
      report("inference-two-targets", second.key.range, message, "write two inferences");
    }
  },
  schema: { required: ["from"], oneOf: [{ required: ["to"] }, { required: ["against"] }] },
};

/** A figure fills either a sheet or a column, and only in a column its type is chosen. */
export const fitsOnePlace: ObjectRule = {
  check(written, _node, { report }) {
    const [paper, width, type] = [written.get("paper"), written.get("width"), written.get("type")];
    if (paper && width) {
      const second = width.key.range.start.offset > paper.key.range.start.offset ? width : paper;
      const message = "A figure fills either a sheet or a column, and not both.";
      report("wrong-value", second.key.range, message, "choose `paper` or `width`");
    }
    if (type && !width) {
      const message = "`type` is the size of type in a column, and no column is given.";
      report("wrong-value", type.key.range, message, "say how wide the column is: `width: 160mm`");
    }
  },
  schema: { not: { required: ["paper", "width"] }, dependencies: { type: ["width"] } },
};
