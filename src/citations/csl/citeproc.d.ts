/** What Sourcelight uses of citeproc, which has no types of its own. */
declare module 'citeproc' {
  /** How a piece of text gets its face: a frame around `%%STRING%%`, or a function of the engine and the text. */
  type Decoration = string | false | ((engine: Engine, text?: string) => string);
  export type Format = {
    text_escape: (text?: string) => string;
    [part: string]: Decoration | ((text?: string) => string);
  };

  interface Node {
    name: string;
    attrs: Record<string, string>;
    children: (Node | string)[];
  }

  export interface CitedItem {
    id: string;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    [key: string]: unknown;
  }

  interface System {
    /** `false` for a language that there is none of. */
    retrieveLocale(lang: string): Node | false;
    retrieveItem(id: string): object;
  }

  export interface Engine {
    opt: { xclass: string; development_extensions: Record<string, boolean> };
    setOutputFormat(format: string): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(items: readonly CitedItem[]): string;
    processCitationCluster(
      citation: object,
      before: readonly unknown[],
      after: readonly unknown[],
    ): [object, [index: number, text: string, id: string][]];
    /** `false` when the style has none. */
    makeBibliography(filter?: object): false | [parameters: object, entries: string[]];
    getTerm(name: string, form?: string, plural?: number): string;
  }

  const CSL: {
    Engine: new (system: System, style: Node, lang: string, forceLang: boolean) => Engine;
    Output: { Formats: { [format: string]: Format } };
  };
  export default CSL;
}
