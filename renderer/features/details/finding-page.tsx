import { Button, Dialog, DialogActions, DialogBody, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentType } from "react";
import type { FindingKind } from "../../../shared/model/finding.ts";
import { useWords } from "../../state/words.tsx";
import { DialogText } from "../../ui/dialog-text.tsx";
import { CrashGuard } from "../../ui/crash-guard.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { Markdown } from "../../ui/markdown.tsx";

/** The pages in `docs/findings`, each in a file of its own that is loaded when it is first shown. */
const loaders = import.meta.glob<string>("../../../docs/findings/*.md", { query: "?raw", import: "default" });

const pages: ReadonlyMap<string, ComponentType> = new Map(
  Object.entries(loaders).map(([path, load]) => [
    path.slice(path.lastIndexOf("/") + 1, -".md".length),
    lazy(async () => {
      const text = await load();
      return { default: () => <Markdown text={text} topLevel={3} /> };
    }),
  ]),
);

/** What each of these findings means. The pages are in English, whatever the window's language is. */
export function FindingPages({ kinds }: { readonly kinds: readonly FindingKind[] }) {
  const { detail, failures } = useWords().window;
  return (
    <CrashGuard instead={<p>{failures.of("getAbout", "internal")}</p>}>
      <Suspense fallback={<p className="quiet">{detail.loading}</p>}>
        {kinds.map((kind) => {
          const Page = pages.get(kind);
          return Page === undefined ? null : (
            <article key={kind} className="finding-page" lang="en">
              <Page />
            </article>
          );
        })}
      </Suspense>
    </CrashGuard>
  );
}

/** Opens the pages of a card's findings in a dialog. */
export function FindingPageButton({ kinds }: { readonly kinds: readonly FindingKind[] }) {
  const { detail, actions } = useWords().window;
  const [open, setOpen] = useState(false);
  useFocusBack(open);
  return (
    <>
      <Button size="small" appearance="subtle" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {detail.whatItMeans}
      </Button>
      <Dialog open={open} onOpenChange={(_event, { open: stays }) => setOpen(stays)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{detail.whatItMeans}</DialogTitle>
            <DialogText>
              <FindingPages kinds={kinds} />
            </DialogText>
            <DialogActions>
              <Button appearance="primary" onClick={() => setOpen(false)}>
                {actions.close}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
