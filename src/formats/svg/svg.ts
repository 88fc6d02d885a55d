import type { Scene, TextItem } from "../../scene/scene.ts";
import type { Typesetter } from "../../text/typesetter.ts";
import type { Drawing, PageFormat } from "../format.ts";
import { tag, escaped } from "../xml.ts";
import { drawSvg, SVG_SIGN, round, write } from "./draw.ts";
import type { Container } from "./draw.ts";
import { Letters, together } from "./letters.ts";
import { relativeData } from "./path-data.ts";

/** SVG that looks the same in every program: its letters are outlines, with the words unseen beside them. */
export const svg: PageFormat = {
  extension: "svg",
  mime: "image/svg+xml",
  summary: "picture that looks the same in every program, and whose words can be found",
  needs: "scene",
  pages: "one",
  sign: SVG_SIGN,
  write: async ({ scene, type }) => new TextEncoder().encode(await withLetters(scene, type)),
};

function withLetters(scene: Scene, type: Typesetter): Promise<string> {
  const letters = new Letters(scene, type);
  return drawSvg(scene, {
    define: (root) => write(root, letters.defined()),
    drawText: (parent, runs) => write(parent, letters.drawn(runs) + wordsOf(runs)),
    attributes: {
      "xmlns:xlink": "http://www.w3.org/1999/xlink",
      fill: letters.fill,
      // Of the words that are not seen.
      "font-family": "sans-serif",
      "xml:space": "preserve",
    },
    inBooks: true,
  });
}

/** The words themselves, to be found, selected and read aloud where a program does so; nothing of them is seen. */
function wordsOf(runs: readonly TextItem[]): string {
  const [first] = runs;
  if (first === undefined) return "";
  const spans = together(runs, goesOn).map((line) => {
    const [{ x, y }, last] = [line[0]!, line.at(-1)!];
    const textLength = round(last.x + last.width - x);
    return tag(
      "tspan",
      { x: round(x), y: round(y), textLength },
      escaped(line.map(({ text }) => text).join("")),
    );
  });
  return tag("text", { "font-size": round(first.size), "fill-opacity": 0 }, ...spans);
}

/** Whether the words of the next run stand right behind those of this one. */
const goesOn = (one: TextItem, next: TextItem): boolean =>
  one.direction === "ltr" &&
  next.direction === "ltr" &&
  one.y === next.y &&
  Math.abs(one.x + one.width - next.x) < 0.01;

/** SVG with an outline of its own for each run, which every program can draw; ten times as large. */
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
  return new TextEncoder().encode(await drawSvg(scene, { drawText: draw, attributes: {}, inBooks: true }));
}
