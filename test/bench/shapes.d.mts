export type Shape = "forest" | "ring" | "debate" | "chain" | "fan";
export const SHAPES: Readonly<Record<Shape, unknown>>;
export function shapeOf(shape: Shape, count: number, options?: { readonly seed?: number }): string;
