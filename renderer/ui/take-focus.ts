/**
 * Moves the focus to a part that was just drawn, unless a dialog is open that it is not in: a pane behind the dialog may be drawn anew, in
 * another layout, and would take the keyboard out of the dialog and hide it from screen readers.
 */
export function takeFocus(part: HTMLElement | null | undefined): void {
  const modal = document.querySelector("[aria-modal='true']");
  if (part !== null && part !== undefined && (modal === null || modal.contains(part))) part.focus();
}
