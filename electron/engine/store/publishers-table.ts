import { branded, instant, json, list, mapped, oneOf, orNull, record, textThat } from "../../../shared/contract/decoder.ts";
import type { ConnectorId } from "../../../shared/model/inventory.ts";
import { acceptanceWays, type AcceptanceWay, type Publisher } from "../../../shared/model/publisher.ts";
import type { Thumbprint } from "../../../shared/model/thumbprint.ts";
import type { ExpectedSigner, PublisherStore } from "../trust/publishers.ts";
import { createCheckedTable, cut, longestStored, longestStoredJson, type SetAsideRows, storedText } from "./checked-table.ts";
import { attempt, attemptRead, type Database } from "./database.ts";

const sha256Text = textThat(64, (raw) => /^[0-9A-F]{64}$/u.test(raw), "not a SHA-256");
const sha1Text = textThat<Thumbprint>(40, (raw) => /^[0-9A-F]{40}$/u.test(raw), "not a thumbprint");
/** Of a certificate, which may end in a year that dates do not have. */
const dateText = textThat(40, (raw) => /^[+-]?\d{4,6}-\d{2}-\d{2}T/u.test(raw), "not a date");

interface PublisherRow extends Omit<Publisher, "notBefore" | "notAfter" | "firstSeenAt" | "accepted"> {
  readonly not_before: string;
  readonly not_after: string;
  readonly first_seen_at: string;
  readonly accepted: AcceptanceWay | null;
  readonly accepted_at: string | null;
}

interface ExpectedRow extends Omit<ExpectedSigner, "fileName" | "seenAt"> {
  readonly file_name: string;
  readonly seen_at: string;
}

const publisherSql = `
  INSERT INTO publishers (sha256, sha1, subject, name, not_before, not_after, first_seen_at, accepted, accepted_at, note)
  VALUES (@sha256, @sha1, @subject, @name, @notBefore, @notAfter, @firstSeenAt, @accepted, @acceptedAt, @note)
  ON CONFLICT (sha256) DO UPDATE SET accepted = excluded.accepted, accepted_at = excluded.accepted_at, note = excluded.note`;

const expectedSql = `
  INSERT INTO expected_signers (connector, file_name, section, kinds, sha256, sha1, name, seen_at)
  VALUES (@connector, @fileName, @section, @kinds, @sha256, @sha1, @name, @seenAt)
  ON CONFLICT (connector) DO UPDATE SET file_name = excluded.file_name, section = excluded.section, kinds = excluded.kinds,
    sha256 = excluded.sha256, sha1 = excluded.sha1, name = excluded.name, seen_at = excluded.seen_at`;

const mostKinds = 1_000;

/** Throws where the tables are not there. */
export function createPublishersTable(database: Database, aside: SetAsideRows): PublisherStore {
  const publishers = createCheckedTable(database, aside, {
    table: "publishers",
    columns: ["sha256", "sha1", "subject", "name", "not_before", "not_after", "first_seen_at", "accepted", "accepted_at", "note"],
    primaryKey: "sha256",
    decode: mapped(
      record<{ -readonly [F in keyof PublisherRow]: PublisherRow[F] }>({
        sha256: sha256Text,
        sha1: sha1Text,
        subject: storedText,
        name: orNull(storedText),
        not_before: dateText,
        not_after: dateText,
        first_seen_at: instant,
        accepted: orNull(oneOf(...acceptanceWays)),
        accepted_at: orNull(instant),
        note: storedText,
      }),
      ({ not_before, not_after, first_seen_at, accepted, accepted_at, ...row }): Publisher => ({
        ...row,
        notBefore: not_before,
        notAfter: not_after,
        firstSeenAt: first_seen_at,
        accepted: accepted === null || accepted_at === null ? null : { how: accepted, at: accepted_at },
      }),
    ),
  });
  const expected = createCheckedTable(database, aside, {
    table: "expected_signers",
    columns: ["connector", "file_name", "section", "kinds", "sha256", "sha1", "name", "seen_at"],
    primaryKey: "connector",
    decode: mapped(
      record<{ -readonly [F in keyof ExpectedRow]: ExpectedRow[F] }>({
        connector: branded<ConnectorId>(longestStored),
        file_name: storedText,
        section: orNull(storedText),
        kinds: json(list(storedText, mostKinds), longestStoredJson),
        sha256: sha256Text,
        sha1: sha1Text,
        name: orNull(storedText),
        seen_at: instant,
      }),
      ({ file_name, seen_at, ...row }): ExpectedSigner => ({ ...row, fileName: file_name, seenAt: seen_at }),
    ),
  });
  const cutOrNull = (text: string | null) => (text === null ? null : cut(text));
  return {
    list: () => attemptRead(() => publishers.all("ORDER BY first_seen_at, sha256"), []),
    save: ({ accepted, ...publisher }) =>
      attempt(() =>
        database.prepare(publisherSql).run({
          ...publisher,
          subject: cut(publisher.subject),
          name: cutOrNull(publisher.name),
          note: cut(publisher.note),
          accepted: accepted?.how ?? null,
          acceptedAt: accepted?.at ?? null,
        }),
      ),
    expected: () => attemptRead(() => expected.all("ORDER BY connector"), []),
    expect: (signer) =>
      attempt(() =>
        database.prepare(expectedSql).run({
          ...signer,
          fileName: cut(signer.fileName),
          section: cutOrNull(signer.section),
          kinds: JSON.stringify(signer.kinds.map(cut)),
          name: cutOrNull(signer.name),
        }),
      ),
    forget: (connector) => attempt(() => database.prepare("DELETE FROM expected_signers WHERE connector = ?").run(connector)),
  };
}
