import type { ForeignText } from "../../foreign-text.ts";
import { optionTexts } from "./shared.ts";
import { counted, numberText, quoted } from "../phrases.ts";

/** The command policy. */
export const policyCommandTexts = {
  listed: "Whether this computer, or snapshots of others, meet a policy; --fix corrects it.",
  description:
    "A policy is a short YAML or JSON file with rules: connectors that are forbidden, allowed, required or need a minimum version, thumbprints that must be trusted, no unsigned connectors, no connectors that may be used instead of certified ones. check holds this computer to it, or the snapshots that you name (files, folders, patterns), and reports each rule. With --fix it moves the connectors that a rule names to the quarantine and adds the missing thumbprints to the trusted list, after it has shown them and asked; undo and trust restore take that back. Nothing that no rule names is touched. init writes a policy that says how this computer is now, to begin with. The page docs/policy.md has every rule with an example.",
  options: {
    json: optionTexts.json,
    fix: "For check of this computer: correct what the rules name, with undo.",
    dryRun: "With --fix: say what would be done, and do nothing.",
    yes: "With --fix: do it without asking. Needed where there is no terminal to ask at.",
    output: "For init: the file to write. Without it the policy goes to standard output.",
    replace: "For init: write over a file of that name.",
  },
  exitCodes: {
    0: "the policy is met, or was written",
    1: "the policy is not met, or something was refused; the sentence on standard error says why",
    2: "wrong usage, or no terminal to ask at and no --yes; nothing was changed",
    3: "a file could not be read, or no difference was found but not everything could be read",
  },
  fixIsForThisComputer: "--fix is for this computer, not for snapshots",
  nothingFound: (given: ForeignText) => `No snapshot was found at ${quoted(given)}.`,
  saved: (path: ForeignText) => `The policy is ${quoted(path)}.`,
  /** One computer of several. */
  about: (computer: ForeignText, user: ForeignText) => `${quoted(computer)}, ${quoted(user)}`,
  /** `outcome` is a word for it, `title` says what the rule wants. */
  rule: (outcome: string, id: string, title: string) => `${outcome}: ${id} (${title})`,
  more: (count: number) => `and ${numberText(count)} more; --json lists all of them`,
  computers: (facts: { readonly met: number; readonly different: number; readonly unknown: number; readonly failed: number }) =>
    [
      `${counted(facts.met, "computer meets", "computers meet")} the policy, ${counted(facts.different, "does", "do")} not.`,
      ...(facts.unknown > 0 ? [`Of ${counted(facts.unknown, "computer", "computers")} it is not known.`] : []),
      ...(facts.failed > 0 ? [`${counted(facts.failed, "file", "files")} could not be read.`] : []),
    ].join(" "),
  fix: {
    quarantine: "These connectors go to the quarantine:",
    trust: "The trusted list changes:",
    conflict: (name: ForeignText) => `${quoted(name)} stays: one rule does not want it, and another requires it.`,
    toInstall: (id: string) => `${id}: install a connector that fits with “mezzanine install”.`,
    ask: "Do this?",
    nothing: "There is nothing that Mezzanine can correct.",
    reason: (id: string) => `policy rule ${id}`,
  },
};
