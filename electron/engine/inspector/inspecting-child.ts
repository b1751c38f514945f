import { inspectingPort } from "./inspecting-port.ts";
import { serveInspections, type Inspecting, type LoadReports } from "./serve-inspections.ts";
import { listsFirst } from "./start-inspector-process.ts";

// The entry of the child processes that hostile files are given to; started by the pool, never by hand.

/** Most of the program, and of the time it takes to start: what only looks into folders does without. */
async function loadInspecting(): Promise<Inspecting> {
  const [
    { checkWholeCode, inspect, readCodeEvidence },
    { repackConnector },
    { readSignatureXml },
    { readPartContent },
    { readResourceTexts },
    { compareTexts },
    { rememberCertificates },
  ] = await Promise.all([
    import("../inspect.ts"),
    import("../repack.ts"),
    import("../archive/opc/read-signature-xml.ts"),
    import("../contents/read-part-content.ts"),
    import("../contents/read-resource-texts.ts"),
    import("../contents/compare-texts.ts"),
    import("../signature/certificate/certificate.ts"),
  ]);
  const readCertificate = rememberCertificates();
  return {
    inspect: (bytes, extraCertificates) => inspect(bytes, { extraCertificates, readCertificate }),
    readSignatureXml,
    readPartContent,
    readResourceTexts,
    compareTexts,
    checkCode: checkWholeCode,
    repack: repackConnector,
    readEvidence: readCodeEvidence,
  };
}

const loadReports: LoadReports = async () => (await import("../reports/read-report-source.ts")).readReportSource;

serveInspections(inspectingPort(), process.argv.includes(listsFirst) ? loadInspecting : await loadInspecting(), loadReports);
