import { limits } from "../limits.ts";
import type { XmlCounts } from "../xml/scan-xml.ts";
import type { Certificate, ReadCertificate } from "./certificate/certificate.ts";

/**
 * What all signatures of one file may ask for together, since eight at their own bounds take eight times as long as one. It counts
 * instead of measuring, so that a file gets the same verdict on every computer; once exceeded, it stays so.
 */
export interface SignatureBudget {
  /** Whether the budget allows to read a signature part of that length. */
  readonly mayRead: (sizeBytes: number) => boolean;
  /** Whether a tree may be made of it. */
  readonly mayBuild: (counts: XmlCounts) => boolean;
  readonly timestamps: TimestampAllowance;
  /** Whether one more signature value, of the file or of a certificate, may be checked. */
  readonly mayCheck: () => boolean;
  /** Opens equal bytes once, also when they are no certificate; undefined as well when the budget is exceeded. */
  readonly readCertificate: ReadCertificate;
  /** Then nothing that was found out since counts: it may be half of the truth. */
  readonly isExceeded: () => boolean;
}

/**
 * The budget of timestamps is separate: they are unsigned, so anyone may add some, and what they cost must not decide
 * whether the content can be checked.
 */
export interface TimestampAllowance {
  /** Whether a timestamp of that length may be taken apart. A smaller one may be even after one that was too large. */
  readonly mayParse: (sizeBytes: number) => boolean;
  /** Opens the certificates of a timestamp; undefined as well when the allowance does not suffice. */
  readonly readCertificate: ReadCertificate;
  /** Whether one more certificate's signature may be checked, to find a trusted issuer of an authority. */
  readonly mayCheck: () => boolean;
  /** How often it did not suffice: a timestamp that does not hold and for which it did not is half read. */
  readonly refusals: () => number;
}

export function createSignatureBudget(readCertificate: ReadCertificate): SignatureBudget {
  const left: Record<"xmlBytes" | "xmlItems" | "derBytes" | "checks", number> = {
    xmlBytes: limits.signaturesXmlBytes,
    xmlItems: limits.signaturesXmlItems,
    derBytes: limits.signaturesDerBytes,
    checks: limits.signatureChecks,
  };
  const takes = (what: keyof typeof left, amount: number): boolean => {
    left[what] -= amount;
    return left[what] >= 0;
  };
  const opened = new Map<string, Certificate | undefined>();
  return {
    mayRead: (sizeBytes) => takes("xmlBytes", sizeBytes),
    mayBuild: ({ nodes, attributes }) => takes("xmlItems", nodes + attributes),
    timestamps: createTimestampAllowance(opened, readCertificate),
    mayCheck: () => takes("checks", 1),
    readCertificate: (der) => {
      if (der.length > limits.certificateBytes) return undefined;
      const bytes = der.toString("latin1");
      if (opened.has(bytes)) return opened.get(bytes);
      const certificate = takes("derBytes", costOf(der)) ? readCertificate(der) : undefined;
      opened.set(bytes, certificate);
      return certificate;
    },
    isExceeded: () => Object.values(left).some((amount) => amount < 0),
  };
}

const costOf = (der: Buffer): number => Math.max(der.length, limits.certificateAtLeastBytes);

/** Certificates refused for this budget are not cached: the main budget may still read them. */
function createTimestampAllowance(opened: Map<string, Certificate | undefined>, readCertificate: ReadCertificate): TimestampAllowance {
  let leftBytes: number = limits.timestampsDerBytes;
  let leftChecks: number = limits.timestampChecks;
  let refusals = 0;
  const takes = (amount: number): boolean => {
    const fits = amount <= leftBytes;
    if (fits) leftBytes -= amount;
    else refusals += 1;
    return fits;
  };
  return {
    mayParse: takes,
    readCertificate: (der) => {
      if (der.length > limits.certificateBytes) return undefined;
      const bytes = der.toString("latin1");
      if (opened.has(bytes)) return opened.get(bytes);
      if (!takes(costOf(der))) return undefined;
      const certificate = readCertificate(der);
      opened.set(bytes, certificate);
      return certificate;
    },
    mayCheck: () => leftChecks-- > 0,
    refusals: () => refusals,
  };
}
