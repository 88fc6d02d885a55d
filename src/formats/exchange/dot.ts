import { exchangeFormat } from "./exchange.ts";
import { quoted } from "./names.ts";
import { CARRIED, grouped, isStep, pictureOf, wrapped } from "./picture.ts";
import type { PictureNode } from "./picture.ts";

/** For Graphviz. */
export const dot = exchangeFormat(
  {
    extension: "dot",
    mime: "text/vnd.graphviz",
    summary: "the argument as a graph, for Graphviz",
    carried: CARRIED,
  },
  (map) => {
    const { nodes, links } = pictureOf(map);
    const node = (one: PictureNode) =>
      isStep(one)
        ? `${quoted(one.id)} [label=${quoted(one.text)}, shape=plaintext];`
        : `${quoted(one.id)} [label=${quoted(wrapped(one.text))}${one.isUnstated ? ', style="rounded,dashed"' : ""}${one.kind === "conclusion" ? ", penwidth=2" : ""}];`;
    const clusters = grouped(map, nodes).flatMap(({ id, title, members }, index) =>
      title === undefined
        ? members.map((one) => `  ${node(one)}`)
        : [
            `  subgraph ${quoted(`cluster_${index}_${id}`)} {`,
            `    label=${quoted(title)};`,
            ...members.map((one) => `    ${node(one)}`),
            "  }",
          ],
    );
    const edges = links.map(({ from, to, isAttack, hasHead }) => {
      const style = [
        hasHead ? (isAttack ? "arrowhead=tee" : "") : "arrowhead=none",
        isAttack ? "style=dashed" : "",
      ].filter((part) => part !== "");
      return `  ${quoted(from)} -> ${quoted(to)}${style.length === 0 ? "" : ` [${style.join(", ")}]`};`;
    });
    const title = map.title === undefined ? [] : [`  label=${quoted(map.title)};`, "  labelloc=t;"];
    return [
      "digraph {",
      "  rankdir=BT;",
      "  node [shape=box, style=rounded];",
      ...title,
      ...clusters,
      ...edges,
      "}",
      "",
    ].join("\n");
  },
);
