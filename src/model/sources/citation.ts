/** `article ¶2` names source `article` and place `¶2`; a citation that names no source has only a place. */
export interface Citation {
  readonly source: string | undefined;
  readonly place: string;
}
