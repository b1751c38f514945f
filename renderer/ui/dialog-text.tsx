import { DialogContent } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";

const focusable = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";

/** The content of a dialog. Where it scrolls and nothing in it takes the focus, it takes it itself, so that the keyboard can scroll it. */
export function DialogText({ className = "", children }: { readonly className?: string; readonly children: ReactNode }) {
  const inner = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const content = inner.current?.parentElement;
    if (content === null || content === undefined) return undefined;
    const measure = () => setScrolls(content.scrollHeight > content.clientHeight + 1 && content.querySelector(focusable) === null);
    const resized = new ResizeObserver(measure);
    const changed = new MutationObserver(measure);
    resized.observe(content);
    changed.observe(content, { childList: true, subtree: true });
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, []);
  return (
    <DialogContent className={className} {...(scrolls ? { tabIndex: 0 } : {})}>
      <div ref={inner} className="dialog-text">
        {children}
      </div>
    </DialogContent>
  );
}
