/** "1 map", "2 maps" */
export const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
