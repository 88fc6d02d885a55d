/** Wishes that are numbers: the least and the largest, and what they count. */
export const NUMBERS: Readonly<
  Record<string, readonly [from: number, to: number, unit: string, whole?: true]>
> = {
  type: [4, 40, " pt"],
  minType: [4, 40, " pt"],
  number: [1, 9999, "", true],
  dpi: [72, 1200, "", true],
  level: [1, 4, "", true],
  seed: [0, 999_999_999, "", true],
};
