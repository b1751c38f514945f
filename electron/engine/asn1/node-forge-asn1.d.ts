// node-forge publishes no types for its modules; loading this one alone saves the start-up time of the whole library.
declare module "node-forge/lib/asn1.js" {
  interface Asn1 {
    readonly tagClass: number;
    readonly type: number;
    readonly constructed: boolean;
    /** Children when composed, else one character a byte (a BMPString is already decoded). */
    readonly value: string | readonly Asn1[];
  }
  const asn1: {
    readonly fromDer: (
      bytes: string,
      options: { strict: boolean; parseAllBytes: boolean; decodeBitStrings: boolean; maxDepth: number },
    ) => Asn1;
    readonly toDer: (node: Asn1) => { readonly getBytes: () => string };
    readonly derToOid: (bytes: string) => string;
  };
  export default asn1;
}
