/** A mistake on the command line: one sentence that says what is wrong and, if known, what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The word that should name a file, and names none. */
  readonly noFile: string | undefined;

  constructor(message: string, noFile?: string) {
    super(message);
    this.noFile = noFile;
  }
}

/** A system error, such as a file that cannot be written or a missing font. Exit code 3. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

export const EXIT = {
  done: 0,
  /** A map has errors, or an output is stale. */
  faulty: 1,
  usage: 2,
  environment: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function isCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

/** What went wrong with a system call, in words. */
export function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EFBIG: "the file would be too large",
  EDQUOT: "the disk quota is used up",
  ENOENT: "it does not exist",
  EISDIR: "it is a folder",
  ENOTDIR: "part of the path is not a folder",
  EEXIST: "a file with that name already exists",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "its links form a loop",
};
