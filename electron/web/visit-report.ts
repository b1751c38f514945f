import { unreachable } from "../../shared/base/impossible.ts";
import { foreign, plainSentence } from "../../shared/words/foreign-text.ts";
import type { Refusal } from "./admit.ts";

/** What a request means to whoever started the server. */
export type VisitNews =
  /** The session begins: from here on it belongs to this browser. */
  | { readonly kind: "connected"; readonly userAgent: string }
  | { readonly kind: "turned-away"; readonly because: TurnedAway; readonly userAgent: string };

/** `used-token`: the right one, for the second time. `wrong-session`: a cookie of ours with another value. */
export type TurnedAway = Refusal | "used-token" | "wrong-token" | "wrong-session";

export interface VisitReport {
  readonly add: (news: VisitNews) => void;
  /** Says what was only counted so far. */
  readonly close: () => void;
}

/** One line for each reason in this time; the rest is counted. */
const quietMilliseconds = 10_000;

interface Counted {
  readonly timer: NodeJS.Timeout;
  more: number;
}

/** Says on the terminal who came, and who else tried, without letting anybody fill it. */
export function createVisitReport(say: (sentence: string) => void): VisitReport {
  const counts = new Map<TurnedAway, Counted>();
  const settle = (because: TurnedAway): void => {
    const counted = counts.get(because);
    counts.delete(because);
    if (counted === undefined) return;
    clearTimeout(counted.timer);
    if (counted.more > 0) say(`${sentenceOf(because)} ${counted.more} more ${counted.more === 1 ? "time" : "times"}.`);
  };
  return {
    add: (news) => {
      if (news.kind === "connected") return say(`A browser connected: ${browserIn(news.userAgent)}. The window belongs to it from now on.`);
      const { because } = news;
      const known = counts.get(because);
      if (known !== undefined) known.more += 1;
      else {
        say(`${sentenceOf(because)} It names itself ${browserIn(news.userAgent)}. It was turned away.`);
        counts.set(because, { timer: setTimeout(() => settle(because), quietMilliseconds).unref(), more: 0 });
      }
    },
    close: () => {
      for (const because of [...counts.keys()]) settle(because);
    },
  };
}

function sentenceOf(because: TurnedAway): string {
  switch (because) {
    case "used-token":
      return "Somebody else came with the address that was used already.";
    case "wrong-token":
      return "Somebody came to the entrance without the right address.";
    case "no-session":
      return "Somebody asked for the window without having entered.";
    case "wrong-session":
      return "Somebody came with a cookie that is not the right one.";
    case "other-browser":
      return "Another browser came with the cookie of the one that entered.";
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
  [/\bEdg(?:e|A|iOS)?\/(\d+)/u, "Edge"], [/\bOPR\/(\d+)/u, "Opera"], [/\b(?:Firefox|FxiOS)\/(\d+)/u, "Firefox"],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\/(\d+)/u, "Chrome"], [/\bVersion\/(\d+)[\d.]* (?:Mobile\/\S+ )?Safari\//u, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/u, "Windows"], [/\bAndroid\b/u, "Android"], [/\b(?:iPhone|iPad)\b/u, "iOS"], [/\bMac OS X\b/u, "macOS"], [/\bLinux\b/u, "Linux"],
];

/** What a browser calls itself, `Firefox 140 on Linux`; whatever else was sent is quoted. Anybody can send any name. */
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
