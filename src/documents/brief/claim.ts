import { dotted } from "../../language/index.ts";
import { alike } from "../../scene/annotated/annotated-themes.ts";
import { box, dashed, shape, solid } from "../../scene/shapes.ts";
import type { Span } from "../../text/typesetter.ts";
import type { BriefClaim } from "./content.ts";
import type { PartSetter } from "./part-setter.ts";
import type { Part } from "./stack.ts";

const DASH_UNSTATED = [6, 4];

interface ClaimLook {
  /** The size of type and the room in the frame, as multiples of the body size. */
  readonly times: number;
  readonly pad: number;
  /** px */
  readonly stroke: number;
  /** Stands in small type after the name of the speaker. */
  readonly remark: string;
}

/** A claim in its frame. The frame is the same for every verdict, because a verdict stands before the claim in words. */
export function framedClaim(
  { statement, text }: BriefClaim,
  setter: PartSetter,
  width: number,
  { times, pad: room, stroke, remark }: ClaimLook,
): Part {
  const { wish, spans: said } = setter;
  const { body } = wish;
  const size = body * times;
  const pad = body * room;
  const spans: Span[] = [
    ...said.tags(statement),
    said.number(statement, size),
    { text: `\u00a0${text}`, weight: "semibold", size, tone: "main" },
  ];
  const own = setter.themeOf(statement);
  const main = setter.text(spans, width - 2 * pad, alike(own), "balanced");
  const aside = dotted([said.asideOf(statement, true), remark]);
  const note =
    aside === "" ? undefined : setter.text(said.aside(aside, statement), width - 2 * pad, alike(own));
  const gap = note === undefined ? 0 : pad * 0.4;
  const height = pad + main.height + gap + (note?.height ?? 0) + pad;
  const pen = statement.unstated
    ? dashed(own.frame.head, stroke, DASH_UNSTATED)
    : solid(own.frame.head, stroke);
  return {
    height,
    draw: (x, y) => {
      const frame = box({ x, y, width, height }, { top: 4, bottom: 4 }, "round");
      return [
        setter.group(`c.${statement.id}`, said.spoken(statement, `${text} ${aside}`), statement, [
          shape(frame, own.cell.mainFill, pen),
          ...main.draw(x + pad, y + pad),
          ...(note?.draw(x + pad, y + pad + main.height + gap) ?? []),
        ]),
      ];
    },
  };
}
