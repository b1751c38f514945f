import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** What identifies this server and the one browser it serves. */
export interface ServerIdentity {
  /** `127.0.0.1:49152`, as printed. Any other name of this machine may be DNS rebinding. */
  readonly host: string;
  readonly cookieName: string;
  readonly session: string;
  /** The User-Agent of the browser that has the session; null before. A cookie that another browser sends was copied. */
  readonly userAgent: string | null;
}

export interface RequestInfo {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

export type Refusal = "wrong-host" | "wrong-origin" | "no-session" | "other-browser" | "wrong-method" | "no-header" | "not-json";

/** Checks every request: it must name our host, and must not come from another page. */
export function refuseForeignOrigin({ headers }: RequestInfo, { host }: ServerIdentity): Refusal | undefined {
  if (headers.host !== host) return "wrong-host";
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return "wrong-origin";
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none" ? undefined : "wrong-origin";
}

/**
 * The entry address may also be opened from another page, as a whole page: that is how the address file leads to it. The token decides
 * whether it is accepted.
 */
export function refuseEntry(info: RequestInfo, identity: ServerIdentity): Refusal | undefined {
  const { "sec-fetch-mode": mode, "sec-fetch-dest": dest, "sec-fetch-site": _, ...headers } = info.headers;
  return mode === "navigate" && dest === "document"
    ? refuseForeignOrigin({ ...info, headers }, identity)
    : refuseForeignOrigin(info, identity);
}

/** Whether another page led to this request. Then a redirect would lose the cookie, which is `SameSite=Strict`. */
export const isFromAnotherPage = ({ headers }: RequestInfo): boolean =>
  headers["sec-fetch-site"] === "cross-site" || headers["sec-fetch-site"] === "same-site";

/** Checks a request for the page or the events: it needs the session's cookie and the method GET or HEAD. */
export function refuseRead(info: RequestInfo, identity: ServerIdentity): Refusal | undefined {
  const refusal = refuseWithoutSession(info, identity);
  if (refusal !== undefined) return refusal;
  return info.method === "GET" || info.method === "HEAD" ? undefined : "wrong-method";
}

/** Checks a command: it also needs a header and a content type that another site's page cannot send without a preflight request. */
export function refuseCommand(info: RequestInfo, identity: ServerIdentity): Refusal | undefined {
  const refusal = refuseWithoutSession(info, identity);
  if (refusal !== undefined) return refusal;
  if (info.method !== "POST") return "wrong-method";
  if (info.headers.origin === undefined) return "wrong-origin";
  if (info.headers["x-mezzanine"] !== "1") return "no-header";
  return info.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() === "application/json" ? undefined : "not-json";
}

function refuseWithoutSession(info: RequestInfo, identity: ServerIdentity): Refusal | undefined {
  if (!hasSession(info, identity)) return "no-session";
  return (info.headers["user-agent"] ?? "") === identity.userAgent ? undefined : "other-browser";
}

/** Whether there is a cookie with our name, right or wrong. */
export const hasCookie = ({ headers }: RequestInfo, { cookieName }: ServerIdentity): boolean =>
  (headers.cookie ?? "").split(";").some((pair) => pair.slice(0, pair.indexOf("=")).trim() === cookieName);

export const hasSession = ({ headers }: RequestInfo, { cookieName, session }: ServerIdentity): boolean =>
  (headers.cookie ?? "").split(";").some((pair) => {
    const at = pair.indexOf("=");
    return pair.slice(0, at).trim() === cookieName && isSameSecret(pair.slice(at + 1).trim(), session);
  });

/** In constant time, so that the time of the answer does not reveal how much of a guess was right. */
export function isSameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}
