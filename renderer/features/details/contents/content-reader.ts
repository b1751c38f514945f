import { useCallback, useEffect, useMemo, useState } from "react";
import type { CommandName, Failure, Input, Output, Reply } from "../../../../shared/contract/commands.ts";
import { useWindow } from "../../../state/window-state.tsx";

export type ContentCommand = "getPartContent" | "getResourceTexts" | "compareTexts" | "compareConnectors";

/** Asks the engine what is in a file. */
export type ContentReader = <N extends ContentCommand>(name: N, input: Input<N>) => Promise<Reply<N>>;

/** The same function as long as the window is there. */
export function useContentReader(): ContentReader {
  const { bridge } = useWindow();
  return useMemo(() => (name, input) => bridge.call(name, input), [bridge]);
}

export type Loaded<N extends CommandName> =
  | { readonly kind: "reading" }
  | { readonly kind: "read"; readonly value: Output<N> }
  | { readonly kind: "failed"; readonly because: Failure<N>["kind"] };

/** Reads when it is first drawn, again when the input is another one, and when asked to. `input` must be the same object while it is the same. */
export function useContent<N extends ContentCommand>(reader: ContentReader, name: N, input: Input<N>): readonly [Loaded<N>, () => void] {
  const [state, setState] = useState<{ readonly of: Input<N> | null; readonly loaded: Loaded<N> }>({
    of: null,
    loaded: { kind: "reading" },
  });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const subscription = { ended: false };
    void reader(name, input).then((reply) => {
      if (subscription.ended) return;
      setState({ of: input, loaded: reply.ok ? { kind: "read", value: reply.value } : { kind: "failed", because: reply.error.kind } });
    });
    return () => void (subscription.ended = true);
  }, [reader, name, input, attempt]);
  const retry = useCallback(() => {
    setState({ of: null, loaded: { kind: "reading" } });
    setAttempt((before) => before + 1);
  }, []);
  // What was read of another file is not shown in its place.
  return [state.of === input ? state.loaded : { kind: "reading" }, retry];
}
