import JSZip from "jszip";

/** Names to contents, in the order of the archive. */
export type Files = Readonly<Record<string, string | Buffer>>;

const fixedDate = new Date("2024-03-05T10:20:00Z");

/** What a small connector is made of. */
export const connectorFiles: Files = {
  "Fernhill.pq": [
    '[Version = "1.2.0"]',
    "section Fernhill;",
    "",
    '[DataSource.Kind = "Fernhill", Publish = "Fernhill.Publish"]',
    "shared Fernhill.Contents = (url as text) as table => #table({}, {});",
    "",
    'Fernhill = [Authentication = [Anonymous = []], Label = "Fernhill"];',
    'Fernhill.Publish = [ButtonText = {"Fernhill", "Data from Fernhill"}, Category = "Other"];',
    "",
  ].join("\r\n"),
  "resources.resx": '<?xml version="1.0" encoding="utf-8"?><root><data name="Title"><value>Fernhill</value></data></root>',
};

/** A `.mez` as zip tools write it; by JSZip, so that no archive is both written and read by code of ours. */
export async function anArchive(files: Files = connectorFiles): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content, { date: fixedDate, createFolders: false });
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

export const contentTypesXml = (defaults: Readonly<Record<string, string>> = {}): string => {
  const types = {
    pq: "application/x-ms-m",
    m: "application/x-ms-m",
    pqm: "application/x-ms-m",
    resx: "text/xml",
    png: "image/png",
    ...defaults,
  };
  const lines = Object.entries(types).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
  return `<?xml version="1.0" encoding="utf-8"?><Types xmlns="${namespace}">${lines.join("")}</Types>`;
};

/** An unsigned `.pqx`: the same files as an OPC package. */
export const aPackage = (files: Files = connectorFiles): Promise<Buffer> =>
  anArchive({ ...files, "[Content_Types].xml": contentTypesXml() });
