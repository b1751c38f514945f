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

/**
 * What does not fit: parts that reach out of their frame, text that is cut where neither a title nor a scroll bar brings it back,
 * text that reaches out of its button, and texts that lie over each other. One line for each.
 */
export function findLayoutProblems(page: Page, frameSelector: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const slack = 1.5;
    const problems: string[] = [];
    const hides = (value: string): boolean => value === "hidden" || value === "clip";
    const scrolls = (value: string): boolean => value === "auto" || value === "scroll";

    interface Written {
      readonly element: Element;
      readonly text: string;
      readonly box: DOMRect;
    }

    /** The text that an element itself has, and where it is drawn. */
    const writtenIn = (element: Element): Written | undefined => {
      const nodes = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "");
      const [first] = nodes;
      const last = nodes.at(-1);
      if (first === undefined || last === undefined) return undefined;
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(last);
      const box = range.getBoundingClientRect();
      return box.width < 1 || box.height < 1 ? undefined : { element, text: (first.textContent ?? "").trim().slice(0, 60), box };
    };

    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.closest(".visually-hidden, [data-tabster-dummy], option, title, desc") === null;

    /** A title on the element, or on what it is a part of. */
    const hasTitle = (element: Element): boolean => {
      const own = element.closest("[title]");
      return own !== null && (own === element || own.contains(element)) && own.getAttribute("title") !== "";
    };

    for (const frame of document.querySelectorAll(selector)) {
      const state = frame.closest("[data-state]")?.getAttribute("data-state") ?? selector;
      const edge = frame.getBoundingClientRect();
      const say = (what: string, element: Element, text: string): void => {
        const name =
          element
            .getAttribute("class")
            ?.split(" ")
            .find((one) => !/^(fui|___|f[0-9a-z]{5,})/.test(one)) ?? element.tagName;
        problems.push(`${state}: ${what}: ${name} ${JSON.stringify(text)}`);
      };
      const ancestorsIn = (element: Element): readonly Element[] => {
        const found: Element[] = [];
        for (let at: Element | null = element; at !== null && at !== frame.parentElement; at = at.parentElement) found.push(at);
        return found;
      };
      const texts: Written[] = [];
      for (const element of frame.querySelectorAll("*")) {
        if (!isShown(element)) continue;
        const box = element.getBoundingClientRect();
        const above = ancestorsIn(element);
        const kept = above.slice(1).some((one) => {
          const { overflowX } = getComputedStyle(one);
          return hides(overflowX) || scrolls(overflowX);
        });
        if (
          !kept &&
          element.closest("svg")?.isSameNode(element) !== false &&
          (box.right > edge.right + slack || box.left < edge.left - slack) &&
          box.width > 1
        )
          say("reaches out of its frame", element, (element.textContent ?? "").slice(0, 60));
        const written = element.closest("svg") === null ? writtenIn(element) : undefined;
        if (written === undefined) continue;
        const cutter = above.find((one) => {
          const { overflowX, overflowY } = getComputedStyle(one);
          const around = one.getBoundingClientRect();
          const wide = written.box.right > around.right + slack || written.box.left < around.left - slack;
          const high = written.box.bottom > around.bottom + slack || written.box.top < around.top - slack;
          return (wide && (hides(overflowX) || scrolls(overflowX))) || (high && (hides(overflowY) || scrolls(overflowY)));
        });
        if (cutter === undefined) texts.push(written);
        else {
          const { overflowX, overflowY } = getComputedStyle(cutter);
          const around = cutter.getBoundingClientRect();
          const wide = written.box.right > around.right + slack || written.box.left < around.left - slack;
          if (!(wide ? scrolls(overflowX) : scrolls(overflowY)) && !hasTitle(element)) say("is cut without a title", element, written.text);
        }
        const control = element.closest("button, a, [role=tab], [role=option], [role=menuitem], input, select, .count, .chip, .beta");
        if (control !== null && cutter === undefined && getComputedStyle(control).display !== "inline") {
          const around = control.getBoundingClientRect();
          const { box: own } = written;
          if (
            own.right > around.right + slack ||
            own.left < around.left - slack ||
            own.bottom > around.bottom + 4 ||
            own.top < around.top - 4
          )
            say("text reaches out of its control", control, written.text);
        }
      }
      for (const [at, one] of texts.entries()) {
        for (const other of texts.slice(at + 1)) {
          if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
          if (one.element.closest("[popover], .fui-Toast, .list__header") !== null || other.element.closest(".list__header") !== null)
            continue;
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          // Boxes of text that wraps around other text overlap without being over each other.
          if (across > 2 && down > 4 && one.element.getClientRects().length === 1 && other.element.getClientRects().length === 1)
            say("lies over another text", one.element, `${one.text} / ${other.text}`);
        }
      }
    }
    return problems;
  }, frameSelector);
}
