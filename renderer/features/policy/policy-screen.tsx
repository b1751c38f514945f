import { Button, Spinner } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { useEffect, type ReactNode } from "react";
import type { InventorySnapshot } from "../../../shared/model/inventory.ts";
import type { PolicyCheck } from "../../../shared/model/machine-policy.ts";
import type { SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { describePolicyFailure } from "../../../shared/words/describe/describe-policy.ts";
import { foreign, plainSentence } from "../../../shared/words/foreign-text.ts";
import type { Words } from "../../../shared/words/words.ts";
import { useCleanup } from "../../state/cleanup/use-cleanup.ts";
import type { PolicyFlow } from "../../state/policy-state.ts";
import { useStore } from "../../state/store.ts";
import { chooseFile } from "../../state/use-open-file.ts";
import { useTrustChange } from "../../state/use-trust-change.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ForeignLabel } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";
import { TrustChange } from "../../ui/trust-change-dialog.tsx";
import { PolicyExports } from "./policy-exports.tsx";
import { PolicyFixView, policyTones, PolicyReportView } from "./policy-report.tsx";

/** Holds this computer to a policy that the user opens, and corrects what its rules name. */
export function PolicyScreen() {
  const { policy, inventory, navigation } = useWindow();
  const flow = useStore(policy.flow);
  const { snapshot, scanning } = useStore(inventory.store);
  const allWords = useWords();
  const words = allWords.policy.page;
  const trust = useTrustChange();
  const cleanup = useCleanup();
  const revision = snapshot?.revision;
  const isScanning = scanning !== null;
  // After each change of the folders or of the trusted list, whoever made it.
  useEffect(() => {
    if (!isScanning) void policy.checkAgain();
  }, [policy, revision, isScanning]);
  return (
    <Page title={words.title} lead={words.explain}>
      <div className="policy__actions">
        <Button appearance="primary" icon={<FolderOpenRegular />} onClick={() => chooseFile((file) => void policy.open(file))}>
          {words.choose}
        </Button>
      </div>
      <PolicyFlowView
        flow={flow}
        onAgain={() => void policy.checkAgain()}
        onScan={() => void inventory.scan()}
        onClose={policy.close}
        draw={(check) => (
          <>
            <PolicyFixView
              check={check}
              onQuarantine={(ids) => cleanup.quarantine(ids, reasonOf(check, allWords))}
              onTrust={(add) => trust.change({ add, remove: [] })}
            />
            <PolicyReportView
              check={check}
              idOf={(connector) => idOf(connector, snapshot)}
              onOpen={(id) => navigation.go({ screen: "connectors", shown: { kind: "connector", id } })}
            />
            <PolicyExports />
          </>
        )}
      />
      <TrustChange flow={trust} />
    </Page>
  );
}

/** The first rules that name a connector. */
function reasonOf({ rules }: PolicyCheck, { policy }: Words): string {
  const naming = rules.filter(({ differences }) => differences.some(({ kind }) => kind === "connector"));
  return plainSentence(policy.page.reason(naming.map(({ rule }) => foreign(rule.id))));
}

function idOf({ folder, name, sha256 }: SnapshotConnector, snapshot: InventorySnapshot | null) {
  const there = snapshot?.folders.find(({ path }) => path === folder)?.id;
  return snapshot?.rows.find((row) => row.folder === there && row.name === name && row.sha256 === sha256)?.id ?? null;
}

export interface PolicyFlowViewProps {
  readonly flow: PolicyFlow;
  readonly onAgain: () => void;
  readonly onScan: () => void;
  readonly onClose: () => void;
  readonly draw: (check: PolicyCheck) => ReactNode;
}

/** What came of opening. Knows nothing of the bridge, so that the gallery can draw it. */
export function PolicyFlowView({ flow, onAgain, onScan, onClose, draw }: PolicyFlowViewProps) {
  const { policy, window: texts } = useWords();
  const { page } = policy;
  switch (flow.kind) {
    case "empty":
      return <EmptyState icon={<DocumentCheckmarkRegular />} title={page.empty.title} text={page.empty.text} />;
    case "reading":
      return <Spinner size="tiny" label={page.checking} labelPosition="after" />;
    case "failed":
      return <PolicyProblem title={page.notOpened(foreign(flow.name))} text={describePolicyFailure(flow.failure, policy)} />;
    case "refused":
      return <PolicyProblem title={texts.failures.title} text={texts.failures.of("checkPolicy", flow.because)} />;
    case "not-scanned":
      return (
        <PolicyProblem title={page.notChecked.title} text={page.notChecked.text}>
          <Button onClick={onScan}>{texts.actions.scan}</Button>
        </PolicyProblem>
      );
    case "checked":
      return <Checked flow={flow} onAgain={onAgain} onClose={onClose} draw={draw} />;
  }
}

type CheckedProps = Pick<PolicyFlowViewProps, "onAgain" | "onClose" | "draw"> & { readonly flow: Extract<PolicyFlow, { kind: "checked" }> };

function Checked({ flow: { name, check, isChecking }, onAgain, onClose, draw }: CheckedProps) {
  const { policy, window: texts } = useWords();
  return (
    <div className="policy">
      <div className="policy__actions">
        <strong>
          <ForeignLabel text={check.name ?? name} longest={300} />
        </strong>
        {check.name !== null && (
          <span className="quiet">
            <ForeignLabel text={name} longest={260} />
          </span>
        )}
        <Button
          size="small"
          icon={isChecking ? <Spinner size="extra-tiny" aria-label={policy.page.checking} /> : <ArrowClockwiseRegular />}
          onClick={onAgain}
        >
          {policy.page.checkAgain}
        </Button>
        <Button size="small" onClick={onClose}>
          {texts.actions.close}
        </Button>
      </div>
      <p role="status" className="icon-line">
        <ToneIcon tone={policyTones[check.outcome]} />
        <strong>{policy.summary[check.outcome]}</strong>
      </p>
      {draw(check)}
    </div>
  );
}

interface PolicyProblemProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

function PolicyProblem({ title, text, children }: PolicyProblemProps) {
  return (
    <div role="alert">
      <EmptyState icon={<ErrorCircleRegular />} title={title} text={text}>
        {children}
      </EmptyState>
    </div>
  );
}
