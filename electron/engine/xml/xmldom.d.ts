// The package's own types add the whole DOM, with which `window` and `document` would compile in the engine.
declare module "@xmldom/xmldom/lib/dom-parser.js" {
  interface Options {
    readonly errorHandler: (level: string, message: string) => void;
    readonly normalizeLineEndings: (text: string) => string;
  }
  export const DOMParser: new (options: Options) => {
    readonly parseFromString: (text: string, type: "text/xml") => import("./xml-tree.ts").XmlDocument | undefined;
  };
}

declare module "@xmldom/xmldom/lib/dom.js" {
  export const DOMImplementation: new () => {
    readonly createDocument: (namespace: string, name: string) => import("./xml-tree.ts").XmlDocument;
  };
}
