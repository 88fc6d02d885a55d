declare module "elkjs/lib/elk-worker.min.js" {
  /** What elkjs runs its layouts in where there is no real worker. */
  interface FakeWorker {
    readonly dispatcher: { saveDispatch(event: { readonly data: unknown }): void };
    onmessage: (event: { readonly data: unknown }) => void;
  }
  const elkWorker: { readonly Worker: new () => FakeWorker };
  export default elkWorker;
}
