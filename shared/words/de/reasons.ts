import type { Severity } from "../../model/finding.ts";
import type { ArchiveNoteKind, Lookalike } from "../../model/inspection.ts";
import type { AlterationReason, MalformedReason, UnsupportedReason } from "../../model/signature.ts";

export const severities = { danger: "Gefahr", attention: "Achtung", information: "Hinweis" } satisfies Readonly<Record<Severity, string>>;

/** Completes “Das ist kein Connector, sondern …”. */
export const lookalikes = {
  "html": "eine Webseite, vermutlich eine Fehlerseite, die unter dem Namen eines Connectors gespeichert wurde",
  "error-message": "die Fehlermeldung eines Servers, die unter dem Namen eines Connectors gespeichert wurde",
  "json": "ein JSON-Text",
  "shortcut": "eine Verknüpfung mit einer anderen Datei",
  "rar": "ein RAR-Archiv",
  "seven-zip": "ein 7-Zip-Archiv",
  "gzip": "ein gzip-Archiv",
  "other-archive": "ein Archiv, dessen Format Power BI nicht liest",
  "archive-inside": "ein Archiv, das ein weiteres Archiv enthält",
  "pdf": "ein PDF-Dokument",
  "png": "ein Bild",
  "power-bi-report": "ein Power BI-Bericht",
  "office-document": "ein Office-Dokument",
  "git-lfs-pointer": "ein Git LFS-Zeiger, der nur auf die eigentliche Datei verweist",
  "executable": "ein Programm",
  "zip": "ein Archiv ohne Abschnittsdokument",
  "misspelt-section": "fast einer: Am Anfang muss das Wort „section“ in Kleinbuchstaben stehen",
  "text": "ein Text ohne Abschnittsdokument",
  "unknown": "eine Datei, deren Typ Mezzanine nicht erkennt",
} satisfies Readonly<Record<Lookalike, string>>;

/** Each stands after a colon, alone or in a list. */
export const archiveNotes = {
  "size-differs": "die Größe eines Teils weicht vom Verzeichnis ab",
  "crc-differs": "die Prüfsumme eines Teils ist falsch",
  "local-header-differs": "der eigene Kopf eines Teils weicht vom Verzeichnis ab",
  "overlapping-entries": "zwei Teile belegen dieselben Bytes",
  "gap-between-entries": "es gibt Bytes, die zu keinem Teil gehören",
  "bytes-before": "vor dem ersten Teil stehen Bytes",
  "bytes-after": "nach dem Ende stehen Bytes",
  "bytes-after-data": "nach dem Inhalt eines Teils stehen Bytes, die kein Programm entpackt",
  "size-behind-stored-data": "die Größe eines Teils steht erst hinter ihm, sodass sein Ende nicht sicher ist",
  "unknown-flags": "der Kopf eines Teils verlangt etwas, das Leseprogramme nicht kennen, etwa gepatchte Daten",
  "comment": "es gibt einen Kommentar",
  "duplicate-name": "zwei Teile haben denselben Namen",
  "names-differ-in-case": "zwei Namen unterscheiden sich nur in der Groß- und Kleinschreibung oder in der Codierung ihrer Zeichen",
  "encrypted": "ein Teil ist verschlüsselt",
  "unknown-method": "ein Teil ist mit einem Verfahren komprimiert, das Mezzanine nicht liest",
  "zip64": "das Format für sehr große Archive wird verwendet",
  "entry-count-differs": "die Anzahl der Teile weicht vom Verzeichnis ab",
  "several-end-records": "es gibt mehr als ein Verzeichnis",
  "directory-size-differs": "die Größe des Verzeichnisses stimmt nicht mit seiner Angabe überein",
  "corrupt-data": "der Inhalt eines Teils ist beschädigt",
  "too-large": "ein Teil ist größer, als ein Connector je braucht",
  "name-escapes": "ein Name führt aus dem Ordner hinaus, in den entpackt wird",
  "name-dot-slash": "Namen beginnen mit „./“, was im selben Ordner bleibt",
  "name-absolute": "ein Name beginnt mit einem Laufwerk oder dem Stammverzeichnis",
  "name-backslash": "ein Name ist mit umgekehrten Schrägstrichen geschrieben",
  "name-control-character": "ein Name enthält unsichtbare Zeichen",
  "name-reserved": "ein Name ist von Windows reserviert",
  "name-trailing": "ein Name endet mit einem Punkt oder einem Leerzeichen",
  "name-too-long": "ein Name ist länger, als Windows zulässt",
  "name-not-utf8": "ein Name ist nicht in UTF-8 geschrieben",
  "symbolic-link": "ein Teil ist ein Link auf eine andere Datei",
  "marked-as-folder": "ein Teil mit dem Namen einer Datei ist als Ordner gekennzeichnet",
} satisfies Readonly<Record<ArchiveNoteKind, string>>;

export const alterations = {
  "part-changed": "ein Teil ist nicht das, was signiert wurde",
  "part-missing": "ein signierter Teil fehlt",
  "part-not-covered": "ein Teil wurde hinzugefügt, der nie signiert wurde",
  "signed-info-changed": "die Liste der signierten Teile wurde geändert",
  "signature-value-wrong": "die Signatur gehört nicht zu diesem Inhalt",
  "content-type-changed": "für einen Teil ist ein anderer Typ angegeben, als signiert wurde",
  "covers-nothing": "die Signatur umfasst nichts vom Inhalt",
  "contradicting-references": "die Signatur macht zu einem Teil zwei verschiedene Angaben",
  "reference-outside-package": "die Signatur verweist auf etwas außerhalb der Datei",
} satisfies Readonly<Record<AlterationReason, string>>;

/** Each completes “Es gibt eine Signatur, aber …”, or stands after a colon. */
export const unsupported = {
  "signature-method": "sie verwendet ein Verfahren, das Mezzanine nicht akzeptiert",
  "digest-method": "ihre Prüfsummen verwenden ein Verfahren, das Mezzanine nicht akzeptiert",
  "canonicalization": "ihr Text wird mit einem Verfahren normalisiert, das Mezzanine nicht akzeptiert",
  "transform": "sie ändert den Inhalt vor dem Signieren auf eine Weise, die Mezzanine nicht akzeptiert",
  "key-too-short": "ihr Schlüssel ist zu kurz, um sicher zu sein",
  "weak-key": "ihr Schlüssel ist so schwach, dass jeder damit signieren kann",
  "key-type": "Mezzanine unterstützt den Typ ihres Schlüssels nicht",
  "no-certificate": "sie hat kein Zertifikat",
  "part-unread":
    "sie umfasst einen Teil, der nicht entpackt werden konnte: Er ist verschlüsselt, mit einem Verfahren komprimiert, das Mezzanine nicht liest, oder viel zu groß",
  "too-large": "sie ist größer als jede echte Signatur",
} satisfies Readonly<Record<UnsupportedReason, string>>;

export const malformed = {
  "not-xml": "sie ist kein wohlgeformtes XML",
  "doctype": "sie enthält eine Dokumenttypdefinition, die in Signaturen nicht zulässig ist",
  "too-deep": "sie ist tiefer verschachtelt als jede echte Signatur",
  "no-signature-element": "ihr Teil enthält keine Signatur",
  "missing-element": "es fehlt etwas, das jede Signatur hat",
  "not-base64": "ihre Werte sind nicht so codiert, wie sie es sein müssen",
  "duplicate-id": "sie verwendet einen Bezeichner für zwei Dinge",
  "several-origins": "die Datei nennt mehr als einen Ort für ihre Signaturen",
  "signature-part-missing": "die Datei verweist auf eine Signatur, die fehlt",
  "signature-part-type": "ein Teil der Signatur hat einen anderen Inhaltstyp als vorgeschrieben",
  "orphan-signature": "sie ist zwar in der Datei, aber die Datei verweist nicht auf sie",
  "duplicate-part": "zwei Teile haben denselben Namen, sodass nicht sicher ist, welcher signiert wurde",
  "ambiguous-archive": "das Archiv kann auf zwei Arten gelesen werden, sodass nicht sicher ist, was signiert wurde",
  "bad-relationships": "die Beziehungen der Datei verstoßen gegen die Regeln",
  "bad-content-types": "die Liste der Inhaltstypen verstößt gegen die Regeln",
  "bad-certificate": "ihr Zertifikat kann nicht gelesen werden",
  "certificate-not-der": "ihr Zertifikat ist nicht so codiert, wie der Standard es verlangt (DER)",
  "certificate-dates":
    "die Datumsangaben ihres Zertifikats sind fehlerhaft: Es gibt sie nicht, oder sie sind nicht so geschrieben, wie der Standard es verlangt",
  "bad-reference": "sie verweist auf unzulässige Weise auf ihren Inhalt",
  "unexpected-reference": "sie verweist auf etwas, auf das sie nicht verweisen darf",
  "unexpected-object": "sie hat einen Inhalt, der in einer Signatur nicht zulässig ist",
} satisfies Readonly<Record<MalformedReason, string>>;
