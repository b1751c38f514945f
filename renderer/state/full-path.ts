/** The path of a file as its own system writes it; connectors' names have `/` everywhere. */
export function fullPath(folder: string, name: string): string {
  const separator = folder.includes("\\") ? "\\" : "/";
  const joint = folder.endsWith(separator) ? "" : separator;
  return `${folder}${joint}${name.replaceAll("/", separator)}`;
}
