import type { View } from "../../src/model/map.ts";
import { AT } from "./generated.ts";

/** A view that selects nothing, so that it shows the whole map; tests state what differs. */
export const WHOLE: View = {
  id: "v",
  title: undefined,
  caption: undefined,
  group: undefined,
  conclusion: undefined,
  depth: undefined,
  voice: undefined,
  tags: [],
  statements: [],
  at: AT,
};
