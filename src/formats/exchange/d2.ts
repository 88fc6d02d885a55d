import { exchangeFormat } from "./exchange.ts";
import { CARRIED, grouped, isStep, pictureOf } from "./picture.ts";
import type { PictureNode } from "./picture.ts";

/** For D2. */
export const d2 = exchangeFormat(
  { extension: "d2", mime: "text/plain", summary: "the argument as a diagram, for D2", carried: CARRIED },
  (map) => {
    const { nodes, links } = pictureOf(map);
    const text = (one: string) => JSON.stringify(one).replaceAll("${", "\\${");
    const inside = new Map(
      nodes.map(({ id, group }) => [id, group === undefined ? text(id) : `${text(group)}.${text(id)}`]),
    );
    const node = (one: PictureNode) => {
      const style = [one.isUnstated ? "style.stroke-dash: 4" : "", isStep(one) ? "shape: text" : ""].filter(
        (part) => part !== "",
      );
      return `${text(one.id)}: ${text(one.text)}${style.length === 0 ? "" : ` { ${style.join("; ")} }`}`;
    };
    const clusters = grouped(map, nodes).flatMap(({ id, title, members }) =>
      title === undefined
        ? members.map(node)
        : [`${text(id)}: ${text(title)} {`, ...members.map((one) => `  ${node(one)}`), "}"],
    );
    const edges = links.map(({ from, to, isAttack, hasHead }) => {
      const style = isAttack ? " { style.stroke-dash: 4 }" : "";
      return `${inside.get(from)!} ${hasHead ? "->" : "--"} ${inside.get(to)!}${style}`;
    });
    const title = map.title === undefined ? [] : [`# ${map.title.replace(/\s+/gu, " ")}`];
    return [...title, "direction: up", ...clusters, ...edges, ""].join("\n");
  },
);
