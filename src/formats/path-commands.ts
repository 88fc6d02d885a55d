/** SVG path data of absolute commands: each command with its numbers. */
export function pathCommands(
  data: string,
): { readonly command: string; readonly numbers: readonly number[] }[] {
  return [...data.matchAll(/([MLQCZ])([^MLQCZ]*)/gu)].map(([, command, numbers]) => ({
    command: command!,
    numbers: (numbers!.match(/[-+.\de]+/gu) ?? []).map(Number),
  }));
}
