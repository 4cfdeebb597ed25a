/** The parts that bench-peers-page.ts uses of two libraries that come without types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(words: readonly string[], options: { separateWordSearch: boolean; accuracy: 'exactly'; done(): void }): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    node: Node,
    options: { find: RegExp; wrap: string; preset?: 'prose' },
  ): unknown;
}
