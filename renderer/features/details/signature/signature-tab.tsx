import type { ReactNode } from "react";
import type { Reply } from "../../../../shared/contract/commands.ts";
import type { ChainLink, SignatureFacts, SignatureReport } from "../../../../shared/model/signature.ts";
import { signatureCautions } from "../../../../shared/model/signature-warnings.ts";
import { ForeignLabel, Sentence } from "../../../ui/sentence.tsx";
import { useWords } from "../../../state/words.tsx";
import { Section } from "../../../ui/section.tsx";
import { ToneIcon } from "../../../ui/tone.tsx";
import { CertificateCard } from "./certificate-card.tsx";
import { SignatureXmlDisclosure } from "./signature-xml.tsx";
import { TimeAndMethod } from "./time-and-method.tsx";
import { useFormats } from "../../../state/formats.tsx";

export interface SignatureTabProps {
  readonly report: SignatureReport;
  /** The sentences the detail opens with, once more beside their evidence. */
  readonly sentences: readonly string[];
  readonly now: Date;
  /** Reads the XML of the signature at that index; absent where it cannot be read. */
  readonly readXml?: ((signature: number) => Promise<Reply<"getSignatureXml">>) | undefined;
}

export function SignatureTab({ report, sentences, now, readXml }: SignatureTabProps) {
  const { signature } = useWords();
  const { signatures } = report;
  return (
    <>
      <p className="lead">
        <Sentence text={signatures.length === 0 ? signature.none : sentences.join(" ")} />
      </p>
      {signatures.length > 1 && <p className="quiet">{signature.several(signatures.length)}</p>}
      {signatures.map((one, index) => (
        <OneSignature key={one.part} facts={one} title={signatures.length > 1 ? signature.number(index + 1) : signature.signer} now={now}>
          {readXml !== undefined && <SignatureXmlDisclosure part={one.part} read={() => readXml(index)} />}
        </OneSignature>
      ))}
      {signatures.some(({ signer }) => signer !== null) && <p className="quiet">{signature.revocation}</p>}
    </>
  );
}

interface OneSignatureProps {
  readonly facts: SignatureFacts;
  readonly title: string;
  readonly now: Date;
  /** Shown below the evidence. */
  readonly children: ReactNode;
}

function OneSignature({ facts, title, now, children }: OneSignatureProps) {
  const { signature } = useWords();
  const warnings = signatureCautions(facts, now);
  return (
    <Section title={title}>
      {facts.signer !== null && <CertificateCard title="" certificate={facts.signer} now={now} />}
      {facts.signer === null && facts.claimedSigner === null && <p>{signature.noSigner}</p>}
      {facts.signer === null && facts.claimedSigner !== null && (
        <CertificateCard title={signature.claimedSigner} caution={signature.claimedExplain} certificate={facts.claimedSigner} now={now} />
      )}
      <Parts facts={facts} />
      {warnings.length > 0 && (
        <>
          <h4>{signature.warningsTitle}</h4>
          <ul className="warnings">
            {warnings.map((warning) => (
              <li key={warning} className="icon-line">
                <ToneIcon tone="information" /> <span>{signature.warnings[warning]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <TimeAndMethod facts={facts} now={now} />
      <Chain facts={facts} />
      {children}
    </Section>
  );
}

function Parts({ facts }: { readonly facts: SignatureFacts }) {
  const { signature } = useWords();
  const { integrity } = facts;
  if (integrity.kind === "intact") return <p className="quiet">{signature.covers(integrity.covered.length)}</p>;
  if (integrity.kind !== "altered") return null;
  return (
    <>
      <PartList title={signature.partsChanged} parts={integrity.altered} />
      <PartList title={signature.partsMissing} parts={integrity.missing} />
      <PartList title={signature.partsUncovered} parts={integrity.uncovered} />
    </>
  );
}

/** Neither proven nor merely at its end. */
const isUnproven = (link: ChainLink["issuerSignature"]): boolean => link !== "yes" && link !== "self" && link !== "absent";

function Chain({ facts }: { readonly facts: SignatureFacts }) {
  const { signature } = useWords();
  if (facts.chain.length === 0) return null;
  return (
    <>
      <h4>{signature.chain}</h4>
      <ol className="chain">
        {facts.chain.map(({ certificate, issuerSignature, confirmedBy }) => (
          <li key={certificate.sha256}>
            <span>
              <ForeignLabel text={certificate.subjectCN ?? certificate.subject} marked />
            </span>{" "}
            <span className={isUnproven(issuerSignature) ? "attention" : "quiet"}>
              {confirmedBy === null ? signature.chainLink[issuerSignature] : signature.chainConfirmedBy[confirmedBy]}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** More would bury what is below; the contents tab has them all. */
const mostShown = 20;

/** Names of parts under a heading; nothing at all when there are none. */
function PartList({ title, parts }: { readonly title: string; readonly parts: readonly string[] }) {
  const formats = useFormats();
  if (parts.length === 0) return null;
  const more = parts.length - mostShown;
  return (
    <div className="part-list">
      <h4>{title}</h4>
      <ul>
        {parts.slice(0, mostShown).map((part) => (
          <li key={part}>
            <code>
              <ForeignLabel text={part} />
            </code>
          </li>
        ))}
        {more > 0 && <li className="quiet">+{formats.number(more)}</li>}
      </ul>
    </div>
  );
}
