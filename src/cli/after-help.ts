const EXAMPLES = `  hence render                      every map in maps/, into output/
  hence map.yaml                    one map, into output/
  hence render map.yaml -o map.pdf  one file
  hence render - -f svg < map.yaml  through a pipe
  hence render --watch              again on every save, until Ctrl-C
  hence map.yaml --as handout       for print: figures, the argument in words, sources
  hence check                       only look for mistakes
  hence preview                     every map in maps/ in the browser, following every save
  hence fmt --fix                   format maps and fix mistakes
  hence convert graph.json          a map from another notation, and what that loses
  hence new my-argument             a map to start from
  hence diff map.yaml               what changed since the last commit`;

const EXIT_CODES = `0 done, 1 a map has errors, an output is stale or a map not formatted,
2 wrong usage, 3 a system error, 130 interrupted. For hence diff:
1 the maps differ, 2 wrong usage or a map with errors.`;

/** What follows the commands in help and in the manual: headings, and lines that are not broken. */
export const afterHelp = (notations: string) =>
  [
    ["Files", `Maps are read from ${notations}.`],
    ["Examples", EXAMPLES],
    ["Exit codes", EXIT_CODES],
  ] as const;
