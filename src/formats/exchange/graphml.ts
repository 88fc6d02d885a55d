import { exchangeFormat } from "./exchange.ts";
import { CARRIED, isStep, pictureOf, wrappedByLength } from "./picture.ts";
import type { NodePicture, PictureNode } from "./picture.ts";

const xml = (text: string): string => text.replace(/[&<>"]/gu, (mark) => `&#${mark.codePointAt(0)!};`);

/** For yEd, draw.io, Gephi and other programs that read graphs. */
export const graphml = exchangeFormat(
  {
    extension: "graphml",
    mime: "application/graphml+xml",
    summary: "the argument as a graph, for yEd and others",
    carried: CARRIED,
  },
  (map) => {
    const { nodes, links } = pictureOf(map);
    const size = (text: string) => ({
      width: Math.min(260, 24 + 7 * text.length),
      height: 24 + 16 * Math.ceil((7 * text.length) / 236),
    });
    const node = (one: PictureNode) => {
      const { width, height } = size(one.text);
      const line = one.isUnstated ? "dashed" : "line";
      return [
        `    <node id="${xml(one.id)}">`,
        `      <data key="label">${xml(one.text)}</data>`,
        `      <data key="kind">${one.kind}</data>`,
        `      <data key="graphics"><y:ShapeNode><y:Geometry height="${height}" width="${width}"/><y:Fill hasColor="false"/><y:BorderStyle color="#000000" type="${line}" width="${one.kind === "conclusion" ? 2 : 1}"/><y:NodeLabel>${xml(wrappedByLength(one.text))}</y:NodeLabel><y:Shape type="${isStep(one) ? "ellipse" : "rectangle"}"/></y:ShapeNode></data>`,
        "    </node>",
      ];
    };
    const edge = ({ from, to, isAttack, hasHead }: NodePicture["links"][number], index: number) => [
      `    <edge id="e${index + 1}" source="${xml(from)}" target="${xml(to)}">`,
      `      <data key="relation">${isAttack ? "attack" : "support"}</data>`,
      `      <data key="line"><y:PolyLineEdge><y:LineStyle color="#000000" type="${isAttack ? "dashed" : "line"}" width="1"/><y:Arrows source="none" target="${hasHead ? (isAttack ? "t_shape" : "standard") : "none"}"/></y:PolyLineEdge></data>`,
      "    </edge>",
    ];
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">',
      '  <key id="label" for="node" attr.name="label" attr.type="string"/>',
      '  <key id="kind" for="node" attr.name="kind" attr.type="string"/>',
      '  <key id="relation" for="edge" attr.name="relation" attr.type="string"/>',
      '  <key id="graphics" for="node" yfiles.type="nodegraphics"/>',
      '  <key id="line" for="edge" yfiles.type="edgegraphics"/>',
      `  <graph id="${xml(map.title ?? "argument")}" edgedefault="directed">`,
      ...nodes.flatMap(node),
      ...links.flatMap(edge),
      "  </graph>",
      "</graphml>",
      "",
    ].join("\n");
  },
);
