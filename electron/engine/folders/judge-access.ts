import { createHash } from "node:crypto";
import type { AccessVerdict } from "../../../shared/model/folder-view.ts";
import type { AccessRules } from "./sddl.ts";

/** What an account is known to be, and known not to be, by SIDs. Everything else is not known. */
export interface AccountSids {
  readonly held: ReadonlySet<string>;
  readonly notHeld: (sid: string) => boolean;
}

/** "Read data" of a file is "list" of a folder. */
const neededRights = 0x1;
/** What programs ask for when they open for reading: also attributes, the rules themselves, and waiting. */
const usualRights = 0x12_0089;

/**
 * Walks the rules in their order, as Windows does: each right is granted or refused by the first rule that names it. Once with those
 * rules whose account may or may not be meant counting for the account, once against it: only where both agree something is known.
 */
export function judgeAccess(rules: AccessRules, account: AccountSids): AccessVerdict {
  const verdict = judge(rules, account);
  if (verdict.kind !== "not-known" || account.held.has(administrators)) return verdict;
  const isNoAdministrator = { ...account, notHeld: (sid: string) => sid === administrators || account.notHeld(sid) };
  return judge(rules, isNoAdministrator).kind === "denied" ? { kind: "not-known", because: "only-administrators" } : verdict;
}

function judge(rules: AccessRules, account: AccountSids): AccessVerdict {
  if (rules.kind === "everyone") return { kind: "allowed" };
  const grantedWith = (uncertain: "allow" | "deny"): number => {
    let granted = 0;
    let refused = 0;
    for (const { kind, sid, rights, isConditional } of rules.rules) {
      if (account.notHeld(sid)) continue;
      const isCertain = account.held.has(sid) && !isConditional;
      if (!isCertain && kind !== uncertain) continue;
      if (kind === "allow") granted |= rights & ~refused;
      else refused |= rights & ~granted;
    }
    return granted;
  };
  const atLeast = grantedWith("deny");
  const atMost = grantedWith("allow");
  if ((atLeast & usualRights) === usualRights) return { kind: "allowed" };
  if ((atMost & neededRights) === 0) return { kind: "denied" };
  return { kind: "not-known", because: "other-accounts" };
}

/** The name that the service of the standard gateway has on every computer. */
export const gatewayServiceName = "PBIEgwService";

/** As `sc showsid` computes it: from the SHA-1 of the name in capitals. The same on every computer. */
export function serviceSid(name: string): string {
  const digest = createHash("sha1").update(Buffer.from(name.toUpperCase(), "utf16le")).digest();
  const parts = Array.from({ length: 5 }, (_, at) => digest.readUInt32LE(at * 4));
  return `S-1-5-80-${parts.join("-")}`;
}

const everyone = "S-1-1-0";
const authenticated = "S-1-5-11";
const users = "S-1-5-32-545";
const service = "S-1-5-6";
const local = "S-1-2-0";
const thisOrganization = "S-1-5-15";
const allServices = "S-1-5-80-0";
const localSystem = "S-1-5-18";
const localService = "S-1-5-19";
const networkService = "S-1-5-20";
const administrators = "S-1-5-32-544";

const ofEveryService = [everyone, authenticated, users, service, local, thisOrganization];

/** Identities that no service has: anonymous, signed in at the computer or over the network, a user, another program's box. */
const neverOfService = new Set(["S-1-5-7", "S-1-5-4", "S-1-5-2", "S-1-5-3", "S-1-5-14", "S-1-3-0", "S-1-3-1", "S-1-5-10", "S-1-5-32-546"]);

/** `isUserAccount`: whether this SID is known to be the account of a person, not a group. */
export function gatewayAccount(name: string | null, isUserAccount: (sid: string) => boolean): AccountSids {
  const own = serviceSid(gatewayServiceName);
  const kind = kindOfAccount(name);
  const held = new Set([...ofEveryService, ...heldBy[kind]]);
  const isSystem = kind !== "other" && kind !== "service";
  const systemAccounts = [localSystem, localService, networkService].filter((sid) => !held.has(sid));
  return {
    held,
    notHeld: (sid) => {
      if (held.has(sid)) return false;
      if (neverOfService.has(sid) || systemAccounts.includes(sid) || sid.startsWith("S-1-15-")) return true;
      // Of another service, for each has one. Under another account a service has its own only if it was set up so.
      if (sid.startsWith("S-1-5-80-")) return sid !== own && sid !== allServices;
      // A person's account may be the very one that the service was given.
      return (kind === "service" || isSystem) && isUserAccount(sid);
    },
  };
}

type AccountKind = "service" | "system" | "local-service" | "network-service" | "other";

const heldBy: Readonly<Record<AccountKind, readonly string[]>> = {
  "service": [serviceSid(gatewayServiceName), allServices],
  "system": [localSystem, administrators],
  "local-service": [localService],
  "network-service": [networkService],
  "other": [],
};

/** By the name in the service's settings, which is the same in every language of Windows. */
function kindOfAccount(name: string | null): AccountKind {
  switch (name?.toLowerCase()) {
    case "nt service\\pbiegwservice":
      return "service";
    case "localsystem":
    case ".\\localsystem":
    case "nt authority\\system":
      return "system";
    case "nt authority\\localservice":
      return "local-service";
    case "nt authority\\networkservice":
      return "network-service";
    default:
      return "other";
  }
}
