/** The library, loaded when a map has to be drawn; the build has it loaded from the module beside this one. */
export const engine = () => import("../cli/library-exports.ts");
