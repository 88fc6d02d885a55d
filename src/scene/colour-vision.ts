import { fixed } from "./paint.ts";
import type { Paint } from "./paint.ts";
import type { Scene } from "./scene.ts";
import { changed } from "./walk.ts";

/** How a picture may be seen. */
export const VISIONS = ["colour", "grey", "deuteranopia", "protanopia"] as const;
export type Vision = (typeof VISIONS)[number];

type Matrix = readonly (readonly [number, number, number])[];

const LUMINANCE = [0.2126, 0.7152, 0.0722] as const;

/** On linear light: grey as printers and copiers make it; colour blindness as Machado, Oliveira and Fernandes (2009) model it. */
const MATRICES: Readonly<Record<Exclude<Vision, "colour">, Matrix>> = {
  grey: [LUMINANCE, LUMINANCE, LUMINANCE],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** The paint as it is seen: itself with all colours, else another colour, which belongs to no theme. */
const paintSeen = (paint: Paint, vision: Vision): Paint =>
  vision === "colour" ? paint : fixed(seen(paint.colour, vision));

/** A colour, `#rrggbb`, as it is seen. */
export function seen(colour: string, vision: Vision): string {
  if (vision === "colour") return colour;
  const light = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  const made = MATRICES[vision].map((row) => row.reduce((sum, part, i) => sum + part * light[i]!, 0));
  return `#${made.map((one) => hex(gamma(Math.min(1, Math.max(0, one))))).join("")}`;
}

/** A whole scene as it is seen. */
export function sceneSeen(scene: Scene, vision: Vision): Scene {
  const items = changed(scene.items, {
    text: (one) => ({ ...one, paint: paintSeen(one.paint, vision) }),
    shape: (one) => ({
      ...one,
      fill: one.fill && paintSeen(one.fill, vision),
      stroke: one.stroke && { ...one.stroke, paint: paintSeen(one.stroke.paint, vision) },
    }),
  });
  return { ...scene, background: paintSeen(scene.background, vision), items };
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
const hex = (value: number) =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, "0");
