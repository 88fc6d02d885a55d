import { mapNamed, mapText } from "./draw.ts";

/** In the classic style, with an objection to a claim and one to a step: a tree that one sheet can hold. */
export const watch = mapNamed(
  "watch.yaml",
  mapText("paleys-watch.yaml").replace(
    "against: analogy, scheme: alternative",
    "against: designed, scheme: alternative",
  ),
);
