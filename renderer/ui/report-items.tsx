import { MenuItem } from "@fluentui/react-components";
import { reportFormats, type ReportFormat } from "../../shared/model/support.ts";
import { useWords } from "../state/words.tsx";

/** The formats of a report, in a menu. */
export function ReportItems({ onReport }: { readonly onReport: (format: ReportFormat) => void }) {
  const { report } = useWords().window.support;
  return reportFormats.map((format) => (
    <MenuItem key={format} onClick={() => onReport(format)}>
      {report[format]}
    </MenuItem>
  ));
}
