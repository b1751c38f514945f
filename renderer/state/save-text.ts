/** Gives a text to the user as a file: the browser's own download, or the desktop's dialog for where to put it. */
export function saveText(fileName: string, text: string, type: "image/svg+xml" | "text/csv" | "application/json"): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the bytes by the next turn.
  window.setTimeout(() => URL.revokeObjectURL(url), 1000);
}
