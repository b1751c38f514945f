export interface Openable {
  /** As the browser will get it: host in ASCII, everything odd percent-encoded, so that what is shown is what is opened. */
  readonly href: string;
  readonly host: string;
}

const longest = 2048;

/** An https address without a user name in it (`https://bank.example@evil.example`), else null. */
export function parseOpenable(address: string): Openable | null {
  if (address.length > longest || !URL.canParse(address)) return null;
  const { href, host, protocol, username, password } = new URL(address);
  return protocol === "https:" && username === "" && password === "" && href.length <= longest ? { href, host } : null;
}
