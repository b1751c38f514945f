import { createHash, createSign, generateKeyPairSync } from "node:crypto";
import forge from "node-forge";
import { anArchive, contentTypesXml, type Files } from "./an-archive.ts";

const dsig = "http://www.w3.org/2000/09/xmldsig#";
const c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const folder = "package/services/digital-signature";

/** Somebody who signs: a key and a certificate they made themselves. */
export interface Signer {
  readonly privateKeyPem: string;
  readonly certificateDer: Buffer;
  /** SHA-1 of the certificate, upper-case hexadecimal: what a publisher would tell you. */
  readonly thumbprint: string;
}

export function aSigner(commonName = "Brackenfold Ltd"): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = "01";
  certificate.validity.notBefore = new Date(Date.now() - 24 * 3_600_000);
  certificate.validity.notAfter = new Date(Date.now() + 365 * 24 * 3_600_000);
  const name = [{ name: "commonName", value: commonName }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([{ name: "extKeyUsage", codeSigning: true }]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  const certificateDer = Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), "latin1");
  return { privateKeyPem: privateKey, certificateDer, thumbprint: createHash("sha1").update(certificateDer).digest("hex").toUpperCase() };
}

export interface SignedPackageOptions {
  readonly files: Files;
  readonly signer: Signer;
  /** What is put in place of the signed parts afterwards, as somebody would who changes a signed connector. */
  readonly changedAfterwards?: Files;
}

/** A signed `.pqx`. The XML is written in its canonical form at once, so that no canonicalizer of ours takes part. */
export function aSignedPackage({ files, signer, changedAfterwards = {} }: SignedPackageOptions): Promise<Buffer> {
  return anArchive({
    ...files,
    ...changedAfterwards,
    "[Content_Types].xml": contentTypesXml({ psdsor: "application/vnd.openxmlformats-package.digital-signature-origin", psdsxs: "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml" }),
    "_rels/.rels": relationshipTo(`${relationships}/digital-signature/origin`, `/${folder}/origin.psdsor`),
    [`${folder}/origin.psdsor`]: "",
    [`${folder}/_rels/origin.psdsor.rels`]: relationshipTo(`${relationships}/digital-signature/signature`, `/${folder}/xml-signature/a.psdsxs`),
    [`${folder}/xml-signature/a.psdsxs`]: signatureXml(files, signer),
  });
}

const relationshipTo = (type: string, target: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="${type}" Target="${target}" Id="R1" /></Relationships>`;

const sha256 = (content: string | Buffer): string => createHash("sha256").update(content).digest("base64");

const digests = (content: string | Buffer): string =>
  `<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></DigestMethod><DigestValue>${sha256(content)}</DigestValue>`;

function signatureXml(files: Files, { privateKeyPem, certificateDer }: Signer): string {
  const references = Object.entries(files).map(([name, content]) => `<Reference URI="/${name}?ContentType=${contentTypeOf(name)}">${digests(content)}</Reference>`);
  const time = `<mdssi:SignatureTime xmlns:mdssi="http://schemas.openxmlformats.org/package/2006/digital-signature"><mdssi:Format>YYYY-MM-DDThh:mm:ss.sTZD</mdssi:Format><mdssi:Value>${new Date().toISOString().slice(0, 19)}.0Z</mdssi:Value></mdssi:SignatureTime>`;
  const properties = `<SignatureProperties><SignatureProperty Id="idSignatureTime" Target="#SignatureIdValue">${time}</SignatureProperty></SignatureProperties>`;
  // Inside the document the namespace is inherited; on its own, as it is digested, each element declares it.
  const object = (namespace: string): string => `<Object${namespace} Id="idPackageObject"><Manifest>${references.join("")}</Manifest>${properties}</Object>`;
  const own = ` xmlns="${dsig}"`;
  const signedInfo = (namespace: string): string =>
    `<SignedInfo${namespace}><CanonicalizationMethod Algorithm="${c14n}"></CanonicalizationMethod>` +
    `<SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></SignatureMethod>` +
    `<Reference Type="${dsig}Object" URI="#idPackageObject">${digests(object(own))}</Reference></SignedInfo>`;
  const value = createSign("sha256").update(signedInfo(own)).sign(privateKeyPem, "base64");
  const keyInfo = `<KeyInfo><X509Data><X509Certificate>${certificateDer.toString("base64")}</X509Certificate></X509Data></KeyInfo>`;
  return `<?xml version="1.0" encoding="utf-8"?><Signature${own} Id="SignatureIdValue">${signedInfo("")}<SignatureValue>${value}</SignatureValue>${keyInfo}${object("")}</Signature>`;
}

function contentTypeOf(name: string): string {
  if (/\.(m|pq|pqm)$/.test(name)) return "application/x-ms-m";
  return name.endsWith(".png") ? "image/png" : "text/xml";
}
