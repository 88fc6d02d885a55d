/** Everything that the library for Node exports. */
export * from "../index.ts";
export * from "../node.ts";
