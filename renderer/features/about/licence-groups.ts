/** One set of terms and the packages under it. */
export interface Licence {
  /** `react 19.3.1` */
  readonly packages: readonly string[];
  /** SPDX. */
  readonly licence: string;
  readonly text: string;
}

/** Null when the file is not what the build writes. */
export const parseLicences = (raw: unknown): readonly Licence[] | null => (Array.isArray(raw) && raw.every(isLicence) ? raw : null);

const isLicence = (raw: unknown): raw is Licence =>
  typeof raw === "object" && raw !== null && "packages" in raw && Array.isArray(raw.packages) && raw.packages.every((name) => typeof name === "string") &&
  "licence" in raw && typeof raw.licence === "string" && "text" in raw && typeof raw.text === "string";
