const address = /^(?<scheme>[a-z][a-z\d+.-]*:\/\/)(?:[^/?#@]*@)?(?<rest>[^?#]*)/iu;
/** A path of the author's computer, or of a program's web view: `C:\\…`, `/home/…`, `~/…`, `file://…`. */
const localPath = /^(?:[a-z]:[\\/]|[/~](?!$)|\\\\\?\\|file:)/iu;
const networkPath = /^\\\\[^\\/]+(?:[\\/][^\\/]+)?/u;
/** A part of a connection string that is a secret. */
const secretPart = /\b(?:pwd|pass(?:word|phrase)?|(?:[a-z]*[ _-]?)?(?:key|secret|token|signature)|sig|uid|user(?: ?id|name)?)\s*=/iu;
/** A signed token, or a key: long, of letters and digits without a break. Names of servers have dots, ids have dashes. */
const key = /^(?:eyJ[\w-]{10,}|(?=[^\d]*\d)(?=[^a-z]*[a-z])[\w+/=]{32,})/iu;

/**
 * What of a first argument may be kept: a server, an address without user, query and fragment, a name. Null for what is none of these: paths
 * of the author's files, keys, and connection strings with a secret.
 */
export function shownArgument(text: string): string | null {
  const groups = address.exec(text)?.groups;
  if (groups !== undefined && !/^file:/iu.test(text)) return `${groups["scheme"]}${groups["rest"]}`;
  const share = /^\\\\[?.]\\/u.test(text) ? null : networkPath.exec(text);
  if (share !== null) return share[0];
  return localPath.test(text) || secretPart.test(text) || key.test(text) ? null : text;
}
