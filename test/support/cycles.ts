/** The groups of files that import each other, whether at once, lazily or for their types (Tarjan's algorithm). */
export function cyclesIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const cycles: string[][] = [];

  const visit = (file: string): number => {
    order.set(file, order.size);
    let least = order.get(file)!;
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!order.has(target)) least = Math.min(least, visit(target));
      else if (open.includes(target)) least = Math.min(least, low.get(target) ?? order.get(target)!);
      low.set(file, least);
    }
    if (least === order.get(file)) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || imports.get(file)?.includes(file)) cycles.push(group.toSorted());
    }
    return least;
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return cycles;
}
