/** Electron ended before it could show a window; the launcher goes on in the browser. */
export const failedToStart = 87;
