/** Electron ended before it could show a window. The launcher then opens the browser instead. */
export const failedToStart = 87;
