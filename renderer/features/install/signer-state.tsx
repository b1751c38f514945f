import { Button } from "@fluentui/react-components";
import type { InspectionOutcome } from "../../../shared/model/inspection.ts";
import type { PublisherFacts } from "../../../shared/model/publisher.ts";
import type { ThumbprintComparison } from "../../../shared/model/thumbprint-comparison.ts";
import { useWords } from "../../state/words.tsx";

export interface SignerStateProps {
  readonly content: InspectionOutcome;
  /** Null until they are loaded: then nothing is said. */
  readonly publishers: readonly PublisherFacts[] | null;
  readonly compared: ThumbprintComparison["kind"];
  /** Only after the thumbprint was compared: accepting on sight has its own place, where it says what it means. */
  readonly onAccept: () => void;
}

/** What this user knows of who signed the file: met before or not, accepted or not. */
export function SignerState({ content, publishers, compared, onAccept }: SignerStateProps) {
  const { punctuation, window } = useWords();
  const { install, trust } = window;
  if (content.kind === "refused" || content.inspection.signature.integrity.kind !== "intact" || publishers === null) return null;
  const signers = content.inspection.signature.signatures.flatMap(({ signer }) => signer ?? []);
  const [signer] = signers;
  // With several signers one thumbprint says nothing of the others.
  if (signer === undefined || signers.some(({ sha256 }) => sha256 !== signer.sha256)) return null;
  const met = publishers.find(({ sha256 }) => sha256 === signer.sha256);
  const accepted = met?.accepted ?? null;
  const isCompared = accepted?.how === "thumbprint-compared";
  return (
    <div className="review__signer">
      <p>
        {met === undefined
          ? install.signerNew
          : accepted === null
            ? install.signerMet(met.firstSeenAt)
            : trust.acceptances[accepted.how](accepted.at) + punctuation.stop}
      </p>
      {compared === "same" && !isCompared && (
        <>
          <Button size="small" onClick={onAccept}>
            {trust.acceptCompared}
          </Button>
          <p className="quiet">{install.acceptMeans}</p>
        </>
      )}
    </div>
  );
}
