import { execFile } from "node:child_process";
import { basename } from "node:path";
import { suggester } from "../../input/words/suggest.ts";
import { EnvironmentError, UsageError } from "../report/errors.ts";
import { MAP_LIMIT } from "./files.ts";
import type { Host } from "./host.ts";

/** The folder and the environment in which git runs. */
type GitContext = Pick<Host, "cwd" | "env">;

/** A file in a revision: `HEAD:maps/x.yaml` from the top of the repository, `HEAD:./x.yaml` from here, `:x.yaml` as staged. */
export interface Spec {
  /** Empty for what is staged. */
  readonly revision: string;
  readonly path: string;
}

export const specText = ({ revision, path }: Spec): string => `${revision}:${path}`;

/** Undefined if the word cannot name a file in a revision. */
export function readSpec(word: string): Spec | undefined {
  const colon = word.indexOf(":");
  const isDrive = /^[a-z]:[\\/]/iu.test(word);
  if (colon < 0 || isDrive || colon === word.length - 1) return undefined;
  return { revision: word.slice(0, colon), path: word.slice(colon + 1) };
}

/** The bytes of a file in a revision; at most one more than a map may have. */
export async function fileInRevision(spec: Spec, context: GitContext): Promise<Uint8Array> {
  const named = specText(spec);
  if (spec.revision.startsWith("-")) throw noRevision(spec, undefined);
  const answer = await git(["cat-file", "blob", named], context);
  if (answer.ok) return answer.out;
  throw await whyNot(spec, answer.message, context);
}

/** The files below a folder in a revision, as paths from it; undefined where it is no folder there. */
export async function filesInRevision(
  spec: Spec,
  context: GitContext,
): Promise<readonly string[] | undefined> {
  const { revision } = spec;
  if (revision.startsWith("-")) return undefined;
  // What is staged is no tree of its own.
  const kind = await git(["cat-file", "-t", specText(spec)], context);
  if (!kind.ok || kind.out.toString().trim() !== "tree") return undefined;
  const listed = await git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", specText(spec)], context);
  if (!listed.ok) throw outside(listed.message);
  return listed.out
    .toString("utf8")
    .split("\0")
    .filter((name) => name !== "");
}

/** The folder to which paths in revisions are relative. */
export async function topFolder(context: GitContext): Promise<string> {
  const answer = await git(["rev-parse", "--show-toplevel"], context);
  if (!answer.ok) throw outside(answer.message);
  return answer.out.toString("utf8").replace(/\n$/u, "");
}

async function whyNot(spec: Spec, message: string, context: GitContext): Promise<Error> {
  const { revision, path } = spec;
  const inside = await git(["rev-parse", "--git-dir"], context);
  if (!inside.ok) return outside(inside.message);
  if (revision !== "") {
    const tree = await git(["rev-parse", "--verify", "--quiet", `${revision}^{tree}`], context);
    if (!tree.ok) {
      const head = await git(["rev-parse", "--verify", "--quiet", "HEAD"], context);
      if (!head.ok)
        return new UsageError("This git repository has no commit yet; name two files: hence diff A B.");
      return noRevision(spec, await nearRevision(revision, context));
    }
  }
  const where = revision === "" ? "the index" : revision;
  const kind = await git(["cat-file", "-t", specText(spec)], context);
  if (kind.ok && kind.out.toString().trim() === "tree")
    return new UsageError(`${path} is a folder in ${where}; name a map in it.`);
  if (kind.ok) return new EnvironmentError(`git cannot read ${specText(spec)}: ${message}`);
  const near = await nearPath(spec, context);
  const way = near === undefined ? "" : `; did you mean ${revision}:${near}?`;
  return new UsageError(`There is no file ${path} in ${where}${way === "" ? "." : way}`);
}

function outside(message: string): Error {
  return /not a git repository/iu.test(message)
    ? new UsageError(
        "This is not a git repository, so there are no older versions; name two files: hence diff A B.",
      )
    : new EnvironmentError(`git does not work here: ${message}`);
}

function noRevision({ revision }: Spec, near: string | undefined): Error {
  const way = near === undefined ? "`git log` lists the revisions." : `did you mean ${near}?`;
  return new UsageError(`git knows no revision ${revision}; ${way}`);
}

async function nearRevision(revision: string, context: GitContext): Promise<string | undefined> {
  const refs = await git(["for-each-ref", "--format=%(refname:short)"], context);
  return refs.ok ? suggester()(revision, ["HEAD", ...refs.out.toString().split("\n")]) : undefined;
}

/** The path with the same name in another folder, or with a similar name. */
async function nearPath({ revision, path }: Spec, context: GitContext): Promise<string | undefined> {
  const listed =
    revision === ""
      ? await git(["ls-files", "-z", "--full-name", ":/"], context)
      : await git(["ls-tree", "-r", "-z", "--name-only", "--full-tree", revision], context);
  if (!listed.ok) return undefined;
  const paths = listed.out.toString("utf8").split("\0");
  return paths.find((one) => basename(one) === basename(path)) ?? suggester()(path, paths);
}

type Answer = { readonly ok: true; readonly out: Buffer } | { readonly ok: false; readonly message: string };

/** Runs without a shell; messages are in English whatever the locale, because some are examined. */
function git(args: readonly string[], { cwd, env }: GitContext): Promise<Answer> {
  const options = {
    cwd,
    env: { ...env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" },
    encoding: "buffer",
    maxBuffer: MAP_LIMIT + 1,
    windowsHide: true,
  } as const;
  return new Promise((resolve, reject) => {
    execFile("git", args, options, (error, out, err) => {
      if (error === null || error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") resolve({ ok: true, out });
      else if (error.code === "ENOENT")
        reject(new EnvironmentError("git is not installed, or not in PATH; name two files: hence diff A B."));
      else {
        const [line = ""] = err.toString("utf8").split("\n");
        resolve({ ok: false, message: line.replace(/^(?:fatal|error): /u, "") });
      }
    });
  });
}
