/** What the window's page may do, in Electron and in a browser alike: nothing from elsewhere, nothing inline. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The hash of an empty style element: Fluent fills one by insertRule, so nothing inline is allowed by it.
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sent with every answer of `app://` and of web mode. */
export const pageHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()",
  "Cache-Control": "no-store",
};

const contentTypes: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  woff2: "font/woff2",
};

export interface PageFile {
  /** Relative to the built page's folder, `assets/index-1a2b.js`. */
  readonly name: string;
  readonly contentType: string;
}

/**
 * The built file a URL's path names, null when it names none. Our bundler writes plain names, so a percent sign, a backslash,
 * an empty segment or one of dots is refused, not decoded: nothing that needs decoding can be ours.
 */
export function parsePagePath(pathname: string): PageFile | null {
  const name = pathname === "/" ? "index.html" : pathname.slice(1);
  if (!pathname.startsWith("/") || name.length > 200 || !/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(name)) return null;
  const extension = name.slice(name.lastIndexOf(".") + 1);
  const contentType = Object.hasOwn(contentTypes, extension) ? contentTypes[extension] : undefined;
  return contentType === undefined ? null : { name, contentType };
}
