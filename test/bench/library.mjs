/** What the benchmark uses of a build: the library, and the graph that it would hand to ELK. */
import ELK from "elkjs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The options by which hence makes ELK keep the order of the file. */
const ORDER = [
  "elk.layered.considerModelOrder.strategy",
  "elk.layered.crossingMinimization.forceNodeModelOrder",
  "elk.layered.thoroughness",
];

export async function load(dist) {
  const part = (path) => import(pathToFileURL(join(dist, path)));
  const { check, draw, layout, write } = await part("pipeline.js");
  const { typesetter } = await part("node.js");
  const type = await typesetter();
  const elk = new ELK();

  /** A map from its text; the generated maps have no mistakes. */
  const read = (text) => {
    const { value, diagnostics } = check({ path: "map.yaml", text }, () => undefined);
    if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(diagnostics[0].message);
    return value;
  };

  async function flatForest(map, heights) {
    const [{ outline }, { figureCopy }, { forestGraph }, { LOOSE }] = await Promise.all(
      ["outline/build", "layout/figure", "layout/forest", "layout/metrics"].map((name) => part(`${name}.js`)),
    );
    const { panels } = figureCopy(outline(map), type, LOOSE, { style: "blocks" });
    const trees = panels.flatMap((panel) => panel.trees);
    const nodes = trees.flatMap(({ head, branches }) => [head, ...branches.flat()]);
    const plan = { direction: "left", measures: [LOOSE.measure], snug: heights };
    return { ...forestGraph(nodes, plan, LOOSE), panel: panels[0].panel };
  }

  const { forgetLayouts } = await part("layout/elk.js");
  return {
    read,
    /** Laid out anew, though it were asked for before. */
    async layout(map, options) {
      forgetLayouts();
      return (await layout(map, options, type)).value;
    },
    draw: async (map) => (await draw(map, {}, type)).value,
    svg: (drawings) => write(drawings, "svg"),
    /**
     * The whole map as one flat graph of blocks: what ELK would be given if hence never cut a map.
     * With `heights`, hence has settled how high each block stands, as it does by default, and ELK has less to do.
     */
    async flatGraph(map, heights) {
      const { elkGraph } = await part("layout/elk.js");
      return elkGraph((await flatForest(map, heights)).graph);
    },
    /** What bare ELK makes of the same graph, as a figure of one panel; its own choice of order, or that of the file. */
    async bareLayout(map, ordered) {
      const { elkGraph } = await part("layout/elk.js");
      const { graph, sized, panel } = await flatForest(map, false);
      const input = elkGraph(graph);
      if (!ordered) for (const option of ORDER) delete input.layoutOptions[option];
      const laid = await elk.layout(input);
      const at = new Map(laid.children.map(({ id, x, y }) => [id, { x, y }]));
      const left = Math.min(...laid.children.map(({ x }) => x));
      const top = Math.min(...laid.children.map(({ y }) => y));
      const nodes = sized.map((one) => ({ sized: one, at: at.get(one.node.id) }));
      const sheet = { width: laid.width, height: laid.height, scale: 1, x: 0, y: 0 };
      const layout = { copy: { panel }, nodes, width: laid.width, height: laid.height };
      const origin = { x: -left, y: -top };
      return [{ outline: {}, metrics: { body: 40 / 3, nodeGap: 0 }, sheet, panels: [{ layout, origin }] }];
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
