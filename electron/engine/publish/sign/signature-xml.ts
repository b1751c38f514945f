import { createHash, sign, verify, type KeyObject } from "node:crypto";

const dsig = "http://www.w3.org/2000/09/xmldsig#";
const c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";
const signatureNamespace = "http://schemas.openxmlformats.org/package/2006/digital-signature";
const methods = {
  rsa: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
  ec: "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
} as const;

export type SigningMethod = keyof typeof methods;

export interface CoveredPart {
  /** Percent-encoded, without a leading slash. */
  readonly uri: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface SignatureContent {
  readonly covered: readonly CoveredPart[];
  readonly method: SigningMethod;
  /** DER. */
  readonly certificate: Buffer;
  readonly signedAt: Date;
}

/** A signature that lacks its value. */
export interface UnsignedXml {
  /** The exact bytes that are signed: SignedInfo in canonical form. */
  readonly signedInfo: Buffer;
  /** The XML of the signature part. `token`: an RFC 3161 token over the value. */
  readonly complete: (value: Buffer, token: Buffer | null) => Buffer;
}

/**
 * Everything is written in canonical form, so that what is signed is what is written but for the namespace, which the canonical form of
 * a part of a document repeats. No white space between elements: the .NET reader refuses it.
 */
export function writeSignature({ covered, method, certificate, signedAt }: SignatureContent): UnsignedXml {
  const manifest = covered.map(({ uri, contentType, bytes }) =>
    reference(`URI="${attribute(`/${uri}?ContentType=${contentType}`)}"`, "", bytes),
  );
  const object = (xmlns: string) =>
    `<Object${xmlns} Id="idPackageObject"><Manifest>${manifest.join("")}</Manifest>` +
    '<SignatureProperties><SignatureProperty Id="idSignatureTime" Target="">' +
    `<SignatureTime xmlns="${signatureNamespace}"><Format>YYYY-MM-DDThh:mm:ss.sTZD</Format><Value>${timeText(signedAt)}</Value>` +
    "</SignatureTime></SignatureProperty></SignatureProperties></Object>";
  const canonical = ` xmlns="${dsig}"`;
  const transforms = `<Transforms><Transform Algorithm="${c14n}"></Transform></Transforms>`;
  const info = (xmlns: string) =>
    `<SignedInfo${xmlns}><CanonicalizationMethod Algorithm="${c14n}"></CanonicalizationMethod>` +
    `<SignatureMethod Algorithm="${methods[method]}"></SignatureMethod>` +
    reference(`Type="${dsig}Object" URI="#idPackageObject"`, transforms, Buffer.from(object(canonical))) +
    "</SignedInfo>";
  return {
    signedInfo: Buffer.from(info(canonical)),
    complete: (value, token) =>
      Buffer.from(
        `<?xml version="1.0" encoding="utf-8"?><Signature${canonical}>${info("")}` +
          `<SignatureValue>${value.toString("base64")}</SignatureValue>` +
          `<KeyInfo><X509Data><X509Certificate>${certificate.toString("base64")}</X509Certificate></X509Data></KeyInfo>` +
          `${object("")}${token === null ? "" : timestampObject(token)}</Signature>`,
      ),
  };
}

const timestampObject = (token: Buffer): string =>
  `<Object><TimeStamp xmlns="${signatureNamespace}" Id="idSignatureTimestamp"><Comment></Comment>` +
  `<EncodedTime>${token.toString("base64")}</EncodedTime></TimeStamp></Object>`;

function reference(attributes: string, transforms: string, bytes: Uint8Array): string {
  const digest = createHash("sha256").update(bytes).digest("base64");
  return `<Reference ${attributes}>${transforms}<DigestMethod Algorithm="${sha256Uri}"></DigestMethod><DigestValue>${digest}</DigestValue></Reference>`;
}

/** A text as the value of an attribute. */
export const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** `2026-03-01T12:00:00.0+00:00`. */
const timeText = (time: Date): string => `${time.toISOString().slice(0, 19)}.0+00:00`;

/** RSA by PKCS #1 v1.5; ECDSA as both numbers side by side, as XML signatures have them. */
export const signValue = (signedInfo: Buffer, key: KeyObject): Buffer => sign("sha256", signedInfo, { key, dsaEncoding: "ieee-p1363" });

export function isValueOf(value: Buffer, signedInfo: Buffer, key: KeyObject): boolean {
  try {
    return verify("sha256", signedInfo, { key, dsaEncoding: "ieee-p1363" }, value);
  } catch {
    return false; // libraries throw for values that can't belong to this key
  }
}
