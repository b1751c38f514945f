import { createHash, sign } from "node:crypto";
import forge from "node-forge";
import type { TestSigner } from "./a-signed-package.ts";

export interface TimestampOptions {
  /** Certificates that the token brings; its authority's alone unless given. */
  readonly certificates?: readonly Buffer[];
  /** As GeneralizedTime. */
  readonly time?: string;
}

const { Class, Type, create, oidToDer } = forge.asn1;
const binary = (bytes: Buffer): string => bytes.toString("latin1");
const sequence = (...children: forge.asn1.Asn1[]) => create(Class.UNIVERSAL, Type.SEQUENCE, true, children);
const set = (...children: forge.asn1.Asn1[]) => create(Class.UNIVERSAL, Type.SET, true, children);
const oid = (text: string) => create(Class.UNIVERSAL, Type.OID, false, oidToDer(text).getBytes());
const octets = (bytes: Buffer) => create(Class.UNIVERSAL, Type.OCTETSTRING, false, binary(bytes));
const integer = (value: number) => create(Class.UNIVERSAL, Type.INTEGER, false, String.fromCharCode(value));
const tagged = (tag: number, ...children: forge.asn1.Asn1[]) => create(Class.CONTEXT_SPECIFIC, tag, true, children);
const derOf = (node: forge.asn1.Asn1): Buffer => Buffer.from(forge.asn1.toDer(node).getBytes(), "latin1");
const sha256 = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();
const sha256Oid = () => sequence(oid("2.16.840.1.101.3.4.2.1"));
const tstInfo = "1.2.840.113549.1.9.16.1.4";

/** An RFC 3161 token over a signature value, by an authority that the test made. */
export function aTimestamp(
  signatureValue: Buffer,
  authority: TestSigner,
  { certificates = [authority.certificate], time = "20240601000000Z" }: TimestampOptions = {},
): Buffer {
  const info = derOf(
    sequence(
      integer(1),
      oid("1.2.3.4.1"),
      sequence(sha256Oid(), octets(sha256(signatureValue))),
      integer(7),
      create(Class.UNIVERSAL, Type.GENERALIZEDTIME, false, time),
    ),
  );
  const attributes = [
    sequence(oid("1.2.840.113549.1.9.3"), set(oid(tstInfo))),
    sequence(oid("1.2.840.113549.1.9.4"), set(octets(sha256(info)))),
    sequence(oid("1.2.840.113549.1.9.16.2.47"), set(sequence(sequence(sequence(octets(sha256(authority.certificate))))))),
  ];
  const x509 = forge.pki.certificateFromAsn1(forge.asn1.fromDer(binary(authority.certificate)));
  const issuer = forge.pki.distinguishedNameToAsn1({ attributes: x509.issuer.attributes });
  const serial = create(Class.UNIVERSAL, Type.INTEGER, false, forge.util.hexToBytes(x509.serialNumber));
  const value = sign("sha256", derOf(set(...attributes)), authority.key);
  const signer = sequence(
    integer(1),
    sequence(issuer, serial),
    sha256Oid(),
    tagged(0, ...attributes),
    sequence(oid("1.2.840.113549.1.1.1")),
    octets(value),
  );
  const included = certificates.map((der) => forge.asn1.fromDer(binary(der)));
  const signedData = sequence(
    integer(3),
    set(sha256Oid()),
    sequence(oid(tstInfo), tagged(0, octets(info))),
    tagged(0, ...included),
    set(signer),
  );
  return derOf(sequence(oid("1.2.840.113549.1.7.2"), tagged(0, signedData)));
}
