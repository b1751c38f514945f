import { Button } from "@fluentui/react-components";
import { mostIds, mostThumbprints } from "../../../shared/contract/decoders.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { CheckedRule, PolicyCheck, PolicyOutcome } from "../../../shared/model/machine-policy.ts";
import type { SnapshotConnector } from "../../../shared/model/machine-snapshot.ts";
import { describePolicyDifference, describePolicyUnknown } from "../../../shared/words/describe/describe-policy.ts";
import { foreign, foreignPath } from "../../../shared/words/foreign-text.ts";
import { useWords } from "../../state/words.tsx";
import { Section } from "../../ui/section.tsx";
import { ForeignLabel, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon, type Tone } from "../../ui/tone.tsx";

export interface PolicyReportViewProps {
  readonly check: PolicyCheck;
  /** Null where the file is not in the list. */
  readonly idOf: (connector: SnapshotConnector) => ConnectorId | null;
  readonly onOpen: (id: ConnectorId) => void;
}

export const policyTones: Readonly<Record<PolicyOutcome, Tone>> = { met: "good", different: "attention", unknown: "information" };
const order: readonly PolicyOutcome[] = ["different", "unknown", "met"];

/** Each rule with what differs, those that are not met first. Knows nothing of the bridge. */
export function PolicyReportView({ check, idOf, onOpen }: PolicyReportViewProps) {
  const { page } = useWords().policy;
  return order.map((outcome) => {
    const rules = check.rules.filter((one) => one.outcome === outcome);
    if (rules.length === 0) return null;
    return (
      <Section key={outcome} title={`${page.sections[outcome]} (${rules.length})`}>
        <ul className="policy__list">
          {rules.map((checked) => (
            <Rule key={checked.rule.id} checked={checked} idOf={idOf} onOpen={onOpen} />
          ))}
        </ul>
      </Section>
    );
  });
}

type RuleProps = Omit<PolicyReportViewProps, "check"> & { readonly checked: CheckedRule };

function Rule({ checked: { rule, outcome, differences, unknown, leftOut }, idOf, onOpen }: RuleProps) {
  const words = useWords();
  const { rules, page } = words.policy;
  const lines = [
    ...differences.map((one) => ({
      text: describePolicyDifference(rule, one, words),
      connector: one.kind === "connector" ? one.connector : null,
    })),
    ...unknown.map((one) => ({ text: describePolicyUnknown(one, words), connector: "connector" in one ? one.connector : null })),
  ];
  return (
    <li className="card">
      <p className="icon-line">
        <ToneIcon tone={policyTones[outcome]} />
        <span>
          <strong>{rules[rule.rule]}</strong> <span className="quiet">{rule.id}</span>
        </span>
      </p>
      {rule.because !== null && (
        <p>
          <ForeignLabel text={rule.because} />
        </p>
      )}
      {lines.length > 0 && (
        <ul className="policy__list">
          {lines.map(({ text, connector }, at) => (
            <li key={at} className="policy__sentence">
              <span>
                <Sentence text={text} />
              </span>
              <OpenConnector connector={connector} idOf={idOf} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {leftOut > 0 && <p className="quiet">{page.more(leftOut)}</p>}
    </li>
  );
}

type OpenConnectorProps = Omit<PolicyReportViewProps, "check"> & { readonly connector: SnapshotConnector | null };

function OpenConnector({ connector, idOf, onOpen }: OpenConnectorProps) {
  const { shadows } = useWords().window;
  const id = connector === null ? null : idOf(connector);
  if (connector === null || id === null) return null;
  return (
    <Button size="small" appearance="subtle" onClick={() => onOpen(id)}>
      <span>
        <Sentence text={shadows.open(foreignPath(connector.name))} />
      </span>
    </Button>
  );
}

export interface PolicyFixViewProps {
  readonly check: PolicyCheck;
  readonly onQuarantine: (ids: readonly ConnectorId[]) => void;
  readonly onTrust: (thumbprints: readonly string[]) => void;
}

/** What can be done about it, as much as one plan takes; nothing is drawn where there is nothing to do. */
export function PolicyFixView({ check: { fix }, onQuarantine, onTrust }: PolicyFixViewProps) {
  const words = useWords();
  const { fix: texts } = words.policy.page;
  const ids = fix.quarantine.slice(0, mostIds);
  const thumbprints = fix.trust.slice(0, mostThumbprints);
  const hasActions = ids.length + thumbprints.length > 0;
  if (!hasActions && fix.conflicts.length + fix.toInstall.length === 0) return null;
  return (
    <Section title={texts.title}>
      {hasActions && (
        <>
          <p className="quiet">{texts.explain}</p>
          <div className="policy__actions">
            {ids.length > 0 && <Button onClick={() => onQuarantine(ids)}>{words.window.cleanup.go.quarantine(ids.length)}</Button>}
            {thumbprints.length > 0 && <Button onClick={() => onTrust(thumbprints)}>{texts.trust(thumbprints.length)}</Button>}
          </div>
        </>
      )}
      <ul className="policy__list">
        {fix.conflicts.map(({ folder, name }) => (
          <li key={`${folder} ${name}`}>
            <Sentence text={texts.conflict(foreignPath(name))} />
          </li>
        ))}
        {fix.toInstall.map(({ id }) => (
          <li key={id}>
            <Sentence text={texts.toInstall(foreign(id))} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
