/** Numbers of a benchmark: what several runs come to, and how it is shown. */

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median of what each round gives for itself: a round that was disturbed as a whole does no harm. */
export function ratio(values, bases) {
  return median(values.map((value, round) => value / bases[round]));
}

export function summary(values) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), runs: values.length };
}

/** "1.23 (1.10–1.40)" */
export function spread(values, unit = 1) {
  const { median: middle, min, max } = summary(values);
  return `${short(middle / unit)} (${short(min / unit)}–${short(max / unit)})`;
}

/** Three digits are more than a benchmark is worth. */
export function short(value) {
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A Markdown table; the first column is left-aligned, all others hold numbers. */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" | ")} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join("\n");
}
