declare module "picomatch" {
  function picomatch(pattern: string): (path: string) => boolean;
  namespace picomatch {
    /** The folder that a pattern begins with, and what is left of it. */
    function scan(pattern: string): {
      readonly isGlob: boolean;
      readonly base: string;
      readonly glob: string;
    };
  }
  export default picomatch;
}
