const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/**
 * Every bound on what a connector file may ask of us, with its reason. Measured on 407 public `.mez` and 118 certified packages;
 * the largest of each is named where it matters. Beyond a bound there is a named failure, never a guess.
 */
export const limits = {
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
  /** Deflate's own maximum is 1032; repetitive XML reaches 40. Judged only above `ratioFromBytes`, where it costs something. */
  ratio: 400,
  ratioFromBytes: 4 * megabyte,
  /** Windows' limit for one path component. */
  nameLength: 255,
  /** `[Content_Types].xml` and relationships: some hundred elements. */
  packageXmlBytes: 2 * megabyte,
  /** A signature part: about 12 kB with thirty parts, 60 kB with a chain and a timestamp; 4,000 references make 1.2 MB. */
  signatureXmlBytes: 2 * megabyte,
  /** What of a signature part is shown when somebody asks for it: four times the longest honest one. */
  shownXmlCharacters: 256 * kilobyte,
  /** Resources: the largest seen is 400 kB. xmldom takes 0.1 s a megabyte, hostile shapes some times that. */
  resourcesXmlBytes: 2 * megabyte,
  /** Tags of all resource files together: the largest seen has 13,000 in each language, 40 languages make half a million, 2 s. */
  resourcesTags: 600_000,
  /** XML-DSIG needs 7, resx 5 with its schema 12. Recursive readers and canonicalizers behind us stay far from the stack's end. */
  xmlDepth: 64,
  /** Elements, comments and the like of one XML document: 4,000 references have 20,000; a tree node costs about 1 kB. */
  xmlNodes: 30_000,
  /** Attributes of one document; two an element are usual. */
  xmlAttributes: 60_000,
  /** Attributes of one element are looked through one by one; the most seen are 8. */
  xmlAttributesOfElement: 256,
  /** Different names of elements: xmldom looks through the document once for each. XML-DSIG with XAdES has some 80. */
  xmlElementNames: 128,
  /** Declarations of prefixes in what is canonicalized: each is looked at for every node. */
  prefixDeclarations: 128,
  /** Signatures of one package: one is usual, countersignatures make two or three. */
  signatures: 8,
  /** References of one Manifest: one a part. */
  references: 4_000,
  /** References of one SignedInfo: the package's Object, perhaps KeyInfo and XAdES properties. */
  signedElements: 8,
  /** XML that the transforms of one file's references may read in all: relationships are some hundred bytes each. */
  transformedBytes: 4 * megabyte,
  /** Transforms of one reference: RelationshipTransform and a canonicalization make two. */
  transforms: 4,
  /** Certificates that one signature may bring along. */
  certificates: 32,
  /** One certificate; real ones are 1 to 3 kB. */
  certificateBytes: 64 * kilobyte,
  /** One RFC 3161 token; real ones are 2 to 8 kB. */
  timestampBytes: 256 * kilobyte,
  /** RSA above this takes longer than a click to verify; certificates in use end at 4096. */
  rsaKeyBits: 8_192,
  /** Shorter RSA keys can be forged by anyone with patience. */
  rsaMinimumKeyBits: 1_024,
  /** Nesting of brackets, records and parentheses in M: recursion of grammar and evaluator. */
  mNesting: 200,
  /** One expression without the bodies of functions: the grammar's time grows with the square of its tokens, 20,000 take 0.5 s. */
  mTokens: 20_000,
  /**
   * What a whole document may ask of the grammar: about a token of a short expression each, 5 microseconds. 4,000 functions with
   * heads of their own fit; what goes beyond stays unknown.
   */
  mGrammarWork: 250_000,
  /** Fields of records that are told, over all kinds and Publish records, which may all name one large record. */
  mToldFields: 20_000,
  /** Characters of texts that are told, in all cultures together: every record may name the longest text of the resources. */
  mToldCharacters: 4 * megabyte,
  /** A section document as text. */
  mCharacters: 16 * megabyte,
  /** PNG dimensions a window will ever be asked to draw; icons are 16 to 80. */
  imagePixels: 1_024,
  imageBytes: 512 * kilobyte,
  /** One file, everything included; the largest real one takes 0.3 s. */
  secondsPerFile: 10,
} as const;
