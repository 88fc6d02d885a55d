/**
 * The linter's rules of this project. `hence/layers`: a file of src/ imports only what its row in layers.mjs lists.
 * `hence/messages`: no code asks what a message says, which is only for people.
 */
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

const isMessage = (node) =>
  node?.type === "ChainExpression"
    ? isMessage(node.expression)
    : node?.type === "MemberExpression"
      ? !node.computed && node.property.name === "message"
      : node?.type === "Identifier" && node.name === "message";

/** Methods by which a text is asked, and those by which others are asked for it. */
const ASKED = ["startsWith", "endsWith", "includes", "indexOf", "match", "search"];
const ASKING = ["test", "exec", "has", "includes", "get"];

const messages = {
  create(context) {
    const object = (node) =>
      context.report({
        node,
        message: "A message is only for people: compare the code or the subject of a diagnostic",
      });
    return {
      BinaryExpression: (node) => {
        const compares = ["===", "!==", "==", "!="].includes(node.operator);
        if (compares && (isMessage(node.left) || isMessage(node.right))) object(node);
      },
      SwitchStatement: (node) => {
        if (isMessage(node.discriminant)) object(node);
      },
      CallExpression: (node) => {
        const { callee } = node;
        if (callee.type !== "MemberExpression") return;
        const { name } = callee.property;
        const isAsked = ASKED.includes(name) && isMessage(callee.object);
        if (isAsked || (ASKING.includes(name) && isMessage(node.arguments[0]))) object(node);
      },
    };
  },
};

export default { meta: { name: "hence" }, rules: { layers, messages } };
