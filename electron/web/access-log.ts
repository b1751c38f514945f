import { unreachable } from "../../shared/base/impossible.ts";
import { foreign, plainSentence } from "../../shared/words/foreign-text.ts";
import type { Refusal } from "./access-check.ts";

/** A request that matters to the user who started the server. */
export type AccessEvent =
  /** The session begins and belongs to this browser. */
  | { readonly kind: "connected"; readonly userAgent: string }
  | { readonly kind: "forbidden"; readonly because: ForbiddenReason; readonly userAgent: string };

/** `used-token`: the right token, used a second time. `wrong-session`: our cookie with another value. */
export type ForbiddenReason = Refusal | "used-token" | "wrong-token" | "wrong-session";

export interface AccessLog {
  readonly add: (news: AccessEvent) => void;
  /** Prints the counts that were not printed yet. */
  readonly close: () => void;
}

/** One line for each reason in this time; further requests are counted. */
const intervalMilliseconds = 10_000;

interface Counted {
  readonly timer: NodeJS.Timeout;
  more: number;
}

/** Prints who connected and who was refused, in a bounded number of lines. */
export function createAccessLog(print: (sentence: string) => void): AccessLog {
  const counts = new Map<ForbiddenReason, Counted>();
  const printCount = (because: ForbiddenReason): void => {
    const counted = counts.get(because);
    counts.delete(because);
    if (counted === undefined) return;
    clearTimeout(counted.timer);
    if (counted.more > 0) print(`${sentenceOf(because)} ${counted.more} more ${counted.more === 1 ? "time" : "times"}.`);
  };
  return {
    add: (event) => {
      if (event.kind === "connected")
        return print(`A browser connected: ${browserIn(event.userAgent)}. The window belongs to it from now on.`);
      const { because } = event;
      const counted = counts.get(because);
      if (counted !== undefined) counted.more += 1;
      else {
        print(`${sentenceOf(because)} It calls itself ${browserIn(event.userAgent)}. It was refused.`);
        counts.set(because, { timer: setTimeout(() => printCount(because), intervalMilliseconds).unref(), more: 0 });
      }
    },
    close: () => {
      for (const because of [...counts.keys()]) printCount(because);
    },
  };
}

function sentenceOf(because: ForbiddenReason): string {
  switch (because) {
    case "used-token":
      return "The address was used a second time.";
    case "wrong-token":
      return "A request came with a wrong address.";
    case "no-session":
      return "A request for the window came without a session.";
    case "wrong-session":
      return "A request came with a wrong cookie.";
    case "other-browser":
      return "Another browser sent the cookie of the one that is connected.";
    case "wrong-host":
      return "A request came under another name of this computer.";
    case "wrong-origin":
      return "A request came from another page.";
    case "wrong-method":
    case "no-header":
    case "not-json":
      return "A request came that the window does not make.";
    default:
      return unreachable(because);
  }
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\/(\d+)/u, "Edge"],
  [/\bOPR\/(\d+)/u, "Opera"],
  [/\b(?:Firefox|FxiOS)\/(\d+)/u, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/u, "Chrome"],
  [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//u, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/u, "Windows"],
  [/\bAndroid\b/u, "Android"],
  [/\b(?:iPhone|iPad)\b/u, "iOS"],
  [/\bMac OS X\b/u, "macOS"],
  [/\bLinux\b/u, "Linux"],
];

/** A browser's User-Agent as `Firefox 140 on Linux`; any other text is quoted. Every program can send any text. */
export function browserIn(userAgent: string): string {
  const start = userAgent.slice(0, 400);
  const name = browsers.flatMap(([pattern, browser]) => {
    const version = pattern.exec(start)?.[1];
    return version === undefined ? [] : [`${browser} ${version.slice(0, 4)}`];
  })[0];
  if (name === undefined) return start === "" ? "nothing" : plainSentence(`${foreign(start)}`);
  const system = systems.find(([pattern]) => pattern.test(start))?.[1];
  return system === undefined ? name : `${name} on ${system}`;
}
