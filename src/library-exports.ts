/** Everything that the library for Node exports. */
export * from "./index.ts";
export * from "./node.ts";
export { drawFence } from "./markdown/draw.ts";
