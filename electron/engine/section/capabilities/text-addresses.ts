/** An address that a text has, or begins. */
export interface TextAddress {
  /** Lower case, with its port; as written where a part of it is filled in at run time. */
  readonly host: string;
  readonly whole: boolean;
}

const address =
  /(?<![A-Za-z0-9+.-])(?:https?|wss?|ftps?|net\.tcp|abfss?|wasbs?|adl|hdfs|ldaps?):\/\/([^\s"'<>/?#\\|^`]*)(\/|\?|#|\\|$)?/giu;
const share = /^\\\\([^\\/\s]+)[\\/]/u;
/** Fields of a connection text whose value names a server. */
const connectionField = /(?:^|;)\s*(?:server|host|hostname|address|addr|data source|network address)\s*=\s*(?:tcp:)?([^;{}\s]+)/giu;
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*(?::\d+)?$/iu;

/** Longest host that is repeated; the longest that there is has 253 characters. */
const longestHost = 260;
/** Addresses of one text. */
const mostInText = 20;

/** Every address with a scheme, and the server of a share. `isContinued`: something is joined to the text's end. */
export function addressesInText(text: string, isContinued: boolean): readonly TextAddress[] {
  const found: TextAddress[] = [];
  const shared = share.exec(text)?.[1];
  if (shared !== undefined) found.push(hostOf(shared, false));
  for (const { 0: whole, 1: authority = "", 2: end, index } of text.matchAll(address)) {
    if (found.length >= mostInText) break;
    const isAtEnd = index + whole.length >= text.length && (end === undefined || end === "");
    found.push(hostOf(authority, isContinued && isAtEnd));
  }
  return found;
}

/** Servers that a text like `server=…;driver=…` names. */
export function serversInConnectionText(text: string): readonly TextAddress[] {
  const found: TextAddress[] = [];
  for (const [, host = ""] of text.matchAll(connectionField)) {
    if (found.length >= mostInText) break;
    found.push(hostOf(host, false));
  }
  return found;
}

/** The name of a server, given by itself. */
export const serverName = (text: string, isContinued: boolean): TextAddress | null =>
  /^[^\s"';=]+$/u.test(text) && text.length <= longestHost ? hostOf(text, isContinued) : null;

export const isHostName = (text: string): boolean => text.length <= longestHost && hostName.test(text);

function hostOf(authority: string, isOpen: boolean): TextAddress {
  // What stands before an @ is a name and password, however much it looks like a host.
  const written = authority.slice(authority.lastIndexOf("@") + 1).slice(0, longestHost);
  const isFilledIn = written === "" || /[{}[\]()<>$%*]/u.test(written.replace(/^\[[0-9a-f:.]+\]/iu, ""));
  // Names of plain letters are as they are; only the others need a parser.
  const isPlain = /^[a-z0-9.-]+(?::\d+)?$/iu.test(written) && !/xn--/iu.test(written);
  const parsed = isPlain || isFilledIn || isOpen ? null : URL.parse(`https://${written}/`);
  return { host: (parsed?.host ?? written).toLowerCase(), whole: !isFilledIn && !isOpen };
}
