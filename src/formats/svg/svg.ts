import type { Scene, TextItem } from "../../scene/scene.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { Drawing, PageFormat } from "../format.ts";
import { drawSvg, round, set } from "./draw.ts";
import type { Container } from "./draw.ts";
import { Letters } from "./letters.ts";
import { relativeData } from "./path-data.ts";

/** SVG that looks the same in every program: its letters are outlines, with the words unseen beside them. */
export const svg: PageFormat = {
  extension: "svg",
  mime: "image/svg+xml",
  summary: "picture that looks the same in every program, and whose words can be found",
  needs: "scene",
  pages: "one",
  write: async ({ scene, type }) => new TextEncoder().encode(await withLetters(scene, type)),
};

function withLetters(scene: Scene, type: Typesetter): Promise<string> {
  const letters = new Letters(scene, type);
  return drawSvg(scene, {
    define: (root) => letters.define(root),
    drawText: (parent, runs) => {
      for (const run of runs) letters.draw(parent, run);
      drawWords(parent, runs);
    },
    attributes: {
      "xmlns:xlink": "http://www.w3.org/1999/xlink",
      // Of the words that are not seen.
      "font-family": "sans-serif",
      "xml:space": "preserve",
    },
    strict: true,
  });
}

/** The words themselves, to be found, selected and read aloud where a program does so; nothing of them is seen. */
function drawWords(parent: Container, runs: readonly TextItem[]): void {
  const [first] = runs;
  if (first === undefined) return;
  const text = parent.element("text");
  set(text, { "font-size": round(first.size), "fill-opacity": 0 });
  const { ownerDocument } = text.node;
  for (const run of runs) {
    const span = ownerDocument.createElementNS("http://www.w3.org/2000/svg", "tspan");
    set({ node: span }, { x: round(run.x), y: round(run.y), textLength: round(run.width) });
    span.appendChild(ownerDocument.createTextNode(run.text));
    text.node.appendChild(span);
  }
}

/** The same with an outline of its own for each run, which every program can draw; ten times as large. */
export async function plainOutlines({ scene, type }: Drawing): Promise<Uint8Array> {
  const draw = (parent: Container, runs: readonly TextItem[]) => {
    for (const run of runs) {
      const d = relativeData(type.outline(run));
      if (d === "") continue;
      parent
        .element("path")
        .attr({ d, fill: run.paint.colour, transform: `translate(${round(run.x)} ${round(run.y)})` });
    }
  };
  return new TextEncoder().encode(await drawSvg(scene, { drawText: draw, attributes: {}, strict: true }));
}
