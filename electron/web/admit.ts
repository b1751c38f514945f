import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Whom one server serves: itself by one name, and the one browser that holds its secret. */
export interface House {
  /** `127.0.0.1:49152`, as printed. Any other name for this machine may be somebody's DNS trick. */
  readonly host: string;
  readonly cookieName: string;
  readonly session: string;
  /** What the browser that entered calls itself; null until then. A cookie that turns up in another one was carried there. */
  readonly userAgent: string | null;
}

export interface Visit {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

export type Refusal = "wrong-host" | "wrong-origin" | "no-session" | "other-browser" | "wrong-method" | "no-header" | "not-json";

/** What holds for every request, the very first too: our name in Host, no other page behind it. */
export function refuseStranger({ headers }: Visit, { host }: House): Refusal | undefined {
  if (headers.host !== host) return "wrong-host";
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return "wrong-origin";
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none" ? undefined : "wrong-origin";
}

/**
 * The entrance is reached from a page of the user's own as well, which is no page of ours: a link or a file that somebody follows as a
 * whole page. What it may do there depends on the token alone.
 */
export function refuseAtEntrance(visit: Visit, house: House): Refusal | undefined {
  const { "sec-fetch-mode": mode, "sec-fetch-dest": dest, "sec-fetch-site": _, ...headers } = visit.headers;
  return mode === "navigate" && dest === "document" ? refuseStranger({ ...visit, headers }, house) : refuseStranger(visit, house);
}

/** Whether the request came by way of another page. The cookie is `SameSite=Strict`: a redirect would not carry it on. */
export const isFromAnotherPage = ({ headers }: Visit): boolean =>
  headers["sec-fetch-site"] === "cross-site" || headers["sec-fetch-site"] === "same-site";

/** Reading the page or the events: the session's cookie, and nothing but GET. */
export function refuseReading(visit: Visit, house: House): Refusal | undefined {
  const refusal = refuseWithoutSession(visit, house);
  if (refusal !== undefined) return refusal;
  return visit.method === "GET" || visit.method === "HEAD" ? undefined : "wrong-method";
}

/** A command: also a header and a content type that another site's page cannot send without asking us first. */
export function refuseCommand(visit: Visit, house: House): Refusal | undefined {
  const refusal = refuseWithoutSession(visit, house);
  if (refusal !== undefined) return refusal;
  if (visit.method !== "POST") return "wrong-method";
  if (visit.headers.origin === undefined) return "wrong-origin";
  if (visit.headers["x-mezzanine"] !== "1") return "no-header";
  return visit.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase() === "application/json" ? undefined : "not-json";
}

function refuseWithoutSession(visit: Visit, house: House): Refusal | undefined {
  if (!hasSession(visit, house)) return "no-session";
  return (visit.headers["user-agent"] ?? "") === house.userAgent ? undefined : "other-browser";
}

/** Whether there is a cookie under our name at all, right or wrong. */
export const hasCookie = ({ headers }: Visit, { cookieName }: House): boolean =>
  (headers.cookie ?? "").split(";").some((pair) => pair.slice(0, pair.indexOf("=")).trim() === cookieName);

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
