/** The part of papaparse that Herald uses. Its published types bring those of Node, which the core must not see. */
declare module 'papaparse' {
  type Result = {
    readonly data: readonly string[];
    readonly errors: readonly { readonly type: string }[];
    readonly meta: { readonly cursor: number };
  };
  type Config = {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly quoteChar?: string;
    readonly step: (result: Result, parser: { readonly abort: () => void }) => void;
  };
  const papaparse: { readonly parse: (text: string, config: Config) => unknown };
  export default papaparse;
}
