import type { ConnectorMatch, MachinePolicy, PolicyRule, PolicyRuleFacts } from "../../../shared/model/machine-policy.ts";

export const aPolicy = (...rules: readonly PolicyRule[]): MachinePolicy => ({
  format: "mezzanine-policy",
  formatVersion: 1,
  name: null,
  rules,
});

export const aRule = (id: string, facts: PolicyRuleFacts, because: string | null = null): PolicyRule => ({ id, because, ...facts });

export const named = (name: string): ConnectorMatch => ({ kind: null, name, sha256: null, signer: null });

export const noOld = aRule("no-old", { rule: "forbidden", connectors: [named("Old*.mez")] });
export const noShadows = aRule("no-shadows", { rule: "no-shadows", except: [] });
export const trusted = aRule("contoso-trusted", { rule: "trusted", thumbprints: ["16AF59E4BE5384CD860E230ED4AED474C2A3BC69"] });

/** Texts that would end a text of PowerShell, JSON or XML, or a comment, or that look like code. */
export const hostile = [
  "'; Start-Process calc; '",
  "\n'@\nStart-Process calc\n@'\n",
  "\r\n'@\r\nStart-Process calc\r\n@'\r\n",
  '"@\n$(Start-Process calc)',
  "` `n `' $(calc) ${env:TEMP} %TEMP% & | > <",
  "\u2018; calc; \u2019 \u201A \u201B \u201C \u201D",
  "#> <# \u2028 \u2029 \u0085 \0 \u001B[31m \u202E \uFEFF",
  "]]></string> &amp; </policy>",
  "\uD83D\uDE00 \uD83D é 中文 עברית",
  "\\u0027; \\' \\\"",
] as const;

/** With each of these texts as name, as reason and as kind. */
export const hostilePolicies: readonly MachinePolicy[] = hostile.map((text) => ({
  ...aPolicy(aRule("named", { rule: "forbidden", connectors: [{ kind: text, name: null, sha256: null, signer: null }] }, text), trusted),
  name: text,
}));
