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
  const { moved, ptOfPx } = await part("geometry.js");
  const { outline } = await part("outline/build.js");
  const { CellTypesetter } = await part("layout/cards/cell.js");
  const { NESTINGS, nestedTrees } = await part("layout/cards/nesting.js");
  const { rowTypesetter, shapedTree } = await part("layout/cards/shaped-card.js");
  const { elkGraph, forgetLayouts } = await part("layout/elk/elk.js");
  const { smallestType } = await part("layout/fitting/fit.js");
  const { LOOSE } = await part("layout/metrics.js");
  const { forestGraph } = await part("layout/trees/forest.js");
  const type = await typesetter();
  const elk = new ELK();

  /** A map from its text; the generated maps have no mistakes. */
  const read = (text) => {
    const { value, diagnostics } = check({ path: "map.yaml", text }, () => undefined);
    if (diagnostics.some(({ severity }) => severity === "error")) throw new Error(diagnostics[0].message);
    return value;
  };

  /** All cards of a map, in the first of the nestings that hence tries. */
  function flatForest(map, heights) {
    const whole = outline(map);
    const typesetter = new CellTypesetter(whole, type.inLanguage(map.lang), LOOSE);
    const rows = rowTypesetter(typesetter);
    // As in src/layout/panels/panel.ts.
    const main = typesetter.main.size > 1 ? typesetter.main : new Set();
    const trees = whole.panels.flatMap((panel) => nestedTrees(panel, main, undefined, [NESTINGS[0]])[0]);
    const cards = trees.flatMap((tree) => shapedTree(tree, rows));
    const plan = { direction: "left", measures: [LOOSE.measure], snug: heights };
    return { ...forestGraph(cards, plan, LOOSE), outline: whole };
  }

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
     * The whole map as one flat graph of cards: what ELK would be given if hence never cut a map.
     * With `heights`, hence has settled how high each card stands, as it does by default, and ELK has less to do.
     */
    flatGraph: (map, heights) => elkGraph(flatForest(map, heights).graph),
    /** What bare ELK makes of the same graph, as a figure of one panel; its own choice of order, or that of the file. */
    async bareLayout(map, ordered) {
      const { graph, sized, outline: whole } = flatForest(map, false);
      const input = elkGraph(graph);
      if (!ordered) for (const option of ORDER) delete input.layoutOptions[option];
      const laid = await elk.layout(input);
      const at = new Map(laid.children.map(({ id, x, y }) => [id, { x, y }]));
      const left = Math.min(...laid.children.map(({ x }) => x));
      const top = Math.min(...laid.children.map(({ y }) => y));
      const cards = sized.map(({ shaped, node, frame, rows }) => {
        const { x, y } = at.get(node.id);
        const by = { x: x - left, y: y - top };
        return {
          id: node.id,
          block: shaped.card.block,
          frame: moved(frame, by),
          rows: rows.map((row) => ({ ...row.shaped, rect: moved(row.rect, by) })),
        };
      });
      const { width, height } = laid;
      const panels = [{ panel: whole.panels[0], frame: undefined, cards }];
      return [
        {
          figure: { outline: whole, metrics: LOOSE, width, height, panels },
          sheet: { width, height, scale: 1, x: 0, y: 0 },
        },
      ];
    },
    /** How many figures there are, the smallest type of them all and that of their statements, in pt. */
    typeOf(figures) {
      const body = ({ figure, sheet }) => ptOfPx(figure.metrics.body * sheet.scale);
      return {
        figures: figures.length,
        smallest: Math.min(...figures.map(smallestType)),
        body: Math.min(...figures.map(body)),
      };
    },
  };
}
