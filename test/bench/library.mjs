/** What the benchmark uses of a build: the library, and the graph that it would hand to ELK. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export async function load(dist) {
  const part = (path) => import(pathToFileURL(join(dist, path)));
  const { check, draw, layout, write } = await part("pipeline.js");
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
    svg: (drawings) => write(drawings, "svg"),
    /**
     * The whole map as one flat graph of blocks: what ELK would be given if hence never cut a map.
     * With `heights`, hence has settled how high each block stands, as it does by default, and ELK has less to do.
     */
    async flatGraph(map, heights) {
      const [{ outline }, { figureCopy }, { forestGraph }, { elkGraph }, { LOOSE }] = await Promise.all(
        ["outline/build", "layout/figure", "layout/forest", "layout/elk", "layout/metrics"].map((name) =>
          part(`${name}.js`),
        ),
      );
      const { panels } = figureCopy(outline(map), type, LOOSE, { style: "blocks" });
      const trees = panels.flatMap((panel) => panel.trees);
      const nodes = trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
      const plan = { direction: "left", measures: [LOOSE.measure], snug: heights };
      return elkGraph(forestGraph(nodes, plan, LOOSE).graph);
    },
    /** How many figures there are, the smallest type of them all and that of their statements, in pt. */
    async typeOf(figures) {
      const { smallestType } = await part("layout/fit.js");
      const { ptOfPx } = await part("layout/paper.js");
      const body = ({ metrics, sheet }) => ptOfPx(metrics.body * sheet.scale);
      return {
        figures: figures.length,
        smallest: Math.min(...figures.map(smallestType)),
        body: Math.min(...figures.map(body)),
      };
    },
  };
}
