import type { TextItem } from "../../scene/scene.ts";
import type { PageFormat } from "../format.ts";
import { drawSvg, round } from "./draw.ts";
import type { Container } from "./draw.ts";
import { relativeData } from "./path-data.ts";

/** SVG with its letters as outlines: for programs that ignore fonts inside a picture. */
export const outlined: PageFormat = {
  extension: "outlined.svg",
  mime: "image/svg+xml",
  summary: "picture with letters as outlines, for programs that ignore embedded fonts",
  needs: "scene",
  pages: "one",
  async write({ scene, type }) {
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
  },
};
