import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import type { ReportFunction, ReportMovement, ReportRecord, ReportRow } from "../../../shared/model/known-report.ts";
import { isKnownToFail, type ReportDiagnosis } from "../../../shared/model/report-diagnosis.ts";
import { describeCause, describeMovement } from "../../../shared/words/describe/describe-report.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { useFormats } from "../../state/formats.tsx";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { PathLine } from "../../ui/path-line.tsx";
import { ForeignLabel, ForeignLabels, Sentence } from "../../ui/sentence.tsx";
import { ToneIcon } from "../../ui/tone.tsx";

/** Each function that a report uses, with the first arguments of its calls, and why the report may fail. */
export function ReportDetails({ row }: { readonly row: ReportRow }) {
  const { bridge, messages, navigation } = useWindow();
  const words = useWords().window;
  const [record, setRecord] = useState<ReportRecord | null>(null);
  const [diagnosis, setDiagnosis] = useState<ReportDiagnosis | null>(null);
  const { id } = row;
  useEffect(() => {
    const subscription = { ended: false };
    void bridge.call("getReport", { id }).then((reply) => {
      if (subscription.ended) return;
      if (reply.ok) setRecord(reply.value);
      else messages.show({ tone: "failure", text: words.failures.of("getReport", reply.error.kind) });
    });
    return () => void (subscription.ended = true);
  }, [bridge, id, messages, words]);
  const diagnose = async () => {
    const reply = await bridge.call("diagnoseReport", { id });
    if (reply.ok) setDiagnosis(reply.value);
    else messages.show({ tone: "failure", text: words.failures.of("diagnoseReport", reply.error.kind) });
  };
  if (record === null) return <p className="quiet">{words.detail.loading}</p>;
  return (
    <ReportFacts
      record={record}
      diagnosis={diagnosis}
      onDiagnose={() => void diagnose()}
      onConnector={(connector) => navigation.go({ screen: "connectors", shown: { kind: "connector", id: connector } })}
      onQuarantine={() => navigation.go({ screen: "quarantine", shown: null })}
    />
  );
}

export interface ReportFactsProps {
  readonly record: ReportRecord;
  /** Null until it was asked for. */
  readonly diagnosis: ReportDiagnosis | null;
  readonly onDiagnose: () => void;
  readonly onConnector: (id: ConnectorId) => void;
  readonly onQuarantine: () => void;
}

export function ReportFacts({ record, diagnosis, onDiagnose, onConnector, onQuarantine }: ReportFactsProps) {
  const words = useWords();
  const { reports } = words.window;
  const formats = useFormats();
  const { row, functions, more } = record;
  const movements = uniqueMovements(functions);
  return (
    <div className="report-facts">
      <PathLine path={row.path} />
      <p className="quiet">{reports.readAt(formats.dateTime(row.readAt))}</p>
      {diagnosis === null ? (
        <div className="steps-row">
          <Button size="small" onClick={onDiagnose}>
            {words.reports.diagnosis.title}
          </Button>
        </div>
      ) : (
        <Diagnosed diagnosis={diagnosis} onConnector={onConnector} onQuarantine={onQuarantine} />
      )}
      {functions.length > 0 && (
        <ul className="report-functions">
          {functions.map((one) => (
            <FunctionLine key={one.functionName} used={one} />
          ))}
        </ul>
      )}
      {more > 0 && <p className="quiet">{reports.moreFunctions(more)}</p>}
      {movements.map((movement) => (
        <p key={movement.certifiedName} className="icon-line">
          <ToneIcon tone="information" label={words.window.tones.information} />
          <span>
            <Sentence text={describeMovement(movement, words)} />
          </span>
        </p>
      ))}
    </div>
  );
}

function FunctionLine({ used }: { readonly used: ReportFunction }) {
  const words = useWords();
  const { reports } = words.window;
  const { functionName, isMissing, providers, queries, queryCount, arguments: given } = used;
  return (
    <li>
      <p className="icon-line">
        {isMissing && <ToneIcon tone="danger" label={words.window.tones.danger} />}
        <span className="breakable">
          <code>
            <ForeignLabel text={functionName} longest={300} />
          </code>{" "}
          {providers.length === 0 ? (
            reports.byNobody
          ) : (
            <>
              {reports.providedBy}{" "}
              <Sentence text={providers.map(({ kind, name }) => words.reports.providers[kind](foreign(name))).join(", ")} />
            </>
          )}
        </span>
      </p>
      <p className="quiet">
        <Sentence text={reports.inQueries(queries.map(foreign), queryCount)} />
      </p>
      {given.length > 0 && (
        <p className="quiet breakable">
          {reports.firstArguments} <ForeignLabels texts={given} />
        </p>
      )}
    </li>
  );
}

interface DiagnosedProps extends Pick<ReportFactsProps, "onConnector" | "onQuarantine"> {
  readonly diagnosis: ReportDiagnosis;
}

function Diagnosed({ diagnosis, onConnector, onQuarantine }: DiagnosedProps) {
  const words = useWords();
  const texts = words.reports.diagnosis;
  const { causes, functionCount, unreadConnectors } = diagnosis;
  return (
    <section aria-label={texts.title} className="report-causes">
      <h3>{texts.title}</h3>
      {causes.length === 0 && (
        <p className="icon-line">
          <ToneIcon tone="good" />
          <span>{texts.nothing(functionCount)}</span>
        </p>
      )}
      <ul>
        {causes.map((cause, at) => {
          const { problem, step } = describeCause(cause, words);
          const tone = isKnownToFail(cause) ? "attention" : "information";
          return (
            <li key={at} className="icon-line">
              <ToneIcon tone={tone} label={words.window.tones[tone]} />
              <span>
                <Sentence text={problem} /> <strong>{step}</strong>{" "}
                {"id" in cause && (
                  <Button size="small" onClick={() => onConnector(cause.id)}>
                    {words.window.reports.showConnector}
                  </Button>
                )}
                {cause.kind === "connector-in-quarantine" && (
                  <Button size="small" onClick={onQuarantine}>
                    {words.window.navigation.quarantine}
                  </Button>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {unreadConnectors.length > 0 && (
        <p className="quiet">
          <Sentence text={texts.unread(unreadConnectors.map(foreign))} />
        </p>
      )}
    </section>
  );
}

/** Each certified connector once; that a query is pinned wins. */
function uniqueMovements(functions: readonly ReportFunction[]): readonly ReportMovement[] {
  const all = functions.flatMap(({ movements }) => movements);
  return [...Map.groupBy(all, ({ certifiedName }) => certifiedName).values()].flatMap(
    (same) => same.find(({ isPinned }) => isPinned) ?? same[0] ?? [],
  );
}
