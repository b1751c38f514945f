import type { SignatureFacts } from "../../../../shared/model/signature.ts";
import { findSigningTime, signatureCautions } from "../../../../shared/model/signature-warnings.ts";
import { useFormats } from "../../../state/formats.tsx";
import { useWords } from "../../../state/words.tsx";
import { Fact, Facts } from "../../../ui/facts.tsx";
import { ThumbprintView } from "../../../ui/thumbprint.tsx";
import { foreign } from "../../../../shared/words/foreign-text.ts";
import { ForeignLabel, ForeignLabels, Sentence } from "../../../ui/sentence.tsx";

interface TimeAndMethodProps {
  readonly facts: SignatureFacts;
  readonly now: Date;
}

/** When it was signed and who says so, and how. */
export function TimeAndMethod({ facts, now }: TimeAndMethodProps) {
  const { signature } = useWords();
  const authority = facts.timestamp?.problem === null ? facts.timestamp.authoritySha1 : null;
  return (
    <Facts>
      <Fact name={signature.signedAt}>
        <SignedAt facts={facts} now={now} />
      </Fact>
      <Fact name={signature.timestamp}>
        <Timestamp facts={facts} now={now} />
      </Fact>
      {authority !== null && (
        <Fact name={signature.authoritySha1}>
          <ThumbprintView hex={authority} />
        </Fact>
      )}
      <Fact name={signature.method}>
        <ForeignLabels texts={[facts.signatureMethod, facts.digestMethod].filter((name) => name !== null)} />
      </Fact>
    </Facts>
  );
}

function SignedAt({ facts, now }: TimeAndMethodProps) {
  const { signature } = useWords();
  const formats = useFormats();
  const signed = findSigningTime(facts, now);
  if (signed !== null) {
    return (
      <>
        {formats.dateTime(new Date(signed.at).toISOString())} <span className="quiet">{signature.timeSaidBy[signed.saidBy]}</span>
      </>
    );
  }
  if (facts.signatureTime === null) return <>{signature.noTime}</>;
  return (
    <>
      <ForeignLabel text={facts.signatureTime.raw} marked /> <span className="quiet">{signature.timeSaidBy.signer}</span>
    </>
  );
}

function Timestamp({ facts, now }: TimeAndMethodProps) {
  const { signature } = useWords();
  const formats = useFormats();
  const { timestamp } = facts;
  if (timestamp === null) return <>{signature.noTimestamp}</>;
  if (timestamp.problem !== null) return <span className="attention">{signature.timestampProblem[timestamp.problem]}</span>;
  const { time, authority, policy, authorityConfirmed, authoritySelfSigned } = timestamp;
  const isAhead = signatureCautions(facts, now).includes("timestamp-in-future");
  return (
    <>
      {authority !== null && (
        <>
          <Sentence text={signature.timestampBy(foreign(authority), policy === null ? null : foreign(policy), authorityConfirmed)} />.{" "}
        </>
      )}
      {isAhead && time !== null && (
        <>
          <span className="attention">{signature.timestampAhead(formats.dateTime(time))}</span>{" "}
        </>
      )}
      {authorityConfirmed ? (
        <span className="quiet">{signature.authorityConfirmed}</span>
      ) : (
        <span className="attention">{signature.authorityNotConfirmed}</span>
      )}
      {authoritySelfSigned && (
        <>
          {" "}
          <span className="quiet">{signature.authoritySelfSigned}</span>
        </>
      )}
    </>
  );
}
