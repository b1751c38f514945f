import { optionTexts } from "./shared.ts";

/** The commands pack, check, sign, release, certificate. */
export const publishingTexts = {
  pack: {
    listed: "Make a connector file (.mez) of a project folder.",
    description:
      "Makes a connector file of a project folder: its main document, resources*.resx, PNG pictures and .pqm helpers. What is left out is listed with the reason. What may hold a key or a password is only packed when --include gives its exact name. The code is read in full first; a mistake stops it, and then nothing is written and nothing installed. The same files give the same bytes on every computer. With --watch, --json writes one object for each build.",
    options: {
      output: "The file to write, a .mez. Without it: the main document's name, in the current folder.",
      include: "Also pack these files, under their own names. * and ? stay in one folder, ** does not.",
      exclude: "Leave these files out. Goes before --include.",
      replace: "Write over a file of that name. With --install: also move what the new file replaces or clashes with to quarantine.",
      watch: "Build now and after each change, until Ctrl+C. Earlier builds of the same run are written over.",
      install: "Install each build into the folder that Power BI Desktop reads. undo <number> takes it back.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "the file was written, and installed if that was asked; with --watch: it was stopped",
      1: "it was not; the sentence on standard error says why",
      2: "wrong usage",
    },
  },
  check: {
    listed: "Check a connector before you publish it.",
    description:
      "Checks a connector against the rules for publishing, without running it. A project folder is checked as pack would build it, a file as it is. Each rule is met, not met, or for a person to review. mezzanine-check.json beside the project passes findings over, each with a reason; they stay visible.",
    options: {
      profile: "What to check for: handout (the default) or certification.",
      firstRelease: "Also what only a first release must have, for certification.",
      include: "Of a folder: also pack these files, as pack --include does.",
      exclude: "Of a folder: leave these files out, as pack --exclude does.",
      strict: "Also count what is for a person to review. A reason in mezzanine-check.json records that somebody did.",
      json: optionTexts.json,
      sarif: "Write SARIF 2.1.0 instead of text.",
      html: "Write a page instead of text.",
      output: "Write to this file instead of standard output. Never over a file.",
    },
    exitCodes: {
      0: "no rule is unmet",
      1: "a rule is not met, or the folder can't be packed; with --strict also when something is for a person to review",
      2: "wrong usage, or a mistake in mezzanine-check.json",
      3: "the file or folder could not be read, or the output could not be written",
    },
  },
  sign: {
    hexadecimal: "SHA-256, hexadecimal",
    base64: "SHA-256, base64",
    usage: {
      needsOneOf: "sign needs one of --key, --prepare and --attach",
      address: "an address with http:// or https:// and no password",
    },
    listed: "Sign a connector file, with a key here or elsewhere.",
    description:
      "Makes a signed package (.pqx) of a .mez or .pqx, laid out as Microsoft's own signing does. The key is a PFX or PEM file, or elsewhere: --prepare writes the bytes and their SHA-256 digest, any tool signs them, and --attach checks the value against the certificate and puts it in. docs/publishing.md has recipes. Passwords come from a prompt, a file descriptor or the environment, never from an argument.",
    options: {
      key: "The private key: a PFX (P12) file, or PEM.",
      certificate: "The certificate, PEM or DER, where it is not in the file of the key.",
      passwordFd: "Read the password from this open file descriptor, up to its first line end.",
      passwordEnv: "Read the password from this environment variable.",
      output: "The package to write, a .pqx. Without it: the file's name with .pqx.",
      replace: "Leave signatures that are there behind. Without it a second signature comes beside them, where that breaks none.",
      overwrite: "Write over a file that is there.",
      timestamp: "Ask this RFC 3161 authority for a timestamp. The only network access of Mezzanine; a hash is sent.",
      prepare: "Sign nothing: write what a token or a vault has to sign into this new folder. Needs --certificate.",
      attach: "Complete what --prepare began. Needs --signature.",
      signature: "For --attach: the signature value, as bytes, base64 or hexadecimal.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "the package was written",
      1: "it was not; the sentence on standard error says why",
      2: "wrong usage",
    },
  },
  release: {
    listed: "Make the folder that goes to users and administrators.",
    description:
      "Makes a folder with the connector, SHA-256 hashes of all files, instructions for users and administrators in six languages (Markdown and HTML), and a list of changes. For a signed connector also the thumbprints, the certificate, and files that add the thumbprint on other computers. A file that is not signed is possible; the instructions then say what that means. Nothing is written over, and the same connector gives the same bytes.",
    options: {
      output: "The folder to make. It must not be there yet.",
      previous: "The version before this one, to say what changed.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "the folder was made",
      1: "it was not; the sentence on standard error says why",
      2: "wrong usage",
    },
  },
  certificate: {
    listed: "Make a self-signed certificate for signing connectors.",
    description:
      "Makes an RSA key of 3072 bits and a self-signed certificate for signing code, for handing connectors out within an organisation. Nobody checks the name in it: who relies on it must get its thumbprint another way. The key is encrypted with a password, which comes from a prompt, a file descriptor or the environment.",
    options: {
      name: "Who signs: the common name in the certificate, up to 64 characters.",
      output: "The key with its certificate, a .pfx; the certificate alone comes beside it as .cer.",
      days: "How many days it is valid; 730 unless given.",
      passwordFd: "Read the password from this open file descriptor, up to its first line end.",
      passwordEnv: "Read the password from this environment variable.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "both files were written",
      1: "they were not; the sentence on standard error says why",
      2: "wrong usage",
    },
  },
};
