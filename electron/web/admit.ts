import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Whom one server serves: itself by one name, and the one browser that holds its secret. */
export interface House {
  /** `127.0.0.1:49152`, as printed. Any other name for this machine may be somebody's DNS trick. */
  readonly host: string;
  readonly cookieName: string;
  readonly session: string;
}

export interface Visit {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

export type Refusal = "wrong-host" | "wrong-origin" | "no-session" | "wrong-method" | "no-header" | "not-json";

/** What holds for every request, the very first too: our name in Host, no other page behind it. */
export function refuseStranger({ headers }: Visit, { host }: House): Refusal | undefined {
  if (headers.host !== host) return "wrong-host";
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return "wrong-origin";
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none" ? undefined : "wrong-origin";
}

/** Reading the page or the events: the session's cookie, and nothing but GET. */
export function refuseReading(visit: Visit, house: House): Refusal | undefined {
  if (!hasSession(visit, house)) return "no-session";
  return visit.method === "GET" || visit.method === "HEAD" ? undefined : "wrong-method";
}

/** A command: also a header and a content type that another site's page cannot send without asking us first. */
export function refuseCommand(visit: Visit, house: House): Refusal | undefined {
  if (!hasSession(visit, house)) return "no-session";
  if (visit.method !== "POST") return "wrong-method";
  if (visit.headers.origin === undefined) return "wrong-origin";
  if (visit.headers["x-mezzanine"] !== "1") return "no-header";
  return visit.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() === "application/json" ? undefined : "not-json";
}

export const hasSession = ({ headers }: Visit, { cookieName, session }: House): boolean =>
  (headers.cookie ?? "").split(";").some((pair) => {
    const at = pair.indexOf("=");
    return pair.slice(0, at).trim() === cookieName && isSameSecret(pair.slice(at + 1).trim(), session);
  });

/** In constant time, so that answering does not tell how much of a guess was right. */
export function isSameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(secret);
  return a.length === b.length && timingSafeEqual(a, b);
}
