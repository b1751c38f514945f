/** Questions to begin with. */
export interface ExampleQuery {
  readonly name: string;
  readonly description: string;
  readonly sql: string;
}

const ofUser = "JOIN mezzanine_computer p ON p.path = c.path";

export const exampleQueries: readonly ExampleQuery[] = [
  {
    name: "Mezzanine: connectors",
    description: "Every connector that Power BI may load, with its version and what its signature proves.",
    sql: `SELECT p.user, c.name, c.version, c.sha256, c.integrity FROM mezzanine_connectors c ${ofUser} WHERE c.may_load = '1';`,
  },
  {
    name: "Mezzanine: signers",
    description: "Who signed which connector. A signer is named only where the file is as it was signed.",
    sql: `SELECT p.user, c.name, s.thumbprint, s.signer FROM mezzanine_connectors c ${ofUser} JOIN mezzanine_signers s ON s.path = c.path AND s.folder = c.folder AND s.name = c.name WHERE c.integrity = 'intact';`,
  },
  {
    name: "Mezzanine: shadows",
    description: "Custom connectors that may be used instead of certified ones.",
    sql: `SELECT p.user, s.name, s.folder, s.certified FROM mezzanine_shadows s JOIN mezzanine_computer p ON p.path = s.path;`,
  },
  {
    name: "Mezzanine: trusted list",
    description: "The certificates that Power BI Desktop trusts when it loads connectors.",
    sql: "SELECT DISTINCT t.thumbprint, t.written, t.is_clean FROM mezzanine_trusted t;",
  },
  {
    name: "Mezzanine: findings",
    description: "What Mezzanine found out about connectors.",
    sql: `SELECT p.user, f.name, f.finding FROM mezzanine_findings f JOIN mezzanine_computer p ON p.path = f.path;`,
  },
  {
    name: "Mezzanine: kinds",
    description: "Which data source kinds the connectors declare.",
    sql: `SELECT p.user, k.name, k.kind FROM mezzanine_kinds k JOIN mezzanine_computer p ON p.path = k.path;`,
  },
  {
    name: "Mezzanine: unread",
    description: "Folders and files that could not be read.",
    sql: `SELECT p.user, f.folder, f.state FROM mezzanine_folders f JOIN mezzanine_computer p ON p.path = f.path WHERE f.state NOT IN ('present', 'absent') UNION SELECT p.user, c.folder || '/' || c.name, c.integrity FROM mezzanine_connectors c ${ofUser} WHERE c.is_content_read = '0';`,
  },
  {
    name: "Mezzanine: age of the data",
    description: "Whose data there are, and when they were written.",
    sql: "SELECT p.user, p.made_at, p.mezzanine FROM mezzanine_computer p;",
  },
];
