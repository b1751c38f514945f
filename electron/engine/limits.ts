const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** The file, its directory and its parts. */
const archive = {
  /** Largest certified package: under 10 MB. Read whole into memory, so it bounds the resident size too. */
  fileBytes: 64 * megabyte,
  /** Largest package: a few hundred parts. A directory entry costs us about 1 kB of memory. */
  entries: 4_000,
  /** Directory bytes, so that 4,000 entries with endless names and extra fields cost no more than they should. */
  directoryBytes: 4 * megabyte,
  /** One part inflated. The largest section document seen is 2 MB. */
  partBytes: 32 * megabyte,
  /** All parts that are inflated for one file, counted while they are. With the part above it bounds the time as well. */
  totalBytes: 96 * megabyte,
  /** Parts that stay in memory once inflated: most are read twice, to be checked and to be used. */
  keptBytes: 16 * megabyte,
  /** Deflate's own maximum is 1032; repetitive XML reaches 40. Judged only above `ratioFromBytes`, where it costs something. */
  ratio: 400,
  ratioFromBytes: 4 * megabyte,
  /** Windows' limit for one path component. */
  nameLength: 255,
  /** End records too far from the end that are examined: only for the error message, so a file full of them must not cost time. */
  farEndRecords: 16,
  /** How much of a name a note repeats. */
  shownNameCharacters: 120,
  /** The beginning of a file that is no archive, to find out what it seems to be. */
  lookalikeBytes: kilobyte,
  /** Parts of an archive without a main document whose content is looked at, to find the main one under another name. */
  misnamedParts: 16,
  /** Ways to put lost line endings back that are tried on one file, and what they may unpack: 0.2 s. */
  lineEndingTrials: 4_000,
  lineEndingBytes: 64 * megabyte,
  /** How far into a text `section` is searched for; a licence written above it has up to 35 kB. */
  sectionHeadBytes: 256 * kilobyte,
} as const;

/** XML of any part. Beyond what xmldom and the readers behind it do in linear time and on little stack. */
const xml = {
  /** XML-DSIG needs 7, resx 5 with its schema 12. Recursive readers and canonicalizers behind us stay far from the stack's end. */
  xmlDepth: 64,
  /** Elements, comments and the like of one XML document: 4,000 references have 20,000; a tree node costs about 1 kB. */
  xmlNodes: 30_000,
  /** Attributes of one document; two an element are usual. */
  xmlAttributes: 60_000,
  /** Attributes of one element are compared one by one; the most seen are 8. */
  xmlAttributesOfElement: 256,
  /** Different names of elements: xmldom searches the document once for each. XML-DSIG with XAdES has some 80. */
  xmlElementNames: 128,
  /** `[Content_Types].xml` and relationships: some hundred elements. */
  packageXmlBytes: 2 * megabyte,
  /**
   * Relationships parts that lead to no signature, read all the same to know that they are no content: some hundred bytes each, one
   * for a part that has any. Hostile XML of this length takes 0.6 s.
   */
  relationshipsBytes: megabyte,
  /** What each counts for at least: 256 of them, and parsing a small one is work too. */
  relationshipsAtLeastBytes: 4 * kilobyte,
} as const;

/** Signatures, their certificates and timestamps. */
const signature = {
  /** Signatures of one package: one is usual, countersignatures make two or three. */
  signatures: 8,
  /** A signature part: about 12 kB with thirty parts, 60 kB with a chain and a timestamp; 4,000 references make 1.2 MB. */
  signatureXmlBytes: 2 * megabyte,
  /** All signature parts of one file: two with 4,000 references. */
  signaturesXmlBytes: 3 * megabyte,
  /**
   * Nodes and attributes of all of them, 5 to 15 microseconds each until they are verified. A reference has five, with a transform
   * eight: one signature of 4,000 such references has 32,000, two without transforms 40,000.
   */
  signaturesXmlItems: 48_000,
  /** How much of a signature part is shown on request: four times the longest real one. */
  shownXmlCharacters: 256 * kilobyte,
  /** Declarations of prefixes in what is canonicalized: each is examined for every node. */
  prefixDeclarations: 128,
  /** References of one Manifest: one a part. */
  references: 4_000,
  /** References of one SignedInfo: the package's Object, perhaps KeyInfo and XAdES properties. */
  signedElements: 8,
  /** XML that the transforms of one file's references may read in all: relationships are some hundred bytes each. */
  transformedBytes: 4 * megabyte,
  /** What each transform counts for in addition to its part's bytes: parsing a small part is work too. */
  transformAtLeastBytes: 8 * kilobyte,
  /** Transforms of one reference: RelationshipTransform and a canonicalization make two. */
  transforms: 4,
  /** Certificates that one signature may include. */
  certificates: 32,
  /** Certificates that a child keeps open from file to file; those of a folder are few. */
  rememberedCertificates: 64,
  /** One certificate; real ones are 1 to 3 kB. */
  certificateBytes: 64 * kilobyte,
  /** What each counts for at least: opening a short one costs the check of its own signature too. */
  certificateAtLeastBytes: 4 * kilobyte,
  /** Certificates of all signatures of one file, equal ones once; 64 kB take 40 ms. Eight signatures have some 50 kB. */
  signaturesDerBytes: 512 * kilobyte,
  /** Signature values checked for one file, those of its certificates included: mostly one, and one a link; 0.1 to 5 ms each. */
  signatureChecks: 128,
  /** From the signer to the root. Longer chains are none that a certificate authority issues; each link costs a verification. */
  chainLinks: 10,
  /** Timestamps of one signature; one is usual. */
  timestamps: 4,
  /** One RFC 3161 token; real ones are 2 to 8 kB. */
  timestampBytes: 256 * kilobyte,
  /** Timestamps of all signatures of one file, with the certificates they contain: eight signatures have some 100 kB. */
  timestampsDerBytes: 512 * kilobyte,
  /** Certificates' signatures checked for one file to find trusted issuers of its authorities; mostly two per timestamp. */
  timestampChecks: 64,
  /** Nesting of ASN.1, which is read recursively: about 10 in certificates, in tokens 14. */
  derDepth: 40,
  /** RSA above this takes longer than a click to verify; certificates in use end at 4096. */
  rsaKeyBits: 8_192,
  /** Above this BoringSSL, which Electron has, computes nothing, and OpenSSL takes its time; in use is 65,537, which has 17. */
  rsaExponentBits: 33,
  /** Shorter RSA keys can be broken. */
  rsaMinimumKeyBits: 1_024,
  /** How much of an algorithm's URI, or of what else was refused, is repeated; the longest that OPC names has 68. */
  shownAlgorithmCharacters: 200,
  /** How much of the text of a SignatureTime is repeated; with nanoseconds and zone it has 35. */
  shownTimeCharacters: 64,
} as const;

/** Section documents: the scan, the grammar and the evaluator. What goes beyond stays unknown. */
const section = {
  /** A section document as text. */
  mCharacters: 16 * megabyte,
  /** The largest public document has some hundred members; each costs memory, and time once it is shared. */
  mMembers: 50_000,
  /** Searches for the next member behind a literal or comment that never ends: each may read the rest of the document. */
  mMemberSearches: 20,
  /** Members that get a print, which a scan keeps and compares with those of all other files: the first ones of a document. */
  mPrintedMembers: 4_000,
  /** Nesting of brackets, records and parentheses in M: recursion of grammar and evaluator. */
  mNesting: 200,
  /** One expression without the bodies of functions: the grammar's time grows with the square of its tokens, 20,000 take 0.5 s. */
  mTokens: 20_000,
  /** The same in characters, since one token may be a text without end. */
  mElidedCharacters: 256 * kilobyte,
  /** Signs, `not`, `if` and their like in one expression: a chain of them nests in the grammar without a bracket. */
  mPrefixes: 800,
  /**
   * How much a whole document may make the grammar read: about a token of a short expression each, 5 microseconds. 4,000 functions with
   * heads of their own fit; what goes beyond stays unknown.
   */
  mGrammarWork: 250_000,
  /**
   * Tokens of one member that are read in full: the grammar needs about 1 kB of memory for each. The longest member of a public source has
   * some thousand; generated tables have more.
   */
  mCheckedTokens: 80_000,
  /** Expressions this short are kept once parsed: heads and attributes, which generated connectors repeat hundreds of times. */
  mRememberedCharacters: 400,
  /** Steps of the evaluator in one document: functions that call one another double their work with each call. */
  mSteps: 200_000,
  /** How deep one step may lead into the next: recursion of the evaluator. */
  mStepDepth: 250,
  /** Bodies of functions that are called to know a field's value; those that build records for Publish have a few lines. */
  mCalledCharacters: 4_096,
  /** Items of a list or fields of a record joined by `&`, which copies them each time. */
  mItems: 10_000,
  /** What is read of a document to find the names that its members use, in characters: the largest real one has 2 million in all. */
  mNameCharacters: megabyte,
  /** What is searched for names, in characters: each search passes over the whole document, at a megabyte in a millisecond. */
  mSearchedCharacters: 128 * megabyte,
  /** A text joined by `&`, in one culture: joined to itself twenty times over it is a million times as long. */
  mTextCharacters: 64 * kilobyte,
} as const;

/** What is reported of a section document, to the window and in JSON: each of it may be named by every record there is. */
const reported = {
  /** Functions, each some 300 bytes in every list, file and process that has it; the largest public connector has some hundred. */
  mReadFunctions: 3_000,
  /** Code that computes a data source path, as far as two builds are compared by it: every kind may name the same long function. */
  mPathCodeCharacters: 8 * kilobyte,
  /** Arguments of `TestConnection` that are looked at, and names that a report of it lists; real functions have up to a dozen. */
  mTestedArguments: 100,
  mFaultNames: 20,
  /** Data source kinds, and Publish records: each is read as a record with texts and icons; real connectors have up to a dozen. */
  mReadKinds: 200,
  mReadPublishes: 200,
  /** References of a document to what the file lacks. */
  mReadMissing: 1_000,
  /** Mistakes of one kind that are reported one by one, and the longest name in one: the same may be in each of them. */
  mReadMistakes: 50,
  mMistakeCharacters: 1_000,
  /** Fields of records, over all kinds and Publish records, which may all name one large record. */
  mReportedFields: 20_000,
  /** Places that could not be read: the first ones say what is wrong. */
  mReportedNotRead: 50,
  /** Characters of texts, in all cultures together: every record may name the longest text of the resources. */
  mReportedCharacters: 4 * megabyte,
  /** Texts of one ButtonText; three are the most seen. */
  mButtonTexts: 32,
  /** Icons of one size; Power BI uses four. */
  mIcons: 64,
  /** The source of what stays unknown: enough to recognize it by. */
  mSourceCharacters: 300,
  /** The type of one parameter as written: a table type names some dozen columns. */
  mTypeCharacters: 2_000,
  /** Different things that the code of a file is seen to do, and the lines named for each: large connectors have some fifty. */
  capabilities: 300,
  capabilityPlaces: 5,
  /** Code of all documents of one file that is read for them: the main document and helpers as large. */
  codeCharacters: 32 * megabyte,
  /** The grammar's error message, which quotes the source. */
  mProblemCharacters: 300,
} as const;

/** Resource files and images. */
const resources = {
  /** Languages with a file of their own. Every text is reported in each of them. */
  cultures: 200,
  /** One resource file: the largest seen is 400 kB. xmldom takes 0.1 s a megabyte, hostile shapes some times that. */
  resourcesXmlBytes: 2 * megabyte,
  /** All resource files together, since texts and attributes cost time as well: twenty languages of the largest seen. */
  resourcesBytes: 8 * megabyte,
  /**
   * Tags of all resource files together, 4 microseconds each: twenty languages of the largest seen, which has 13,000, or forty
   * with 1,600 texts each.
   */
  resourcesTags: 260_000,
  /** An image whose header is read for its size. */
  imageBytes: 512 * kilobyte,
  /** Images whose headers are read; a connector names eight for each Publish record. */
  images: 256,
  /** Images that a window is given to draw, and what those may be: icons are 16 to 80 pixels and a few kB. */
  drawnImages: 32,
  drawnImageBytes: 64 * kilobyte,
  drawnImagePixels: 512,
} as const;

/** What is shown of a part on request. */
const contents = {
  /** Of one part, in characters and lines: the largest public source has 2 million characters. Beyond, a browser's longest page ends. */
  shownPartCharacters: 4 * megabyte,
  shownPartLines: 200_000,
  /** Members that can be jumped to, all of them in one list, and how much of a name; the largest public connector has some hundred. */
  shownMembers: 2_000,
  shownMemberCharacters: 200,
  /** A picture of this many pixels takes 16 MB to draw. */
  shownPictureBytes: megabyte,
  shownPicturePixels: 2_048,
  shownSvgBytes: 64 * kilobyte,
  /** Keys of the resource files, characters of one text and of all. */
  shownResourceKeys: 20_000,
  shownResourceCharacters: 2_000,
  shownResourcesCharacters: 4 * megabyte,
  /** Parts of two files that are compared, and what is reported of it: lines, and characters of one line and of all. */
  comparedParts: 2_000,
  comparedLines: 20_000,
  comparedLineCharacters: 1_000,
  comparedCharacters: 2 * megabyte,
  /** Lines of one part that may have moved before comparing is given up, for its time grows with the square: 3 s; the time for all parts. */
  comparedEdits: 4_000,
  comparedSeconds: 4,
} as const;

/** Report files: what they may make us read. A report itself may have any size, for only some of its parts are read. */
const reports = {
  /** Parts of a report, which has one for each visual, and the directory that lists them. */
  reportParts: 30_000,
  reportDirectoryBytes: 8 * megabyte,
  /** One part that is read whole: the largest schema seen has 8 MB. */
  reportPartBytes: 64 * megabyte,
  /** Blocks of a compressed model, of 2 MiB each, and what they may unpack to; beyond, the time runs out first. */
  modelBlocks: 100_000,
  modelBytes: 16 * 1024 * megabyte,
  /** One block, packed or not. */
  modelBlockBytes: 8 * megabyte,
  /** What stays of an unpacked model: the list of its files, its log and its metadata are the last of it, and the largest seen have 5 MB. */
  modelKeptBytes: 64 * megabyte,
  /** Files in the backup of a model: each column has some; the most seen are 2,300. */
  modelFiles: 500_000,
  /** Queries, functions and parameters of one report; the most seen are 240. */
  reportQueries: 20_000,
  /** Calls of functions that are not M's own; the most seen are 70. */
  reportCalls: 20_000,
  /** One name: longer ones are no name of a connector's function. */
  reportNameCharacters: 1_000,
  /** How much of a first argument is shown; addresses have up to some hundred. */
  reportArgumentCharacters: 300,
  /** Parts of a workbook that are looked at for queries; Excel writes a handful. */
  workbookItems: 200,
  /** Folders in which reports are looked for: what is in them, and how deep. */
  reportFolderEntries: 500_000,
  reportFolderDepth: 32,
  /** Files of a project's model, one for each table, in folders so deep, and all together. */
  projectFiles: 10_000,
  projectDepth: 8,
  projectBytes: 64 * megabyte,
  /** Power BI Desktop's settings of a user, of which only the list of recent files is read; it keeps some tens. */
  recentSettingsBytes: 4 * megabyte,
  recentFiles: 1_000,
  recentPathCharacters: 4_000,
} as const;

/**
 * Every bound on the work that a connector file may cause, with its reason. Measured on 407 public `.mez` and 118 certified packages;
 * the largest of each is named where it matters. Beyond a bound there is a named failure, never a guess.
 */
export const limits = {
  ...archive,
  ...xml,
  ...signature,
  ...section,
  ...reported,
  ...resources,
  ...contents,
  ...reports,
  /** One file, everything included; the largest real one takes 0.3 s. */
  secondsPerFile: 10,
  /** One report: a model of 1 GB takes half a minute to unpack. */
  secondsPerReport: 60,
  /** To read the whole code of one file by the grammar: 2 MB take 4 s, the median 0.05 s. */
  secondsPerCodeCheck: 10,
  /** The whole answer of an inspecting child about one file: texts in characters, and 16 for each value. The largest real one has 0.7 million. */
  answerCharacters: 12 * megabyte,
  /** To find out whether a folder exists. A drive that is gone may take minutes, or never answer; one that comes back is read again soon. */
  secondsPerFolder: 2,
  /** Folders looked into, in one scan, for connectors that lie nearly where they belong; and of one folder, those in it. */
  nearMissFolders: 96,
  nearMissSubfolders: 24,
  /** Names of folders that one listing gives. */
  listedFolders: 2_000,
  /** Folders looked into for the builds of one project, how deep, and the newest connectors found there. */
  buildFolders: 300,
  buildDepth: 6,
  builds: 50,
  /** To list one that is there: 10,000 files on a slow network. */
  secondsPerListing: 10,
} as const;
