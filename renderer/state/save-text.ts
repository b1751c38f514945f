/** Gives a text to the user as a file: the browser's own download, or the desktop's dialog for where to put it. */
export const saveText = (fileName: string, text: string, type: "image/svg+xml" | "text/csv" | "application/json" | "text/html"): void =>
  save(fileName, new Blob([text], { type: `${type};charset=utf-8` }));

/** The same for bytes that came as base64. */
export const saveBytes = (fileName: string, base64: string, type = "application/octet-stream"): void =>
  save(fileName, new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type }));

function save(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the bytes by the next turn.
  window.setTimeout(() => URL.revokeObjectURL(url), 1000);
}
