/** Options and exit codes that several commands have. */
export const optionTexts = {
  json: "Write JSON instead of text.",
  dryRun: "Say what would be done, and do nothing.",
  changed: "Also files whose bytes changed in quarantine, as they are now. Without it they stay where they are, and that is exit code 1.",
  trusted: "Trusted thumbprints, one a line, instead of this computer's list.",
  culture: "Show texts in this culture, such as es or zh-Hant.",
  catalog: "Certified connectors from this JSON file instead of the list that comes with Mezzanine.",
  securityLevel: "Power BI Desktop's Data Extensions setting: trusted-only or any.",
  quick: "Do not read the code in full: faster, but a mistake in it does not show, and no file is expected to load.",
  yes: "Do it without asking. Needed where there is no terminal to ask at.",
  ifTaken: "When the name a file should get is taken: keep-both or skip. Without it the file stays where it is, and that is exit code 1.",
  reason: "Kept with the file and in the history.",
};

export const exitCodeTexts = {
  judging: {
    0: "nothing alarming",
    1: "something dangerous was found: changed content, a signature or an archive that cannot be relied on, a file that may be used instead of a certified connector; wins over 3",
    2: "wrong usage",
    3: "something could not be read, or is no connector",
  },
  moving: {
    0: "all of it was done, or would be",
    1: "not all of it: each file says why, the others are done",
    2: "wrong usage, a name that matches nothing or several things, or no terminal to ask at and no --yes; nothing was changed",
    3: "something could not be read",
  },
  changing: {
    0: "done",
    1: "refused; the sentence on standard error says why",
    2: "wrong usage, or a name that fits nothing or several things",
    3: "something could not be read",
  },
};
