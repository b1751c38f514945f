/** What the readme of an export is made from. */
export interface ExportReadmeFacts {
  readonly version: string;
  /** Of rules about connectors. */
  readonly connectorRules: readonly string[];
  /** How many thumbprints the policy wants in the trusted list. */
  readonly thumbprints: number;
  /** Whether each rule is a setting of its own; if not, the policy is one. */
  readonly settingForEachRule: boolean;
}

const lines = (...paragraphs: readonly string[]): string => `${paragraphs.join("\r\n\r\n")}\r\n`;
const indented = (entries: readonly string[]): string => entries.map((one) => `  ${one}`).join("\r\n");

const made = (title: string, { version, connectorRules, thumbprints }: ExportReadmeFacts): readonly string[] => [
  title,
  `Made by Mezzanine ${version} from a policy. The scripts have the policy in them: after you change it, export it again.`,
  connectorRules.length === 0
    ? "The policy has no rule about connectors."
    : `Rules about connectors, which are in the Documents folder of each user:\r\n\r\n${indented(connectorRules)}`,
  thumbprints === 0
    ? "The policy has no rule about the trusted list."
    : `Rules about the trusted list, which belongs to the computer: thumbprints that must be there: ${thumbprints}. Their files are in folders of their own, need no Mezzanine, and have a README.txt beside them.`,
];

const needs =
  "Except where a README.txt says otherwise, the scripts need Mezzanine's command line on each computer. They look for it in this order: C:\\Program Files\\Mezzanine\\resources\\cli (the window, installed for all users), C:\\Program Files\\Mezzanine CLI (with the content of the folder mezzanine-cli-windows-x64: mezzanine.cmd, runtime, lib ...), %LOCALAPPDATA%\\Programs\\Mezzanine\\resources\\cli (the window, installed for this user), and mezzanine.cmd on the PATH. Where it is not found they say so and never report a good state.";

const asUser =
  "They run as the signed-in user. As SYSTEM they check nothing and say so: connectors are in the folders of users, and an empty folder of SYSTEM would look good. What runs as a user can be changed by that user: it tells you what is there, and stops nobody who wants to hide something.";

const fixing =
  "What is put right can be undone by the user: a connector that a rule forbids goes to Mezzanine's quarantine, not to the bin. mezzanine history shows it, and mezzanine undo takes it back. What no rule names is not touched.";

const connectorSections = (facts: ExportReadmeFacts, ...about: readonly string[]): readonly string[] =>
  facts.connectorRules.length === 0 ? [] : about;

/** In plain ASCII: some of the programs that show these files read nothing else correctly. */
export const exportTexts = {
  intune: (facts: ExportReadmeFacts): string =>
    lines(
      ...made("FILES FOR MICROSOFT INTUNE", facts),
      needs,
      asUser,
      ...connectorSections(
        facts,
        "REMEDIATION\r\nDevices > Manage devices > Scripts and remediations > Create. Detection script: remediation\\Detect-Connectors.ps1. Remediation script: remediation\\Remediate-Connectors.ps1. Leave the second out to only report. Run this script using the logged-on credentials: Yes. Enforce script signature check: No, unless you sign them. Run script in 64-bit PowerShell: either.\r\nDetection ends with 0 when every rule is met. It ends with 1 when a rule is not met, cannot be known, or could not be checked; the output names the rules, and no file or user.",
        fixing,
      ),
      ...[
        `CUSTOM COMPLIANCE\r\nEndpoint security > Device compliance > Scripts > Add > Windows: compliance\\Discover-Policy.ps1, with the logged on credentials: Yes, signature check: No unless you sign it. Then a compliance policy for Windows > Custom Compliance > Require, with this script and the file compliance\\rules.json. A script belongs to one compliance policy.\r\n${
          facts.settingForEachRule
            ? "Each rule is a setting with its name."
            : "The whole policy is one setting, MezzaninePolicy, because Intune takes 100 rules and 100 KB."
        } Its value is met, different, unknown (Mezzanine could not read all that the rule is about) or not-checked (no Mezzanine, or no user is signed in). Only met is compliant. Intune runs the script as SYSTEM when nobody is signed in, and then the value is not-checked: give the policy some days before it marks a computer as not compliant.\r\nrules.json names a page of Microsoft as MoreInfoUrl. Put the address of your own page there.`,
        "REQUIREMENT OF AN APP\r\nApp (Win32) > Requirements > Add > Script: requirement\\Test-Policy.ps1. Run script as 32-bit process on 64-bit clients: No. Run this script using the logged on credentials: Yes. Signature check: No, unless you sign it. Output data type: String, operator: Equals, value: met, different, unknown or not-checked. With different, an app (for example one that brings a newer connector) goes only to computers that need it.",
      ],
      ...(facts.thumbprints === 0 ? [] : ["TRUSTED LIST\r\nThe folder trusted-list has a remediation of its own, which runs as SYSTEM."]),
    ),
  configmgr: (facts: ExportReadmeFacts): string =>
    lines(
      ...made("FILES FOR MICROSOFT CONFIGURATION MANAGER", facts),
      ...connectorSections(
        facts,
        needs,
        asUser,
        "CONFIGURATION ITEM\r\nAssets and Compliance > Compliance Settings > Configuration Items > Create: settings for devices managed with the client, Windows Desktops and Servers. New setting: type Script, data type String. Discovery script (Windows PowerShell): Discover-Connectors.ps1. Remediation script: Remediate-Connectors.ps1, or none to only report. Tick: Run scripts by using the logged on user credentials. 32-bit scripting host: either.\r\nCompliance rule: type Value, the setting Equals Compliant. Tick: Report noncompliance if this setting instance is not found. Tick, to put it right: Run the specified remediation script when this setting is noncompliant.",
        "The discovery script writes Compliant when every rule is met; else a line that begins with NonCompliant and names the rules, or with CouldNotCheck and says why.",
        "CONFIGURATION BASELINE\r\nConfiguration Baselines > Create, add the configuration item, and deploy the baseline to a collection. Tick: Remediate noncompliant rules when supported, if you want that. The client runs scripts that are not signed only when its setting PowerShell execution policy is Bypass; else sign them.",
        fixing,
      ),
      ...(facts.thumbprints === 0
        ? []
        : [
            "TRUSTED LIST\r\nThe folder trusted-list has a second configuration item, which does not run as the signed-in user. Add it to the same baseline.",
          ]),
    ),
  gpo: (facts: ExportReadmeFacts): string =>
    lines(
      ...made("FILES FOR GROUP POLICY", facts),
      ...connectorSections(
        facts,
        needs,
        asUser,
        "LOGON SCRIPT\r\nUser Configuration > Policies > Windows Settings > Scripts (Logon/Logoff) > Logon > PowerShell Scripts > Add: Logon-Connectors.ps1. Script parameters, both optional:\r\n\r\n  -Fix                                  puts right what differs; without it the script only checks\r\n  -ReportFolder \\\\server\\share\\folder    leaves one line in a file for each computer and user\r\n\r\nThe share must let users write and not read the files of others.",
        fixing,
      ),
      ...(facts.thumbprints === 0
        ? []
        : [
            "TRUSTED LIST\r\nTake one of the two. startup-script keeps entries of others: Computer Configuration > Policies > Windows Settings > Scripts (Startup/Shutdown) > Startup > PowerShell Scripts > Add: startup-script\\Add-TrustedThumbprints.ps1. administrative-template has an ADMX, whose list replaces the one on each computer.",
          ]),
    ),
  /** Of the scripts. */
  script: {
    notFound:
      "Mezzanine was not found, so nothing was checked. Install it for all users, or unpack its command line to the folder Mezzanine CLI of Program Files. README.txt says where it is looked for.",
    runsAsSystem:
      "This script runs as SYSTEM, so nothing was checked: connectors are in the folders of users. Set it to run with the credentials of the signed-in user.",
  },
  /** What Intune shows users in the Company Portal. */
  compliance: {
    rule: (id: string) => `Rule ${id} for Power BI connectors: {ActualValue}`,
    policy: "Rules for Power BI connectors: {ActualValue}",
    description:
      "Wanted is: met. different: open Mezzanine, or ask your administrator. unknown: something could not be read. not-checked: sign in on this computer, and see that Mezzanine is installed.",
  },
};
