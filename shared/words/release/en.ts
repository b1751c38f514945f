import type { ForeignText, QuotationMarks } from "../foreign-text.ts";
import type { ReleaseWords } from "./release-words.ts";

const marks: QuotationMarks = { open: "“", close: "”" };
const quoted = (text: ForeignText): string => text.quotedIn(marks);
const security = "File > Options and settings > Options > Security";
const trusted = "(Recommended) Only allow Microsoft certified and other trusted third-party extensions to load";
const any = "(Not Recommended) Allow any extension to load without validation or warning";

export const en: ReleaseWords = {
  tag: "en",
  language: "English",
  quoted,
  title: (connector) => `Install ${quoted(connector)}`,
  otherLanguages: "Other languages",
  labels: {
    file: "File",
    version: "Version",
    hash: "SHA-256 of the file",
    signedBy: "Name in the certificate",
    notSigned: "This file is not signed.",
    sha1: "Thumbprint (SHA-1)",
    sha256: "Thumbprint (SHA-256)",
    validUntil: "Certificate valid until",
    certificateFile: "Certificate as a file",
  },
  check: {
    heading: "Check the file",
    powershell: "In Windows PowerShell, go to the folder with the file and enter:",
    expected: "Under “Hash” you must see:",
    linux: "On Linux, this checks all files:",
    macos: "On macOS, this checks all files:",
    limit: "This shows that the file arrived whole. It does not show who made it, because the hash came with the file.",
  },
  users: {
    heading: "For users",
    close: "Close Power BI Desktop.",
    folder:
      "In File Explorer, go to Documents > Power BI Desktop > Custom Connectors. Create the folders that are missing. If OneDrive backs up your documents, use the Documents folder in OneDrive.",
    older: "Delete older files of this connector from the folder. Two files of one connector can cause errors.",
    copy: (file) => `Copy ${quoted(file)} into the Custom Connectors folder.`,
    trust: `Ask your administrator to trust the thumbprint, as described below. You do not need to change a setting: under ${security} > Data Extensions, leave “${trusted}” selected.`,
    allow: `Read “This file is not signed” below. If you still want to use the file, start Power BI Desktop, select ${security}, and under Data Extensions select “${any}”. Then close Power BI Desktop again.`,
    start: (names) => `Start Power BI Desktop, select Get data, and look for ${names.map(quoted).join(", ")}.`,
    startUnlisted: "Start Power BI Desktop. The connector is not listed in Get data; queries call its functions by name.",
    blocked: "If Power BI Desktop shows the “Uncertified Connectors” box with this file, the file is not trusted on this computer yet.",
    gateway:
      "If your reports are refreshed through an on-premises data gateway, the gateway needs the file too, in the custom connectors folder that the gateway’s app shows.",
  },
  unsigned: {
    heading: "This file is not signed",
    paragraphs: [
      "Power BI Desktop loads this file only if you allow every extension to load. That setting applies to every file in the Custom Connectors folder, not only to this one.",
      "A connector can use the credentials that you enter for it and send data to other places. Allow every extension only if you trust every file in that folder. Otherwise, ask us for a signed file.",
    ],
  },
  administrators: {
    heading: "For administrators",
    proves:
      "The signature shows that the file has not changed since it was signed with this certificate. It does not show who holds the certificate.",
    compare:
      "Before you trust the thumbprint, compare it with one that you got from us in another way, for example by phone or from our website.",
    selfSigned: "The certificate is self-signed: nobody else has checked the name in it.",
    scope: "A trusted thumbprint applies to every connector that is signed with this certificate, including other and later ones.",
    registry: "Power BI Desktop reads the trusted SHA-1 thumbprints from this registry value (REG_MULTI_SZ, one in each line):",
    keep: "Add the thumbprint and keep the entries that are there. Other connectors need them.",
    files: "These folders hold files that do it, each with a README.txt in English:",
    kinds: {
      powershell: "Scripts that add the thumbprint and take it off again",
      intune: "Remediation scripts for Microsoft Intune",
      gpo: "An administrative template for Group Policy. A Group Policy replaces the whole list, so enter all thumbprints that you need",
      configmgr: "Scripts for Microsoft Configuration Manager",
    },
    unsigned: "The file has no signature, so there is no thumbprint to trust. To keep the recommended setting, ask us for a signed file.",
  },
  remove: {
    heading: "Remove the connector",
    user: "Close Power BI Desktop, delete the file from the Custom Connectors folder, and start Power BI Desktop again.",
    setting: `If no other file needs it, select ${security}, and under Data Extensions select “${trusted}” again.`,
    administrator: "Administrators can take the thumbprint off the list with the same files.",
  },
};
