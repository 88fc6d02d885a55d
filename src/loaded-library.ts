/** What `hence` and `hence/node` are in Node, loaded when it is asked for; the build has it loaded from the bundle. */
export const loadedLibrary = () => import("./library-exports.ts");
