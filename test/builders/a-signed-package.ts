import { createHash, createPrivateKey, sign, type KeyObject } from "node:crypto";
import forge from "node-forge";
import { anArchive, connectorFiles, contentTypesXml, type Files } from "./an-archive.ts";

/** Somebody with a key and a certificate for it. */
export interface TestSigner {
  readonly key: KeyObject;
  /** DER. */
  readonly certificate: Buffer;
  readonly name: string;
  /** SHA-1, upper-case hexadecimal. */
  readonly thumbprint: string;
  readonly forgeKey: forge.pki.rsa.PrivateKey;
}

export interface SignerOptions {
  readonly name?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  /** Names as node-forge has them; none for a certificate without extended key usage. */
  readonly usage?: readonly ("codeSigning" | "serverAuth" | "timeStamping")[];
  /** Who signs the certificate; without one it signs itself. */
  readonly issuer?: TestSigner;
  /** basicConstraints as node-forge has them; without, the extension is not there. */
  readonly basicConstraints?: { readonly cA: boolean; readonly pathLenConstraint?: number };
  /** Bits of keyUsage as node-forge names them; none for a certificate without the extension. */
  readonly keyUsage?: readonly ("digitalSignature" | "keyCertSign")[];
  /** 1 for a certificate that has no place for extensions. */
  readonly version?: 1 | 3;
  /** More extensions, their values as DER. */
  readonly extensions?: readonly { readonly id: string; readonly critical: boolean; readonly value: Buffer }[];
  /** How its own signature hashes. */
  readonly digest?: "sha256" | "md5";
  /** Length of its RSA key. */
  readonly bits?: number;
  /** Somebody's key, to have a second certificate for it. */
  readonly key?: forge.pki.rsa.PrivateKey;
}

/** What makes an authority of a signer. */
export const anAuthority = { basicConstraints: { cA: true }, keyUsage: ["keyCertSign"], usage: [] } as const;

/** A signer with an RSA key and a certificate made by node-forge. Making the key takes a moment: share it between tests. */
export function aSigner(options: SignerOptions = {}): TestSigner {
  const { name = "Fernhill Data", notBefore = "2023-01-01", notAfter = "2048-01-01", issuer } = options;
  const forgeKey = options.key ?? forge.pki.rsa.generateKeyPair({ bits: options.bits ?? 2048 }).privateKey;
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(forgeKey.n, forgeKey.e);
  certificate.serialNumber = createHash("sha256")
    .update(name)
    .digest("hex")
    .slice(0, 16)
    .replace(/^[89a-f]/u, "1");
  certificate.validity.notBefore = new Date(`${notBefore}T00:00:00Z`);
  certificate.validity.notAfter = new Date(`${notAfter}T00:00:00Z`);
  const attributes = (commonName: string) => [
    { name: "countryName", value: "ZZ" },
    { name: "commonName", value: commonName },
  ];
  certificate.setSubject(attributes(name));
  certificate.setIssuer(attributes(issuer?.name ?? name));
  if (options.version === 1) certificate.version = 0;
  else certificate.setExtensions(extensionsOf(options));
  certificate.sign(issuer?.forgeKey ?? forgeKey, forge.md[options.digest ?? "sha256"].create());
  const der = Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), "latin1");
  return {
    key: createPrivateKey(forge.pki.privateKeyToPem(forgeKey)),
    certificate: der,
    name,
    forgeKey,
    thumbprint: createHash("sha1").update(der).digest("hex").toUpperCase(),
  };
}

function extensionsOf({
  usage = ["codeSigning"],
  keyUsage = ["digitalSignature"],
  basicConstraints,
  extensions = [],
}: SignerOptions): object[] {
  const on = (bits: readonly string[]) => Object.fromEntries(bits.map((one) => [one, true]));
  return [
    ...(basicConstraints === undefined ? [] : [{ name: "basicConstraints", ...basicConstraints, critical: true }]),
    ...(keyUsage.length === 0 ? [] : [{ name: "keyUsage", ...on(keyUsage), critical: true }]),
    ...(usage.length === 0 ? [] : [{ name: "extKeyUsage", ...on(usage) }]),
    ...extensions.map(({ id, critical, value }) => ({ id, critical, value: value.toString("latin1") })),
  ];
}

const dsig = "http://www.w3.org/2000/09/xmldsig#";
const c14n = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const sha256Uri = "http://www.w3.org/2001/04/xmlenc#sha256";
const opc = "http://schemas.openxmlformats.org/package/2006";
const folder = "package/services/digital-signature";

export interface SignatureOptions {
  readonly signer: Pick<TestSigner, "key"> & Partial<Pick<TestSigner, "certificate">>;
  /** Makes the signature's value in another way than by the signer's key. */
  readonly value?: (signed: Buffer) => Buffer;
  /** URI of the method that `value` follows. */
  readonly method?: string;
  /** In place of the certificates. */
  readonly keyInfo?: string;
  /** What the signature covers; all content unless given. */
  readonly covers?: Files;
  readonly certificates?: readonly Buffer[];
  /** Canonical XML of the `Transforms` that the reference to a part names; what is covered under that name is then their outcome. */
  readonly transforms?: Readonly<Record<string, string>>;
  readonly signatureTime?: string;
}

const relsType = "application/vnd.openxmlformats-package.relationships+xml";
const contentTypeOf = (name: string): string =>
  ({ m: "application/x-ms-m", pq: "application/x-ms-m", pqm: "application/x-ms-m", resx: "text/xml", png: "image/png", rels: relsType })[
    name.split(".").at(-1) ?? ""
  ] ?? "";

function reference(uri: string, bytes: Buffer, transforms = ""): string {
  const digest = createHash("sha256").update(bytes).digest("base64");
  const method = `<DigestMethod Algorithm="${sha256Uri}"></DigestMethod>`;
  return `<Reference URI="${uri}">${transforms}${method}<DigestValue>${digest}</DigestValue></Reference>`;
}

/** The XML of one signature, rsa-sha256 unless given, written in canonical form so that what is signed is what is written. */
export function aSignatureXml(files: Files, options: SignatureOptions): string {
  const { signer, covers = files, transforms = {}, signatureTime = "2024-05-06T07:08:09.1+02:00" } = options;
  const certificates = options.certificates ?? (signer.certificate === undefined ? [] : [signer.certificate]);
  const manifest = Object.entries(covers)
    .map(([name, content]) => reference(`/${encodeURI(name)}?ContentType=${contentTypeOf(name)}`, Buffer.from(content), transforms[name]))
    .join("");
  const properties =
    '<SignatureProperties><SignatureProperty Id="idSignatureTime" Target="">' +
    `<SignatureTime xmlns="${opc}/digital-signature"><Format>YYYY-MM-DDThh:mm:ss.sTZD</Format><Value>${signatureTime}</Value></SignatureTime>` +
    "</SignatureProperty></SignatureProperties>";
  const object = (xmlns: string) => `<Object${xmlns} Id="idPackageObject"><Manifest>${manifest}</Manifest>${properties}</Object>`;
  const info = (xmlns: string) =>
    `<SignedInfo${xmlns}><CanonicalizationMethod Algorithm="${c14n}"></CanonicalizationMethod>` +
    `<SignatureMethod Algorithm="${options.method ?? "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"}"></SignatureMethod>` +
    `${reference("#idPackageObject", Buffer.from(object(` xmlns="${dsig}"`)))}</SignedInfo>`;
  const makeValue = options.value ?? ((signed: Buffer) => sign("sha256", signed, signer.key));
  const value = makeValue(Buffer.from(info(` xmlns="${dsig}"`))).toString("base64");
  const included = certificates.map((der) => `<X509Certificate>${der.toString("base64")}</X509Certificate>`).join("");
  const keyInfo = `<KeyInfo>${options.keyInfo ?? `<X509Data>${included}</X509Data>`}</KeyInfo>`;
  return `<Signature xmlns="${dsig}">${info("")}<SignatureValue>${value}</SignatureValue>${keyInfo}${object("")}</Signature>`;
}

const relationships = (rows: readonly (readonly [kind: string, target: string])[]): string =>
  [
    `<Relationships xmlns="${opc}/relationships">`,
    ...rows.map(
      ([kind, target], n) => `<Relationship Id="R${n}" Type="${opc}/relationships/digital-signature/${kind}" Target="${target}"/>`,
    ),
    "</Relationships>",
  ].join("");

/** The files of a package with these signature parts in place; change them before they are archived to forge what you need. */
export function signedFiles(files: Files, signatures: readonly string[]): Files {
  const parts = signatures.map((xml, n) => [`${folder}/xml-signature/${n + 1}.psdsxs`, xml] as const);
  const types = {
    rels: relsType,
    psdsor: "application/vnd.openxmlformats-package.digital-signature-origin",
    psdsxs: "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
  };
  return {
    ...files,
    "[Content_Types].xml": contentTypesXml(types),
    "_rels/.rels": relationships([["origin", `/${folder}/origin.psdsor`]]),
    [`${folder}/origin.psdsor`]: "",
    [`${folder}/_rels/origin.psdsor.rels`]: relationships(parts.map(([name]) => ["signature", `/${name}`])),
    ...Object.fromEntries(parts),
  };
}

/** A `.pqx` whose signature is intact. */
export const aSignedPackage = (options: SignatureOptions, files: Files = connectorFiles): Promise<Buffer> =>
  anArchive(signedFiles(files, [aSignatureXml(files, options)]));
