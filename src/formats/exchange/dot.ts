import { exchangeFormat } from "./exchange.ts";
import { inJsonQuotes } from "./names.ts";
import { CARRIED, grouped, isStep, pictureOf, wrappedByLength } from "./picture.ts";
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
        ? `${inJsonQuotes(one.id)} [label=${inJsonQuotes(one.text)}, shape=plaintext];`
        : `${inJsonQuotes(one.id)} [label=${inJsonQuotes(wrappedByLength(one.text))}${one.isUnstated ? ', style="rounded,dashed"' : ""}${one.kind === "conclusion" ? ", penwidth=2" : ""}];`;
    const clusters = grouped(map, nodes).flatMap(({ id, title, members }, index) =>
      title === undefined
        ? members.map((one) => `  ${node(one)}`)
        : [
            `  subgraph ${inJsonQuotes(`cluster_${index}_${id}`)} {`,
            `    label=${inJsonQuotes(title)};`,
            ...members.map((one) => `    ${node(one)}`),
            "  }",
          ],
    );
    const edges = links.map(({ from, to, isAttack, hasHead }) => {
      const style = [
        hasHead ? (isAttack ? "arrowhead=tee" : "") : "arrowhead=none",
        isAttack ? "style=dashed" : "",
      ].filter((part) => part !== "");
      return `  ${inJsonQuotes(from)} -> ${inJsonQuotes(to)}${style.length === 0 ? "" : ` [${style.join(", ")}]`};`;
    });
    const title = map.title === undefined ? [] : [`  label=${inJsonQuotes(map.title)};`, "  labelloc=t;"];
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
