/** The linter's rule `hence/layers`: a file of src/ imports only what its row in layers.mjs lists. */
import { posix } from "node:path";
import { LAYERED, LAYERS } from "./layers.mjs";

const within = (path, folder) => path === folder || path.startsWith(`${folder}/`);

const rowOf = (path) =>
  Object.keys(LAYERS)
    .filter((folder) => within(path, folder))
    .toSorted((a, b) => b.length - a.length)[0];

/** What is wrong with an import, or undefined. `path` is the file's path below src/. */
function objection(path, specifier, onlyTypes) {
  const row = rowOf(path);
  if (row === undefined) return `src/${path} has no row in test/lint/layers.mjs`;
  const target = specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : specifier;
  const [folder] = path.split("/");
  const isOwn = LAYERED.includes(folder) ? rowOf(target) === row : within(target, folder);
  if (specifier.startsWith(".") && folder !== path && isOwn) return undefined;
  const allowed = LAYERS[row].some((entry) =>
    typeof entry === "string" ? within(target, entry) : onlyTypes && within(target, entry.types),
  );
  return allowed ? undefined : `"${row}" may not import "${target}" (test/lint/layers.mjs)`;
}

const layers = {
  create(context) {
    const path = context.filename.replaceAll("\\", "/").split("/src/").at(-1);
    const look = (node, literal, onlyTypes) => {
      const message =
        typeof literal?.value === "string"
          ? objection(path, literal.value, onlyTypes)
          : "An import is named by a string, so that the linter can judge it";
      if (message !== undefined) context.report({ node, message });
    };
    const declaration = (kind, specifiers) => (node) => {
      if (!node.source) return;
      const all = node[specifiers] ?? [];
      const typesOnly = node[kind] === "type" || (all.length > 0 && all.every((one) => one[kind] === "type"));
      look(node, node.source, typesOnly);
    };
    return {
      ImportDeclaration: declaration("importKind", "specifiers"),
      ExportNamedDeclaration: declaration("exportKind", "specifiers"),
      ExportAllDeclaration: declaration("exportKind", "none"),
      ImportExpression: (node) => look(node, node.source, false),
      TSImportType: (node) => look(node, node.source ?? node.argument, true),
      TSImportEqualsDeclaration: (node) => {
        const { moduleReference: reference } = node;
        if (reference.type === "TSExternalModuleReference") look(node, reference.expression, false);
      },
    };
  },
};

export default { meta: { name: "hence" }, rules: { layers } };
