/** One rule of a list of access rules, as far as it says who may read. */
export interface AccessRule {
  readonly kind: "allow" | "deny";
  /** `S-1-…`, whole. */
  readonly sid: string;
  /** Rights of files and folders, generic ones resolved. */
  readonly rights: number;
  /** It holds only under a condition that is not read here. */
  readonly isConditional: boolean;
}

/** `everyone`: there is no list at all, and then Windows lets everyone in. */
export type AccessRules = { readonly kind: "everyone" } | { readonly kind: "rules"; readonly rules: readonly AccessRule[] };

/** The longest list that NTFS keeps has 64 KB; its text is longer. */
export const longestSddl = 1024 * 1024;
const mostRules = 4_096;

/** Owner, group, the list of access rules, and a list of what is recorded. A rule may hold one level of brackets: a condition. */
const descriptor =
  /^(?:O:(?:S-1[-0-9A-Fa-fx]+|[A-Z]{2}))?(?:G:(?:S-1[-0-9A-Fa-fx]+|[A-Z]{2}))?D:(?:P|AR|AI)*(NO_ACCESS_CONTROL)?((?:\([^()]*(?:\([^()]*\)[^()]*)*\))*)(?:S:.*)?$/su;

/**
 * Reads the access rules of a file or folder from a security descriptor string (Microsoft: "Security Descriptor String Format", "ACE
 * Strings", "SID Strings"). Rules that only what is created inside inherits are left out. Null where any part is not as described: from
 * rules that were understood in part nothing follows.
 */
export function parseSddl(text: string): AccessRules | null {
  const list = text.length > longestSddl ? null : descriptor.exec(text.trim());
  if (list === null) return null;
  const [, isOpen, written = ""] = list;
  if (isOpen !== undefined) return written === "" ? { kind: "everyone" } : null;
  const rules: AccessRule[] = [];
  for (const [, inside = ""] of written.matchAll(/\(((?:[^()]|\([^()]*\))*)\)/gu)) {
    const rule = parseRule(inside);
    if (rule === null || rules.length > mostRules) return null;
    if (rule !== "inherit-only") rules.push(rule);
  }
  return { kind: "rules", rules };
}

function parseRule(inside: string): AccessRule | "inherit-only" | null {
  const [type = "", flags = "", written = "", object = "", inherited = "", account = ""] = inside.split(";");
  const kind = type === "A" || type === "XA" ? "allow" : type === "D" || type === "XD" ? "deny" : null;
  // Rules for objects of a directory service occur in no file system.
  if (kind === null || object !== "" || inherited !== "") return null;
  if (!/^(?:OI|CI|NP|IO|ID|SA|FA|CR)*$/u.test(flags)) return null;
  const rights = parseRights(written);
  const sid = sidOf(account);
  if (rights === null || sid === null) return null;
  if (flags.match(/../gu)?.includes("IO") === true) return "inherit-only";
  return { kind, sid, rights, isConditional: type.startsWith("X") };
}

const readRights = 0x12_0089;
const rightsByName: Readonly<Record<string, number>> = {
  // Generic, as files map them.
  GA: 0x1f_01ff,
  GR: readRights,
  GW: 0x12_0116,
  GX: 0x12_00a0,
  // Of files.
  FA: 0x1f_01ff,
  FR: readRights,
  FW: 0x12_0116,
  FX: 0x12_00a0,
  // Standard.
  RC: 0x2_0000,
  SD: 0x1_0000,
  WD: 0x4_0000,
  WO: 0x8_0000,
  // Named after a directory service; the bits are those of a file: `CC` is "read data".
  CC: 0x1,
  DC: 0x2,
  LC: 0x4,
  SW: 0x8,
  RP: 0x10,
  WP: 0x20,
  DT: 0x40,
  LO: 0x80,
  CR: 0x100,
  // Of registry keys, as their bits are.
  KA: 0xf_003f,
  KR: 0x2_0019,
  KW: 0x2_0006,
  KX: 0x2_0019,
};

const genericBits: readonly (readonly [bit: number, rights: number])[] = [
  [0x1000_0000, rightsByName["GA"] ?? 0],
  [0x2000_0000, rightsByName["GX"] ?? 0],
  [0x4000_0000, rightsByName["GW"] ?? 0],
  [0x8000_0000, rightsByName["GR"] ?? 0],
];

function parseRights(written: string): number | null {
  if (/^0x[0-9a-f]{1,8}$/iu.test(written) || /^[0-9]{1,10}$/u.test(written)) {
    const bits = Number(written);
    if (bits > 0xffff_ffff) return null;
    // Bits above the 31st are negative numbers in an operation: they are only tested, never compared.
    return genericBits.reduce((sum, [bit, rights]) => ((bits & bit) !== 0 ? sum | rights : sum), bits & 0x0fff_ffff);
  }
  if (!/^(?:[A-Z]{2})+$/u.test(written)) return null;
  let rights = 0;
  for (const name of written.match(/../gu) ?? []) {
    const known = Object.hasOwn(rightsByName, name) ? rightsByName[name] : undefined;
    if (known === undefined) return null;
    rights |= known;
  }
  return rights;
}

/** Names of accounts in such a text that are the same on every computer. Others name an account of a domain or of the computer. */
const sidsByName: Readonly<Record<string, string>> = {
  AC: "S-1-15-2-1",
  AN: "S-1-5-7",
  AO: "S-1-5-32-548",
  AU: "S-1-5-11",
  BA: "S-1-5-32-544",
  BG: "S-1-5-32-546",
  BO: "S-1-5-32-551",
  BU: "S-1-5-32-545",
  CG: "S-1-3-1",
  CO: "S-1-3-0",
  ER: "S-1-5-32-573",
  HA: "S-1-5-32-578",
  IS: "S-1-5-32-568",
  IU: "S-1-5-4",
  LS: "S-1-5-19",
  MU: "S-1-5-32-558",
  NO: "S-1-5-32-556",
  NS: "S-1-5-20",
  NU: "S-1-5-2",
  OW: "S-1-3-4",
  PO: "S-1-5-32-550",
  PS: "S-1-5-10",
  PU: "S-1-5-32-547",
  RC: "S-1-5-12",
  RD: "S-1-5-32-555",
  RM: "S-1-5-32-580",
  SO: "S-1-5-32-549",
  SU: "S-1-5-6",
  SY: "S-1-5-18",
  WD: "S-1-1-0",
  WR: "S-1-5-33",
};

/** A two-letter name that is not in the list stays as it is: an account that nobody here knows. */
function sidOf(account: string): string | null {
  if (/^S-1(?:-[0-9]{1,10}|-0x[0-9A-Fa-f]{1,12}){2,16}$/u.test(account)) return account;
  if (!/^[A-Z]{2}$/u.test(account)) return null;
  return Object.hasOwn(sidsByName, account) ? (sidsByName[account] ?? null) : account;
}
