import { readSignatureXml } from "../archive/opc/read-signature-xml.ts";
import { checkWholeCode, inspect } from "../inspect.ts";
import { rememberCertificates } from "../signature/certificate/certificate.ts";
import { inspectingPort } from "./inspecting-port.ts";
import { serveInspections } from "./serve-inspections.ts";

// The entry of the child processes that hostile files are given to; started by the pool, never by hand.
const readCertificate = rememberCertificates();
serveInspections(inspectingPort(), {
  inspect: (bytes, extraCertificates) => inspect(bytes, { extraCertificates, readCertificate }),
  readSignatureXml,
  checkCode: checkWholeCode,
});
