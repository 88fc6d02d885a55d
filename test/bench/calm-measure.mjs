/** How far things moved between two layouts of a map: what an author sees of an edit besides the edit itself. */

/** Further than this, px at 10 pt text, the eye loses a cell. */
export const FAR = 20;

/**
 * Every statement's cell: where it stands on its page in px at 10 pt text, from the corner where reading begins, in
 * which panel and, as its `place` in the reasoning, by which inferences it leads to the head, how deep and beside whom.
 * `plan`: what was chosen for the figures, apart from lengths.
 */
export function drawing(figures, { rtl, paper }) {
  const cells = new Map();
  const plan = [];
  for (const { figure, sheet } of figures) {
    const { panels, metrics, outline } = figure;
    const unit = (metrics.body * sheet.scale) / (40 / 3);
    const overview = outline.place?.overview === true;
    const page = overview ? "overview" : (outline.place?.figure ?? 1);
    const frames = [];
    for (const { panel, frame, cards } of panels) {
      frames.push(frame ?? { x: 0, y: 0, width: figure.width, height: figure.height });
      const own = `${page}/${panel.group}/${panel.heads[0]?.id}`;
      const depths = depthsOf(cards);
      const wayOf = waysIn(panel);
      for (const { id, rows } of cards) {
        for (const { row, rect } of rows) {
          if (row.kind !== "cell" || row.cell.kind !== "full") continue;
          const x = sheet.x + rect.x * sheet.scale;
          const box = {
            x: (rtl ? sheet.width - x - rect.width * sheet.scale : x) / unit,
            y: (sheet.y + rect.y * sheet.scale) / unit,
            width: (rect.width * sheet.scale) / unit,
            height: (rect.height * sheet.scale) / unit,
          };
          const place = `${own} ${depths.get(id)} ${firstOf(rows)} ${wayOf(row.cell.id)}`;
          cells.set(`${overview ? "o" : ""} ${row.cell.statement}`, { ...box, panel: own, place, page });
        }
      }
      plan.push(kindOf(cards, depths));
    }
    plan.push(paper && sheet.width > sheet.height ? "across" : "", metrics.nodeGap, ...relations(frames));
  }
  return { cells, plan: plan.join(" "), figures: figures.length };
}

/** The first statement of a card. */
const firstOf = (rows) => rows.find(({ kind }) => kind === "cell")?.row.cell.statement;

/** The way from a cell to the head, by the first premises of the inferences: nested reasons, too, can get another one. */
function waysIn({ blocks }) {
  const ways = new Map();
  for (const { id, target, cells } of blocks) {
    const way = `${ways.get(target.id) ?? ""}/${cells[0].statement}`;
    ways.set(id, `${way}!`);
    for (const cell of cells) ways.set(cell.id, `${way} ${cell.statement}`);
  }
  return (cell) => ways.get(cell) ?? "";
}

/** How many cards lie between each card and the head's. A card that leads to another one comes after it. */
export function depthsOf(cards) {
  const holder = new Map();
  const depths = new Map();
  for (const { id, block, rows } of cards) {
    depths.set(id, block === undefined ? 0 : depths.get(holder.get(block.target.id)) + 1);
    for (const { row } of rows) holder.set(row.kind === "sign" ? row.block.id : row.cell.id, id);
  }
  return depths;
}

/** Whether heads stand above their reasons or beside them. */
function kindOf(cards, depths) {
  const head = cards.find(({ id }) => depths.get(id) === 0)?.frame;
  const reason = cards.find(({ id }) => depths.get(id) === 1)?.frame;
  if (head === undefined || reason === undefined) return "beside";
  return reason.x < head.x + head.width && head.x < reason.x + reason.width ? "under" : "beside";
}

const relations = (frames) =>
  frames.slice(1).map((frame, i) => (frame.y >= frames[i].y + frames[i].height - 1 ? "below" : "next"));

/**
 * What moved from one drawing to the other, over the cells that the edit left as they were. Where the first use of a
 * statement is taken away, the edit itself puts it, and all that leads to it, into another place of the reasoning.
 */
export function moves(before, after, touched) {
  const kept = [];
  let turned = 0;
  for (const [key, old] of before.cells) {
    const now = after.cells.get(key);
    if (now === undefined || touched.includes(key.slice(key.indexOf(" ") + 1))) continue;
    if (now.page === old.page && now.place !== old.place) continue;
    if (now.page === old.page) kept.push({ old, now });
    else turned += 1;
  }
  const raw = kept.map(({ old, now }) => ({ page: old.page, x: now.x - old.x, y: now.y - old.y }));
  const aligned = raw.map((move) => {
    const page = raw.filter((one) => one.page === move.page);
    return { x: move.x - middle(page.map(({ x }) => x)), y: move.y - middle(page.map(({ y }) => y)) };
  });
  return {
    raw: distances(raw),
    aligned: distances(aligned),
    resized: kept.filter(({ old, now }) => Math.abs(old.width - now.width) > 0.5).length / (kept.length || 1),
    /** Statements that went to another page. */
    turned: turned / (kept.length + turned || 1),
    inversions: inversions(kept),
    flipped: before.plan !== after.plan,
  };
}

function middle(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function distances(all) {
  const lengths = all.map(({ x, y }) => Math.hypot(x, y));
  const sum = lengths.reduce((total, length) => total + length, 0);
  return {
    mean: sum / (lengths.length || 1),
    most: Math.max(0, ...lengths),
    far: lengths.filter((length) => length > FAR).length / (lengths.length || 1),
  };
}

/** Pairs in one panel that stand above each other in a column, or beside each other at one height, and have changed places. */
function inversions(kept) {
  let pairs = 0;
  let flips = 0;
  for (const [i, a] of kept.entries()) {
    for (const b of kept.slice(i + 1)) {
      if (a.old.panel !== b.old.panel || a.now.panel !== b.now.panel) continue;
      pairs += 1;
      const across = [order(a.old, b.old, "x", "width"), order(a.now, b.now, "x", "width")];
      const down = [order(a.old, b.old, "y", "height"), order(a.now, b.now, "y", "height")];
      const sides = across[0] * across[1] < 0 && down[0] === 0 && down[1] === 0;
      const heights = across[0] === 0 && across[1] === 0 && down[0] * down[1] < 0;
      if (sides || heights) flips += 1;
    }
  }
  return { pairs, flips };
}

/** -1 if a stands wholly before b, 1 if behind, 0 if they overlap. */
function order(a, b, side, size) {
  if (a[side] + a[size] <= b[side] + 0.1) return -1;
  return b[side] + b[size] <= a[side] + 0.1 ? 1 : 0;
}
