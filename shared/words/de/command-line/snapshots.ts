import type { CommandLineWords } from "../../words.ts";
import { counted, countedFiles, dayInWords, numberText, quoted, versionInWords } from "../phrases.ts";
import { optionTexts } from "./shared.ts";

/** The commands snapshot, diff and merge. */
export const snapshotCommandTexts: Pick<CommandLineWords, "snapshot" | "diff" | "merge" | "page"> = {
  snapshot: {
    listed: "Was auf diesem Computer ist, als JSON-Datei für Administratoren.",
    description:
      "Schreibt die Connectors in jedem Ordner, den Mezzanine kennt (Inhalt, Arten, Version, Signaturgeber, Befunde und ob Power BI sie voraussichtlich lädt), die Ordner, die Liste vertrauenswürdiger Fingerabdrücke und die Versionen als JSON. Zwei Momentaufnahmen desselben Zustands unterscheiden sich nur in ihrer Zeit, sodass Sie Computer und Tage vergleichen können: siehe diff und merge. Nichts wird irgendwohin gesendet. Die Datei enthält Namen von Benutzern und Computern, wenn Sie nicht --pseudonyms angeben.",
    options: {
      pseudonyms: "Namen von Benutzern, Computern und Firmen sowie Pfade ersetzen, wie im Supportpaket.",
      database:
        "Stattdessen eine SQLite-Datenbank mit denselben Angaben als Tabellen schreiben, für osquery und andere Programme, die mit SQL abfragen. Eine, die Mezzanine früher geschrieben hat, wird überschrieben.",
      output: "Die Datei, die geschrieben wird. Ohne diese Option geht die Momentaufnahme in die Standardausgabe.",
      replace: "Eine Datei mit diesem Namen überschreiben.",
      allUsers:
        "Eine Momentaufnahme für jeden Benutzer dieses Computers, in dem Ordner, den --output nennt (Windows, als Administrator oder SYSTEM). Für keinen Benutzer wird etwas geändert.",
      securityLevel: optionTexts.securityLevel,
    },
    exitCodes: {
      0: "die Momentaufnahme wurde geschrieben",
      1: "sie wurde nicht geschrieben; der Grund steht in der Standardfehlerausgabe",
      2: "falsche Verwendung",
      3: "mit --all-users: ein Benutzer konnte nicht gelesen werden, oder nicht sicher im neuesten Stand; die anderen wurden geschrieben",
    },
    saved: (path) => `Die Momentaufnahme wurde als ${quoted(path)} gespeichert.`,
    savedDatabase: (path) => `Die Datenbank wurde als ${quoted(path)} gespeichert.`,
  },
  diff: {
    listed: "Wie sich zwei Momentaufnahmen unterscheiden oder eine und dieser Computer.",
    description:
      "Vergleicht zwei Dateien, die snapshot geschrieben hat: zwei Computer oder einen Computer an zwei Tagen. Mit einer Datei wird sie mit dem jetzigen Zustand dieses Computers verglichen. Ein Connector wird nach seinem Dateinamen in einem Ordner derselben Art gesucht, dann nach seinem Inhalt, sodass auch eine umbenannte oder verschobene Datei gefunden wird. Aufgelistet werden die Connectors, die nur einer der beiden hat, die geänderten, und die vertrauenswürdigen Einträge, die nur einer hat. Ein Ordner, eine Datei oder eine Liste, die einer der beiden nicht lesen konnte, wird genannt und nicht als Unterschied gezählt.",
    options: { json: optionTexts.json },
    exitCodes: {
      0: "kein Unterschied",
      1: "sie unterscheiden sich",
      2: "falsche Verwendung",
      3: "eine Datei konnte nicht gelesen werden, oder es wurde kein Unterschied gefunden, aber nicht alles konnte verglichen werden",
    },
    takes: "diff erwartet eine oder zwei Dateien mit Momentaufnahmen",
    before: "Vorher: ",
    after: "Nachher:",
    heading: (title, count) => `${title} (${numberText(count)})`,
  },
  merge: {
    listed: "Die Momentaufnahmen vieler Computer als eine Seite und eine Tabelle.",
    description:
      "Liest die Momentaufnahmen vieler Computer und schreibt, wer was hat: eine HTML-Seite mit jedem Connector nach seinem Inhalt und den Computern, die ihn haben, nicht signierten Connectors, Connectors, die anstelle von zertifizierten verwendet werden können, und vertrauenswürdigen Einträgen; und eine CSV-Tabelle mit einer Zeile für jeden Connector auf jedem Computer. Namen können Dateien, Ordner (jede .json-Datei darin) und Muster mit * und ? sein. Eine Datei, die nicht gelesen werden kann, wird genannt und weggelassen. Von mehreren Momentaufnahmen desselben Benutzers auf demselben Computer zählt die neueste.",
    options: {
      html: "Die Seite, die geschrieben wird. Ohne diese Option: snapshots.html im aktuellen Ordner.",
      csv: "Die Tabelle, die geschrieben wird. Ohne diese Option: snapshots.csv im aktuellen Ordner.",
      replace: "Dateien mit diesen Namen überschreiben.",
      json: optionTexts.json,
    },
    exitCodes: {
      0: "jede Momentaufnahme wurde gelesen, und beide Dateien wurden geschrieben",
      1: "eine Datei wurde nicht geschrieben; welche und warum, steht in der Standardfehlerausgabe",
      2: "falsche Verwendung",
      3: "eine Momentaufnahme konnte nicht gelesen werden; die anderen sind in beiden Dateien",
    },
    nothingFound: (given) => `Unter ${quoted(given)} wurde keine Momentaufnahme gefunden.`,
    noSnapshot: "Es gibt keine Momentaufnahme zum Zusammenführen. Es wurde nichts geschrieben.",
    samePath: "--html und --csv müssen zwei verschiedene Dateien sein",
    temporaryNotWritable:
      "Die temporäre Datei konnte nicht geschrieben werden. Geben Sie auf dem Laufwerk des temporären Ordners Speicherplatz frei, oder legen Sie mit TMPDIR (Windows: TEMP) einen anderen Ordner fest.",
    done: ({ computers, contents, superseded, failed }) =>
      [
        `${counted(computers, "Momentaufnahme", "Momentaufnahmen")} zusammengeführt, mit ${counted(contents, "unterschiedlichen Connector", "unterschiedlichen Connectors")}.`,
        ...(superseded > 0
          ? [`${counted(superseded, "ältere Momentaufnahme wurde", "ältere Momentaufnahmen wurden")} nicht mitgezählt.`]
          : []),
        ...(failed > 0 ? [`${countedFiles(failed)} nicht lesbar.`] : []),
      ].join(" "),
    saved: (html, csv) => `Die Seite wurde als ${quoted(html)} gespeichert und die Tabelle als ${quoted(csv)}.`,
  },
  page: {
    title: "Connectors auf allen Computern",
    made: (version, at) => `Erstellt von Mezzanine ${versionInWords(version)} am ${dayInWords(at)} aus Momentaufnahmen.`,
    asSaid: "Alles hier stammt aus den Momentaufnahmen. Wer eine Momentaufnahme ändern kann, kann diese Seite ändern.",
    totals: "Überblick",
    computers: "Computer",
    connectors: "Connectors",
    unsigned: "Nicht signiert",
    shadows: "Können anstelle von zertifizierten Connectors verwendet werden",
    trust: "Vertrauenswürdige Einträge",
    unread: "Momentaufnahmen, die nicht gelesen werden konnten",
    counts: {
      computers: "Computer und Benutzer",
      contents: "Unterschiedliche Connectors, nach Inhalt",
      unsigned: "Unterschiedliche benutzerdefinierte Connectors, die nicht signiert sind",
      shadowing: "Computer mit einem Connector, der anstelle eines zertifizierten verwendet werden kann",
      unreadLists: "Computer, deren Liste vertrauenswürdiger Fingerabdrücke nicht gelesen werden konnte",
      unreadFiles: "Dateien, die auf ihrem Computer nicht gelesen werden konnten",
      superseded: "Ältere Momentaufnahmen, die nicht mitgezählt werden",
    },
    columns: {
      connector: "Connector",
      version: "Version",
      signature: "Signatur",
      signer: "Signiert von",
      hash: "SHA-256",
      count: "Computer",
      which: "Welche",
      certified: "Zertifizierter Connector",
      thumbprint: "Eintrag",
      knownSigner: "Bekannter Signaturgeber",
      computer: "Computer",
      user: "Benutzer",
      made: "Erstellt",
      mezzanine: "Mezzanine",
      system: "System",
      unsigned: "Nicht signiert",
      shadows: "Kann anstelle von zertifizierten verwendet werden",
      dangers: "Gefährlich",
      file: "Datei",
      problem: "Grund",
    },
    dangerous: "gefährlich",
    none: "Keine.",
    more: (count) => `und ${numberText(count)} mehr`,
    onlyFirst: (count) => `Hier sind nur die ersten ${numberText(count)} aufgelistet. Die Tabelle (CSV) enthält alle.`,
  },
};
