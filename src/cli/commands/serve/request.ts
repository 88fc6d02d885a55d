/** What `hence serve` is asked to do. */
export interface ServeRequest {
  /** 0 is any that is free. */
  readonly port: number;
  readonly address: string;
  /** How many maps are drawn at once; one a core, if it is left out. */
  readonly jobs: number | undefined;
  /** How many more may wait. */
  readonly queue: number;
  /** How long a map may take, ms; */
  readonly limit: number;
  /** and how long it may be, bytes. */
  readonly longest: number;
}
