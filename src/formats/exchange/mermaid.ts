import { exchangeFormat } from "./exchange.ts";
import { CARRIED, grouped, isStep, pictureOf } from "./picture.ts";
import type { PictureNode } from "./picture.ts";

/** For Mermaid, which GitHub and many editors draw. */
export const mermaid = exchangeFormat(
  {
    extension: "mmd",
    mime: "text/vnd.mermaid",
    summary: "the argument as a flowchart, for Mermaid",
    carried: CARRIED,
  },
  (map) => {
    const { nodes, links } = pictureOf(map);
    const names = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
    const text = (one: string) => `"${one.replace(/["#&<>`]/gu, (mark) => `#${mark.codePointAt(0)!};`)}"`;
    const node = (one: PictureNode) =>
      `${names.get(one.id)!}${isStep(one) ? `([${text(one.text)}])` : `[${text(one.text)}]`}${one.isUnstated ? ":::unstated" : ""}`;
    const clusters = grouped(map, nodes).flatMap(({ title, members }, index) =>
      title === undefined
        ? members.map((one) => `  ${node(one)}`)
        : [`  subgraph g${index + 1} [${text(title)}]`, ...members.map((one) => `    ${node(one)}`), "  end"],
    );
    const edges = links.map(({ from, to, isAttack, hasHead }) => {
      const arrow = isAttack ? (hasHead ? "-.-x" : "-.-") : hasHead ? "-->" : "---";
      return `  ${names.get(from)!} ${arrow} ${names.get(to)!}`;
    });
    const title = map.title === undefined ? [] : ["---", `title: ${JSON.stringify(map.title)}`, "---"];
    const style = nodes.some(({ isUnstated }) => isUnstated)
      ? ["  classDef unstated stroke-dasharray: 4"]
      : [];
    return [...title, "flowchart BT", ...clusters, ...edges, ...style, ""].join("\n");
  },
);
