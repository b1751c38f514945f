import type { FileFailure } from "../model/finding.ts";
import type { ChainLink, SecondLook, TimeSource, TimestampProblem } from "../model/signature.ts";
import type { SignatureXmlFailure } from "../model/signature-xml.ts";
import type { ForeignText } from "./foreign-text.ts";

/** The evidence behind a verdict on signatures, as window and command line name it. */
export interface SignatureWords {
  readonly none: string;
  readonly several: (count: number) => string;
  /** Said once, whatever the number of signatures. */
  readonly revocation: string;
  readonly number: (index: number) => string;
  readonly signer: string;
  readonly claimedSigner: string;
  readonly claimedExplain: string;
  readonly noSigner: string;
  readonly issuedBy: string;
  readonly selfSigned: string;
  readonly validity: string;
  readonly validFromTo: (from: string, to: string) => string;
  readonly ended: string;
  readonly notYet: string;
  readonly key: string;
  readonly purposes: string;
  readonly noPurposes: string;
  readonly serial: string;
  readonly sha1: string;
  readonly sha256: string;
  readonly subject: string;
  readonly method: string;
  readonly signedAt: string;
  readonly timeSaidBy: Readonly<Record<TimeSource, string>>;
  readonly noTime: string;
  readonly timestamp: string;
  readonly timestampBy: (authority: ForeignText, policy: ForeignText | null, isVouchedFor: boolean) => string;
  readonly timestampAhead: (time: string) => string;
  readonly authoritySha1: string;
  readonly authorityVouchedFor: string;
  readonly authorityNotVouchedFor: string;
  readonly authoritySelfSigned: string;
  readonly noTimestamp: string;
  readonly timestampProblem: Readonly<Record<TimestampProblem, string>>;
  readonly chain: string;
  /** Of a link for which nobody vouches. */
  readonly chainLink: Readonly<Record<ChainLink["issuerSignature"], string>>;
  readonly chainVouchedForBy: Readonly<Record<NonNullable<ChainLink["vouchedForBy"]>, string>>;
  readonly covers: (count: number) => string;
  readonly partsChanged: string;
  readonly partsMissing: string;
  readonly partsUncovered: string;
  readonly warnings: Readonly<Record<SecondLook, string>>;
  readonly warningsTitle: string;
  readonly purpose: Readonly<Record<string, string>>;
  readonly xml: {
    readonly title: string;
    readonly explain: string;
    readonly label: (part: ForeignText) => string;
    readonly cut: (characters: number) => string;
    readonly copy: string;
    readonly failures: Readonly<Record<Exclude<SignatureXmlFailure, FileFailure> | "not-kept", string>>;
  };
}
