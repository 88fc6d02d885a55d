/** What the benchmark uses of a build: the library, and the graph that it would hand to ELK. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export async function load(dist) {
  const part = (path) => import(pathToFileURL(join(dist, path)));
  const { check, draw, layout, FORMATS } = await part("index.js");
  const { typesetter } = await part("node.js");
  const type = await typesetter();

  /** A map from its text; the generated maps have no mistakes. */
  const read = (text) => {
    const { value, diagnostics } = check({ path: "map.yaml", text }, () => undefined);
    if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(diagnostics[0].message);
    return value;
  };

  return {
    read,
    layout: async (map, options) => (await layout(map, options, type)).value,
    draw: async (map) => (await draw(map, {}, type)).value,
    svg: (drawing) => FORMATS.svg.write(drawing),
    /** The whole map as one flat graph of blocks: what ELK would be given if hence never cut a map. */
    async flatGraph(map) {
      const [{ outline }, { figureCopy }, { forestGraph }, { elkGraph }, { LOOSE }] = await Promise.all(
        ["outline/build", "layout/figure", "layout/forest", "layout/elk", "layout/metrics"].map((name) =>
          part(`${name}.js`),
        ),
      );
      const { panels } = figureCopy(outline(map), type, LOOSE);
      const trees = panels.flatMap((panel) => panel.trees);
      const nodes = trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
      const plan = { direction: "left", measures: [LOOSE.measure], snug: false };
      return elkGraph(forestGraph(nodes, plan, LOOSE).graph);
    },
    /** The smallest type of a figure and that of its statements, in pt. */
    async typeOf(figure) {
      const { smallestType } = await part("layout/fit.js");
      const { ptOfPx } = await part("layout/paper.js");
      return { smallest: smallestType(figure), body: ptOfPx(figure.metrics.body * figure.sheet.scale) };
    },
  };
}
