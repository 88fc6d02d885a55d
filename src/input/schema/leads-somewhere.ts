import { isEmpty } from "../node.ts";
import type { Rule } from "./object.ts";

/** An inference needs premises and exactly one target. */
export const leadsSomewhere: Rule = {
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
