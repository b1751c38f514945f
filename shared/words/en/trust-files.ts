import type { TrustExportKind } from "../../model/trust-change.ts";

/** What the readme beside the files for administrators is made from. */
export interface TrustReadmeFacts {
  /** Thumbprints that are added, one a line. */
  readonly thumbprints: readonly string[];
  /** Clean entries of this computer's list and the added ones: what a policy that replaces must hold. */
  readonly whole: readonly string[];
  /** Entries of this computer's list that are left out of `whole`, because they are not clean as stored. */
  readonly leftOut: number;
}

const lines = (...paragraphs: readonly string[]): string => `${paragraphs.join("\r\n\r\n")}\r\n`;
const indented = (entries: readonly string[]): string => entries.map((one) => `  ${one}`).join("\r\n");

const merging = [
  "Every script keeps the entries that are there, with their text and their order. Running it again changes nothing. It notes in HKLM\\Software\\Mezzanine what it added itself, and its undo removes only that.",
  "Each script prints one line and ends with an exit code. 0: done, or nothing to do. 1: the line says why.",
];

/** In plain ASCII: some of the programs that show these files read nothing else correctly. */
export const trustFiles: Readonly<Record<TrustExportKind, (facts: TrustReadmeFacts) => string>> = {
  reg: ({ thumbprints }) =>
    lines(
      "FILES FOR THE REGISTRY EDITOR",
      `They add these thumbprints to the trusted list of Power BI Desktop:\r\n\r\n${indented(thumbprints)}`,
      "WARNING: a .reg file cannot merge. It REPLACES the whole list of the computer it is opened on. These were made because the list of the computer they were made on is empty. On a computer that has a list, use the PowerShell script instead.",
      "add-trusted-thumbprints.reg: sets the list. undo.reg: removes the whole list, so use it only where add-trusted-thumbprints.reg made it.",
      "Both need the rights of an administrator. Restart Power BI Desktop afterwards.",
    ),
  powershell: ({ thumbprints }) =>
    lines(
      "SCRIPTS FOR WINDOWS POWERSHELL 5.1 AND POWERSHELL 7",
      `They add these thumbprints to the trusted list of Power BI Desktop:\r\n\r\n${indented(thumbprints)}`,
      ...merging,
      "Add-TrustedThumbprints.ps1: adds them. Undo-TrustedThumbprints.ps1: removes what it added.",
      "Run as administrator:\r\n\r\n  powershell.exe -NoProfile -ExecutionPolicy Bypass -File Add-TrustedThumbprints.ps1",
      "Restart Power BI Desktop afterwards.",
    ),
  intune: ({ thumbprints }) =>
    lines(
      "REMEDIATION SCRIPTS FOR MICROSOFT INTUNE",
      `They add these thumbprints to the trusted list of Power BI Desktop:\r\n\r\n${indented(thumbprints)}`,
      ...merging,
      "Intune: Devices > Scripts and remediations > Create. Detection script: Detect-TrustedThumbprints.ps1, which ends with 1 when a change is needed. Remediation script: Remediate-TrustedThumbprints.ps1. Run with the signed-in user's credentials: No. Enforce script signature check: No, unless you sign them. 64-bit PowerShell: either.",
      "To undo it, take the first pair off and assign Detect-Undo.ps1 and Remediate-Undo.ps1 in the same way.",
      "Why no ADMX here: Intune refuses to take in an ADMX that writes to this key.",
    ),
  gpo: ({ thumbprints, whole, leftOut }) =>
    lines(
      "ADMINISTRATIVE TEMPLATE FOR GROUP POLICY",
      "For Group Policy only: Intune refuses to take in an ADMX that writes to this key.",
      "WARNING: a Group Policy cannot merge. Its list REPLACES the list on each computer, again and again, so it must hold every thumbprint to trust, including those of other vendors.",
      whole.length === thumbprints.length
        ? `entries.txt holds only these thumbprints. Add all others that your computers trust: look first.\r\n\r\n${indented(whole)}`
        : `entries.txt holds the clean entries of the list of the computer it was made on, and the new ones. Other computers may have others: look first.\r\n\r\n${indented(whole)}`,
      ...(leftOut === 0
        ? []
        : [
            `NOT in entries.txt: ${leftOut} entries of that list that are not clean as they are stored, or are no SHA-1 thumbprints. Decide about each of them before you set the policy.`,
          ]),
      "Copy MezzaninePowerBIDesktop.admx to the PolicyDefinitions folder and en-US\\MezzaninePowerBIDesktop.adml to its folder en-US. In the editor: Computer Configuration > Policies > Administrative Templates > Power BI Desktop: custom connectors > Trusted certificate thumbprints > Enabled, and paste the lines of entries.txt.",
      "Undo: set the policy to Not Configured. Windows then removes its list from the computers; what they had before does not come back.",
    ),
  configmgr: ({ thumbprints }) =>
    lines(
      "SCRIPTS FOR CONFIGURATION MANAGER",
      `They add these thumbprints to the trusted list of Power BI Desktop:\r\n\r\n${indented(thumbprints)}`,
      ...merging,
      "Configuration item > Settings > Script, data type String. Discovery script: Discover-TrustedThumbprints.ps1. Remediation script: Remediate-TrustedThumbprints.ps1. Compliance rule: the value equals Compliant; run the remediation script when it does not. Do not run as the signed-in user.",
      "To undo it, take the baseline off and run Undo-TrustedThumbprints.ps1 with Run Scripts.",
    ),
};
