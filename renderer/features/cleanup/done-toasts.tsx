import { Link, Toast, Toaster, ToastTitle, ToastTrigger, useToastController } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { Words } from "../../../shared/words/words.ts";
import type { CleanupDone } from "../../state/cleanup/cleanup-flow.ts";
import { shortcuts } from "../../state/shortcuts.ts";
import { useStore } from "../../state/store.ts";
import { useWindow } from "../../state/window-state.tsx";
import { useWords } from "../../state/words.tsx";
import { foreign } from "../../../shared/words/foreign-text.ts";
import { Sentence } from "../../ui/sentence.tsx";

/** Long enough to read, look, and change one's mind. The history offers the undo for as long as it is possible. */
const staysMilliseconds = 12_000;

/** Says what was done, and takes it back. Ctrl+Z does the same while it is said. */
export function DoneToasts() {
  const { cleanup } = useWindow();
  const words = useWords();
  const pending = useStore(cleanup.done);
  const toaster = useId();
  const { dispatchToast, dismissToast } = useToastController(toaster);
  const last = useRef<{ readonly toastId: string; readonly undo: () => void } | null>(null);
  useEffect(() => {
    const forget = (toastId: string) => {
      if (last.current?.toastId !== toastId) return;
      last.current = null;
      cleanup.undoLast.set(null);
    };
    for (const done of pending) {
      const toastId = `done-${done.did}-${done.historyIds.join("-")}-${performance.now()}`;
      const undo = () => {
        dismissToast(toastId);
        forget(toastId);
        void cleanup.start({ kind: "undo", historyIds: done.historyIds });
      };
      const canUndo = done.historyIds.length > 0;
      dispatchToast(<DoneToast text={textOf(done, words)} onUndo={canUndo ? undo : null} />, {
        toastId,
        intent: "success",
        timeout: staysMilliseconds,
        pauseOnHover: true,
        pauseOnWindowBlur: true,
        onStatusChange: (_event, { status }) => {
          if (status === "dismissed") forget(toastId);
        },
      });
      if (canUndo) {
        last.current = { toastId, undo };
        cleanup.undoLast.set(undo);
      }
    }
    if (pending.length > 0) cleanup.done.set([]);
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === shortcuts.undo;
      const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
      if (!isUndo || typing || last.current === null) return;
      event.preventDefault();
      last.current.undo();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [pending, cleanup, words, dispatchToast, dismissToast]);
  return <Toaster toasterId={toaster} position="bottom" offset={{ vertical: 24 }} limit={3} />;
}

function DoneToast({ text, onUndo }: { readonly text: string; readonly onUndo: (() => void) | null }) {
  const { cleanup } = useWords().window;
  const action =
    onUndo === null ? null : (
      <ToastTrigger>
        <Link as="button" title={cleanup.undoHint} onClick={onUndo}>
          {cleanup.undo}
        </Link>
      </ToastTrigger>
    );
  return (
    <Toast>
      <ToastTitle action={action}>
        {/* In one piece: the title lays its parts out as columns. */}
        <span>
          <Sentence text={text} />
        </span>
      </ToastTitle>
    </Toast>
  );
}

function textOf(done: CleanupDone, words: Words): string {
  if (done.said !== undefined) return done.said;
  const left = done.left === 0 ? [] : [words.window.cleanup.left(done.left)];
  return [...(done.names.length === 0 ? [] : [whatWasDone(done, words)]), ...left].join(" ");
}

function whatWasDone({ did, names, isUndo, repair }: CleanupDone, { cleanup, doctor, window: { cleanup: said, install } }: Words): string {
  const [name] = names;
  if (repair !== undefined && name !== undefined) return doctor.repair.done[repair](foreign(name));
  const what = names.length === 1 && name !== undefined ? said.doneNamed[did](foreign(name)) : cleanup.actions[did].done(names.length);
  if (did === "install" && names.length > 1) return `${what} ${install.restart}`;
  return isUndo ? `${said.undone(names.length)} ${what}` : what;
}
