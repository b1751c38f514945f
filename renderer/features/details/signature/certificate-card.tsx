import type { CertificateFacts } from "../../../../shared/model/signature.ts";
import { useFormats } from "../../../state/formats.tsx";
import { useWords } from "../../../state/words.tsx";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { ThumbprintView } from "../../../ui/thumbprint.tsx";
import { ForeignLabel, ForeignLabels } from "../../../ui/sentence.tsx";

export interface CertificateCardProps {
  readonly title: string;
  /** Why this certificate is only a claim. */
  readonly caution?: string;
  readonly certificate: CertificateFacts;
  readonly now: Date;
}

export function CertificateCard({ title, caution, certificate, now }: CertificateCardProps) {
  const { signature } = useWords();
  return (
    <div className="certificate">
      <h4 className="certificate__title">
        <span className="quiet">{title}</span> <ForeignLabel text={certificate.subjectCN ?? certificate.subject} longest={64} marked />
      </h4>
      {caution !== undefined && <p className="danger">{caution}</p>}
      <Facts>
        <Fact name={signature.sha1}>
          <ThumbprintView hex={certificate.sha1} />
        </Fact>
        <Fact name={signature.issuedBy}>
          {certificate.selfSigned ? signature.selfSigned : <ForeignLabel text={certificate.issuerCN ?? certificate.issuer} />}
        </Fact>
        <Validity certificate={certificate} now={now} />
        <Fact name={signature.purposes}>
          <Purposes oids={certificate.extendedKeyUsage} />
        </Fact>
        <Fact name={signature.key}>
          <ForeignLabel text={certificate.keyType} />
        </Fact>
        <Fact name={signature.subject}>
          <span className="breakable">
            <ForeignLabel text={certificate.subject} longest={400} />
          </span>
        </Fact>
        <Fact name={signature.serial}>
          <code className="hash">
            <ForeignLabel text={certificate.serial} />
          </code>
        </Fact>
        <Fact name={signature.sha256}>
          <ThumbprintView hex={certificate.sha256} />
        </Fact>
      </Facts>
    </div>
  );
}

function Validity({ certificate, now }: { readonly certificate: CertificateFacts; readonly now: Date }) {
  const { signature } = useWords();
  const formats = useFormats();
  const ended = Date.parse(certificate.notAfter) < now.getTime();
  const early = Date.parse(certificate.notBefore) > now.getTime();
  return (
    <Fact name={signature.validity}>
      {signature.validFromTo(formats.date(certificate.notBefore), formats.date(certificate.notAfter))}
      {(ended || early) && <span className="attention"> {ended ? signature.ended : signature.notYet}</span>}
    </Fact>
  );
}

function Purposes({ oids }: { readonly oids: readonly string[] }) {
  const { signature } = useWords();
  if (oids.length === 0) return <>{signature.noPurposes}</>;
  return <ForeignLabels texts={oids.map((oid) => (Object.hasOwn(signature.purpose, oid) ? (signature.purpose[oid] ?? oid) : oid))} />;
}
