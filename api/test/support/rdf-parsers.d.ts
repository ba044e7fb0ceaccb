/** The little of two parsers without types that the tests use. */

declare module 'jsonld' {
  interface Options {
    format?: 'application/n-quads';
    documentLoader?: (url: string) => Promise<{ documentUrl: string; document: object }>;
  }
  const jsonld: { toRDF(document: object, options?: Options): Promise<unknown> };
  export default jsonld;
}

declare module 'n3' {
  interface Quad {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string };
  }
  export class Parser {
    constructor(options?: { format: string });
    parse(text: string): Quad[];
  }
  export class Writer {
    constructor(options: { format: string });
    quadsToString(quads: readonly Quad[]): string;
  }
}
