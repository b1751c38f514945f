import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportId, ReportsView } from "../../../shared/model/known-report.ts";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { printable } from "../../../shared/words/printable.ts";
import { useWords } from "../../state/words.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { Sentence } from "../../ui/sentence.tsx";
import { connectorsOf, filterReports, reportFilters, type ReportFilter } from "./report-filter.ts";
import { ReportLine } from "./report-line.tsx";
import { ReportDetails } from "./report-details.tsx";

/** As many are looked through; a search finds the rest. */
const mostShown = 200;

/** Each report with the connectors that it uses and what is missing. */
export function ReportTable({ view }: { readonly view: ReportsView }) {
  const { reports } = useWords().window;
  const [text, setText] = useState("");
  const [filter, setFilter] = useState<ReportFilter>("all");
  const [connector, setConnector] = useState<string | null>(null);
  const [open, setOpen] = useState<ReportId | null>(null);
  const connectors = connectorsOf(view.rows);
  const chosen = connector !== null && connectors.includes(connector) ? connector : null;
  const found = filterReports(view.rows, { text, filter, connector: chosen });
  return (
    <>
      <p role="status">
        <strong>{reports.coverage(view.readCount, view.total)}</strong>
        {found.length < view.rows.length && ` ${reports.shown(found.length)}`}
      </p>
      {view.unreadConnectors.length > 0 && (
        <p className="quiet">
          <Sentence text={reports.unreadConnectors(view.unreadConnectors.map(foreign))} />
        </p>
      )}
      <div className="report-filters">
        <SearchBox text={text} label={reports.search} placeholder={reports.search} onText={setText} />
        <Field label={reports.filter}>
          <Select value={filter} onChange={(_event, { value }) => setFilter(reportFilters.find((one) => one === value) ?? "all")}>
            {reportFilters.map((one) => (
              <option key={one} value={one}>
                {reports.filters[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={reports.connector}>
          <Select value={chosen ?? ""} onChange={(_event, { value }) => setConnector(value === "" ? null : value)}>
            <option value="">{reports.anyConnector}</option>
            {connectors.map((one) => (
              <option key={one} value={one} dir="auto">
                {printable(one, 60)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {found.length === 0 ? (
        <p>{reports.noneFound}</p>
      ) : (
        <table className="report-table">
          <thead>
            <tr>
              <th scope="col" title={reports.columns.report}>
                {reports.columns.report}
              </th>
              <th scope="col" title={reports.columns.connectors}>
                {reports.columns.connectors}
              </th>
              <th scope="col" title={reports.columns.missing}>
                {reports.columns.missing}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, mostShown).map((row) => (
              <ReportLine key={row.id} row={row} open={open === row.id} onToggle={() => setOpen(open === row.id ? null : row.id)}>
                {open === row.id && <ReportDetails key={row.readAt} row={row} />}
              </ReportLine>
            ))}
          </tbody>
        </table>
      )}
      {found.length > mostShown && <p className="quiet">{reports.more(found.length - mostShown)}</p>}
    </>
  );
}
