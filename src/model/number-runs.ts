/** From this many on, numbers are told as ranges. */
const MANY = 5;

/** Ascending numbers, three or more in a row as "21–26". */
export function runs(numbers: readonly number[]): string[] {
  const all: number[][] = [];
  for (const number of numbers) {
    const last = all.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else all.push([number]);
  }
  return all.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
}

/** Many numbers as runs; few are told one by one. */
export const briefly = (numbers: readonly number[]): string[] =>
  numbers.length < MANY ? numbers.map(String) : runs(numbers);
