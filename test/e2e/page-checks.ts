import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type * as Axe from "axe-core";
import { root } from "../../build/runtime.js";

const axeSource = readFileSync(join(root, "node_modules", "axe-core", "axe.min.js"), "utf8");

/** The only elements that are left out: Fluent puts them around dialogs to notice where the focus goes. */
const focusDummies = "i[data-tabster-dummy]";

export interface AxeChoice {
  /** Rules that are left out, each because the page is not what it is about. */
  readonly without?: readonly string[];
  /** Only these rules. */
  readonly only?: readonly string[];
}

/** Waits until the root has this attribute, and what it changed has been drawn: colours may change in steps. */
export async function settled(page: Page, attribute: string): Promise<void> {
  await page.locator(`:root[${attribute}]`).waitFor({ state: "attached" });
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const running = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(running.map(({ finished }) => finished));
    await frame();
  });
}

/** What axe-core says is wrong, one line for each element: rule, element, and in a gallery the state. */
export async function findAxeViolations(page: Page, { without = [], only = [] }: AxeChoice = {}): Promise<readonly string[]> {
  // Evaluated by the browser's debugger, which the policy of the page does not concern.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async ({ dummies, left, chosen }) => {
      const { axe } = window as unknown as { readonly axe: typeof Axe };
      const { violations } = await axe.run(
        { exclude: [dummies] },
        {
          resultTypes: ["violations"],
          rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
          ...(chosen.length === 0 ? {} : { runOnly: { type: "rule" as const, values: [...chosen] } }),
        },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, any, all, none }) => {
          const element = document.querySelector(String(target[0]));
          const state = element?.closest("[data-state]")?.getAttribute("data-state");
          const why = [...any, ...all, ...none].map(({ message }) => message)[0] ?? "";
          return `${id}: ${state === undefined || state === null ? "" : `[${state}] `}${html.slice(0, 160)} (${why})`;
        }),
      );
    },
    { dummies: focusDummies, left: without, chosen: only },
  );
}

/** Runs functions of this file in the page: none of them may use anything from outside but one another. */
function runInPage<T>(page: Page, functions: readonly ((...args: never[]) => unknown)[], call: string): Promise<T> {
  return page.evaluate<T>(`(() => { ${functions.map(String).join("\n")}\nreturn ${call}; })()`);
}

interface WrittenText {
  readonly element: Element;
  readonly text: string;
  readonly box: DOMRect;
}

/** The text that an element itself has, and where it is drawn. */
function writtenIn(element: Element): WrittenText | undefined {
  if (element.closest("svg") !== null) return undefined;
  const nodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "");
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  const box = range.getBoundingClientRect();
  return box.width < 1 || box.height < 1 ? undefined : { element, text: (first.textContent ?? "").trim().slice(0, 60), box };
}

function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest(".visually-hidden, [data-tabster-dummy], option, title, desc") === null
  );
}

/** Which ways the text reaches out of a box. */
function reachesOut(text: DOMRect, around: DOMRect): { readonly wide: boolean; readonly high: boolean } {
  const slack = 1.5;
  return {
    wide: text.right > around.right + slack || text.left < around.left - slack,
    high: text.bottom > around.bottom + slack || text.top < around.top - slack,
  };
}

/** The elements from this one up to the frame. */
function within(frame: Element, element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null && at !== frame.parentElement; at = at.parentElement) found.push(at);
  return found;
}

/** `hidden` when a text is cut for good, `scroll` when scrolling brings it back. */
function howCut(frame: Element, { element, box }: WrittenText): "not" | "hidden" | "scroll" {
  for (const one of within(frame, element)) {
    const { overflowX, overflowY } = getComputedStyle(one);
    const { wide, high } = reachesOut(box, one.getBoundingClientRect());
    const overflows = [...(wide ? [overflowX] : []), ...(high ? [overflowY] : [])].filter((value) => value !== "visible");
    if (overflows.length > 0) return overflows.some((value) => value === "hidden" || value === "clip") ? "hidden" : "scroll";
  }
  return "not";
}

function overlaps(one: WrittenText, other: WrittenText): boolean {
  if (one.element.contains(other.element) || other.element.contains(one.element)) return false;
  // What lies above on purpose; and text of several lines, whose box is not its shape.
  const above = "[popover], .fui-Toast, .message, .list__header";
  if ([one, other].some(({ element }) => element.closest(above) !== null || element.getClientRects().length > 1)) return false;
  const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
  const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
  return across > 2 && down > 4;
}

function problemsOf(frame: Element): readonly string[] {
  const problems: string[] = [];
  const state = frame.closest("[data-state]")?.getAttribute("data-state") ?? frame.getAttribute("role") ?? frame.className;
  const say = (what: string, element: Element, text: string): void => {
    const name =
      element
        .getAttribute("class")
        ?.split(" ")
        .find((one) => !/^(fui|___|r?[0-9a-z]{6,}$)/u.test(one)) ?? element.tagName;
    problems.push(`${state}: ${what}: ${name} ${JSON.stringify(text)}`);
  };
  const uncut: WrittenText[] = [];
  for (const element of frame.querySelectorAll("*")) {
    if (!isShown(element)) continue;
    const isInSvg = element.parentElement?.closest("svg") !== null;
    const isKept = within(frame, element)
      .slice(1)
      .some((one) => getComputedStyle(one).overflowX !== "visible");
    const box = element.getBoundingClientRect();
    if (!isKept && !isInSvg && box.width > 1 && reachesOut(box, frame.getBoundingClientRect()).wide)
      say("reaches out of its frame", element, (element.textContent ?? "").slice(0, 60));
    const written = writtenIn(element);
    if (written === undefined) continue;
    const cut = howCut(frame, written);
    if (cut === "not") uncut.push(written);
    const title = element.closest("[title]")?.getAttribute("title") ?? "";
    if (cut === "hidden" && title === "") say("is cut without a title", element, written.text);
    const control = element.closest("button, a, [role=tab], [role=option], [role=menuitem], .count, .chip, .beta");
    if (control === null || cut !== "not" || getComputedStyle(control).display === "inline") continue;
    if (reachesOut(written.box, control.getBoundingClientRect()).wide) say("text reaches out of its control", control, written.text);
  }
  for (const [at, one] of uncut.entries()) {
    for (const other of uncut.slice(at + 1))
      if (overlaps(one, other)) say("lies over another text", one.element, `${one.text} / ${other.text}`);
  }
  return problems;
}

/**
 * What does not fit: parts that reach out of their frame, text that is cut where neither a title nor a scroll bar brings it back,
 * text that reaches out of its button, and texts that lie over each other. One line for each.
 */
export function findLayoutProblems(page: Page, frames: string): Promise<readonly string[]> {
  const functions = [writtenIn, isShown, reachesOut, within, howCut, overlaps, problemsOf];
  return runInPage(page, functions, `[...document.querySelectorAll(${JSON.stringify(frames)})].flatMap(problemsOf)`);
}
