import { Button, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { useState } from "react";
import type { InstallChoice, InstallPlan } from "../../../shared/model/install.ts";
import type { ConnectorId, ConnectorRecord } from "../../../shared/model/inventory.ts";
import type { PublisherFacts } from "../../../shared/model/publisher.ts";
import type { TrustPolicy } from "../../../shared/model/trust.ts";
import { choiceOf, noChoice, type ReviewChoice } from "../../state/install-flow.ts";
import { useWords } from "../../state/words.tsx";
import { DialogText } from "../../ui/dialog-text.tsx";
import { ReportImpactView } from "../../ui/report-impact.tsx";
import { ReviewFile } from "./review-file.tsx";

export interface ReviewDialogProps {
  readonly plan: InstallPlan;
  readonly records: ReadonlyMap<ConnectorId, ConnectorRecord>;
  readonly policy: TrustPolicy;
  readonly culture: string;
  readonly publishers: readonly PublisherFacts[] | null;
  readonly onConfirm: (files: readonly InstallChoice[]) => void;
  readonly onClose: () => void;
  /** Leads to the Reports page. */
  readonly onReports: () => void;
  /** The thumbprint of the file's signer was compared, and the user accepts it from now on. */
  readonly onAccept: (id: ConnectorId) => void;
}

/** What each file is and what would happen, before anything is written. */
export function ReviewDialog({ plan, records, policy, culture, publishers, onConfirm, onClose, onReports, onAccept }: ReviewDialogProps) {
  const { install, actions } = useWords().window;
  const [choices, setChoices] = useState<ReadonlyMap<ConnectorId, ReviewChoice>>(new Map());
  const [differing, setDiffering] = useState<ReadonlySet<ConnectorId>>(new Set());
  const going = plan.files.filter(({ obstacle }) => obstacle === null);
  const choose = (id: ConnectorId) => choices.get(id) ?? noChoice;
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className="plan review-dialog">
        <DialogBody>
          <DialogTitle>{install.title(plan.files.length)}</DialogTitle>
          <DialogText className="review-dialog__content">
            {plan.files.map((review, at) => {
              const record = records.get(review.id);
              if (record === undefined) return null;
              const { id } = review;
              return (
                <ReviewFile
                  key={id}
                  review={review}
                  record={record}
                  folderExists={plan.folder?.exists !== false}
                  policy={policy}
                  culture={culture}
                  publishers={publishers}
                  onAccept={() => onAccept(id)}
                  choice={choose(id)}
                  focused={at === 0}
                  onChoice={(choice) => setChoices(new Map([...choices, [id, choice]]))}
                  onCompared={({ kind }) => {
                    const isOther = kind === "different" || kind === "same-but-altered" || kind === "same-but-unchecked";
                    setDiffering(new Set(isOther ? [...differing, id] : [...differing].filter((one) => one !== id)));
                  }}
                />
              );
            })}
            {plan.reports !== undefined && <ReportImpactView impact={plan.reports} onOpen={onReports} isInstall />}
            {going.length === 0 && plan.files.length > 1 && <p>{install.nothingCan}</p>}
          </DialogText>
          <DialogActions>
            <Button onClick={onClose}>{going.length === 0 ? actions.close : actions.cancel}</Button>
            {going.length > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={differing.size > 0}
                onClick={() => onConfirm(going.map((review) => choiceOf(review, choose(review.id))))}
              >
                {install.go(going.length)}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
