/** Options and exit codes that several commands have. */
export const optionTexts = {
  json: "JSON statt Text schreiben.",
  dryRun: "Nur angeben, was geschehen würde, und nichts tun.",
  changed:
    "Auch Dateien, deren Inhalt sich in der Quarantäne geändert hat, so wie sie jetzt sind. Ohne diese Option bleiben sie dort, und der Exitcode ist 1.",
  trusted: "Vertrauenswürdige Fingerabdrücke aus dieser Datei, einer je Zeile, statt der Liste dieses Computers.",
  culture: "Texte in dieser Kultur anzeigen, etwa es oder zh-Hant.",
  catalog: "Zertifizierte Connectors aus dieser JSON-Datei statt der Liste, die zu Mezzanine gehört.",
  securityLevel: "Die Einstellung „Datenerweiterungen“ von Power BI Desktop: trusted-only oder any.",
  quick:
    "Den Code nicht vollständig lesen. Das ist schneller, zeigt aber keine Fehler darin, und für keine Datei wird angenommen, dass sie geladen wird.",
  yes: "Ohne Rückfrage ausführen. Erforderlich, wo kein Terminal für eine Rückfrage vorhanden ist.",
  ifTaken:
    "Wenn der Name bereits verwendet wird, den eine Datei erhalten soll: keep-both (beide behalten) oder skip (überspringen). Ohne diese Option bleibt die Datei, wo sie ist, und der Exitcode ist 1.",
  reason: "Wird mit der Datei und im Verlauf gespeichert.",
};

export const exitCodeTexts = {
  judging: {
    0: "nichts Bedenkliches",
    1: "etwas Gefährliches wurde gefunden: geänderter Inhalt, eine Signatur oder ein Archiv, auf die kein Verlass ist, oder eine Datei, die anstelle eines zertifizierten Connectors verwendet werden kann; hat Vorrang vor 3",
    2: "falsche Verwendung",
    3: "etwas konnte nicht gelesen werden oder ist kein Connector",
  },
  moving: {
    0: "alles wurde erledigt oder könnte erledigt werden",
    1: "nicht alles: Zu jeder Datei ist der Grund angegeben, die anderen sind erledigt",
    2: "falsche Verwendung, ein Name, der auf nichts oder auf mehreres passt, oder kein Terminal für eine Rückfrage und kein --yes; nichts wurde geändert",
    3: "etwas konnte nicht gelesen werden",
  },
  changing: {
    0: "erledigt",
    1: "abgelehnt; der Grund steht in der Standardfehlerausgabe",
    2: "falsche Verwendung oder ein Name, der auf nichts oder auf mehreres passt",
    3: "etwas konnte nicht gelesen werden",
  },
};
