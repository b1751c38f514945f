import type { CatalogueEntry } from "../../model/catalogue.ts";
import type { VersionOrder } from "../../model/finding.ts";
import type { Breakage, Confidence, Evidence, GroupKeepReason, TestingMark, TestingState, Uncertainty } from "../../model/shadow.ts";
import type { ForeignText, SentenceFacts } from "../foreign-text.ts";
import type { AdviceSentences, PairNames, PairVersions, SentenceByKind } from "../sentence.ts";
import { lifecycle } from "./catalogue.ts";
import { counted, dayInWords, listInWords, monthInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

export const testingStates: { readonly [S in TestingState["state"]]: (mark: SentenceFacts<TestingMark>) => string } = {
  "in-force": ({ until, note }) => `Lo está probando hasta el ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
  "ended": ({ until, note }) => `La prueba terminó el ${dayInWords(until)}${note.isEmpty ? "." : `: ${quoted(note)}.`}`,
};

export const testingFailures = {
  "not-a-day": "Eso no es una fecha. Escríbala así: 2027-01-31.",
  "day-over": "Ese día ya pasó. Elija hoy o un día posterior.",
  "too-far": "Falta más de un año para ese día. Elija uno anterior; puede volver a marcarlo.",
  "note-too-long": "La nota es demasiado larga. Use menos de 500 caracteres.",
};

export const testingDialog = {
  until: "Probar hasta…",
  change: "Cambiar la prueba…",
  end: "Terminar la prueba",
  title: (name: ForeignText) => `Probar ${quoted(name)}`,
  explain: "Mezzanine no muestra ninguna advertencia sobre él hasta el final de ese día.",
  day: "Hasta",
  note: "Nota",
  noteHint: "Qué prueba o para quién. Opcional.",
  save: "Marcar como en prueba",
  marked: (name: ForeignText, day: string) => `${quoted(name)} está en prueba hasta el ${day}.`,
  ended: (name: ForeignText) => `${quoted(name)} ya no está marcado como en prueba.`,
  overTitle: (count: number) => (count === 1 ? "Una prueba ha terminado" : `${numberText(count)} pruebas han terminado`),
  overText: (names: readonly ForeignText[]) =>
    `${namesInWords(names)}: ${names.length === 1 ? "quítelo" : "quite los que no necesite"} o elija un día posterior.`,
};

const both = ({ local, other }: PairVersions): string =>
  local === null || other === null ? "" : ` (${versionInWords(local)} y ${versionInWords(other)})`;
const parameterList = (names: readonly ForeignText[]): string => (names.length === 0 ? "ninguno" : listInWords(names.map(quoted)));

const headlines: { readonly [H in "certified" | "withdrawn" | "custom" | "hint"]: (names: SentenceFacts<PairNames>) => string } = {
  certified: ({ custom, other }) => `${quoted(custom)} puede usarse en lugar de ${quoted(other)}, que se incluye con Power BI.`,
  withdrawn: ({ custom, other }) =>
    `${quoted(custom)} tiene mucho en común con ${quoted(other)}, que según Microsoft ya no tiene soporte técnico.`,
  custom: ({ custom, other }) => `${quoted(custom)} y ${quoted(other)} pueden entrar en conflicto.`,
  hint: ({ custom, other }) => `${quoted(custom)} tiene un nombre en común con ${quoted(other)}. Un nombre por sí solo no demuestra nada.`,
};

const evidence: SentenceByKind<Evidence> = {
  "same-kind": ({ dataSourceKind, pairing }) =>
    pairing === "declared"
      ? `Los dos declaran el tipo de origen de datos ${quoted(dataSourceKind)}.`
      : `Declara el tipo de origen de datos ${quoted(dataSourceKind)}, que tiene el nombre del otro.`,
  "identical-copies": () => "Los dos archivos son idénticos byte por byte.",
  "same-function": ({ functionName }) =>
    `Los dos comparten una función ${quoted(functionName)}. Todos los conectores comparten un mismo conjunto de nombres.`,
  "same-shared-name": ({ sharedName }) =>
    `Los dos comparten el nombre ${quoted(sharedName)}, aunque no los dos como función. Todos los conectores comparten un mismo conjunto de nombres.`,
  "kind-differs-in-case": ({ ours, theirs }) =>
    `Sus tipos de origen de datos ${quoted(ours)} y ${quoted(theirs)} solo difieren en mayúsculas y minúsculas. No se sabe si Power BI las distingue.`,
  "near-identical-content": ({ sharedMembers, allMembers, membersLeft = 0, namesDiffer = false }) =>
    membersLeft === 0
      ? `${sharedMembers} de ${counted(allMembers, "miembro es igual", "miembros son iguales")} salvo por el formato.${namesDiffer ? " Sus títulos y tipos de origen de datos son distintos, como en dos productos creados a partir de un mismo ejemplo." : ""}`
      : `De ${counted(allMembers, "miembro comparado", "miembros comparados")}, ${sharedMembers} son iguales salvo por el formato. No se compararon ${counted(membersLeft, "miembro más", "miembros más")}.`,
  "same-section": ({ section }) => `Los dos tienen el nombre de sección ${quoted(section)}.`,
  "same-file-stem": ({ stem }) => `Los dos archivos se llaman ${quoted(stem)}.`,
  "same-title": ({ title }) => `Los dos tienen el título ${quoted(title)}.`,
};

const versions: { readonly [V in VersionOrder]: (versions: PairVersions) => string } = {
  older: (versions) => `Este es anterior al otro${both(versions)}.`,
  newer: (versions) => `Este es más reciente que el otro${both(versions)}.`,
  equal: ({ local, other }) =>
    local === null || other === null || versionInWords(local) !== versionInWords(other)
      ? `Los dos tienen la misma versión${both({ local, other })}.`
      : `Los dos tienen la versión ${versionInWords(local)}.`,
  unknown: () => "No se sabe cuál de los dos es más reciente.",
};

const advice: AdviceSentences = {
  "remove-custom": {
    "certified-is-newer": ({ custom, other }) =>
      `Mueva ${quoted(custom)} a la cuarentena: ${quoted(other)} está certificado y es más reciente.`,
    "same-version": ({ custom, other }) =>
      `Mueva ${quoted(custom)} a la cuarentena: ${quoted(other)} está certificado y tiene la misma versión.`,
    "version-unknown": ({ custom, other }) =>
      `Mueva ${quoted(custom)} a la cuarentena, a menos que sepa que lo necesita: ${quoted(other)} se incluye con Power BI.`,
    "custom-altered": ({ custom }) => `Mueva ${quoted(custom)} a la cuarentena: se modificó después de firmarlo.`,
  },
  "keep-only-while-testing": {
    "custom-is-newer": ({ custom, other }) =>
      `${quoted(custom)} es más reciente que el conector certificado ${quoted(other)}. Consérvelo solo mientras lo prueba.`,
  },
  "keep-one": {
    "signed": ({ keep, remove }) => `Conserve ${quoted(keep)}: su firma es válida. Mueva ${quoted(remove)} a la cuarentena.`,
    "newer": ({ keep, remove }) => `Conserve ${quoted(keep)}: es más reciente. Mueva ${quoted(remove)} a la cuarentena.`,
    "identical": ({ keep, remove }) => `Con uno basta. Conserve ${quoted(keep)} y mueva ${quoted(remove)} a la cuarentena.`,
    "one-connector-two-formats": ({ keep, remove }) =>
      `Son el mismo conector en dos formatos. Conserve ${quoted(keep)} y mueva ${quoted(remove)} a la cuarentena.`,
    "other-altered": ({ remove }) => `${quoted(remove)} se modificó después de firmarlo. Muévalo a la cuarentena.`,
  },
  "choose-one": () =>
    "Conserve el que sea de su confianza y mueva el otro a la cuarentena. Nada en los archivos indica cuál de los dos es.",
  "ask-author-to-rename": {
    "kind-differs-in-case": ({ custom }) =>
      `Pida al autor de ${quoted(custom)} que use un tipo de origen de datos que no difiera solo en mayúsculas y minúsculas.`,
    "function-clash": ({ custom }) =>
      `Pida al autor de ${quoted(custom)} que use otros nombres compartidos. Hasta entonces, es posible que Power BI no cargue uno de ellos o ninguno.`,
    "titles-differ": ({ custom }) =>
      `Sus títulos son distintos. Si son conectores distintos, pida al autor de ${quoted(custom)} que use otro tipo de origen de datos. Si uno es una compilación del otro, mueva a la cuarentena el que no necesite.`,
  },
  "certified-withdrawn": ({ custom, other }) =>
    `Según Microsoft, ${quoted(other)} ya no tiene soporte técnico, así que no quite ${quoted(custom)} en su favor. Conserve ${quoted(custom)} solo si lo necesita y sabe de dónde procede.`,
  "get-fresh-copies": () => "Los dos se modificaron después de firmarlos. Mueva los dos a la cuarentena y pida una copia nueva al editor.",
  "nothing-to-do": () => "",
};

const breakages: SentenceByKind<Breakage> = {
  "function-lost": ({ functionName }) => `Fallarían los informes que llaman a ${quoted(functionName)}: el otro no la tiene.`,
  "no-longer-a-function": ({ functionName }) =>
    `Fallarían los informes que llaman a ${quoted(functionName)}: en el otro no es una función.`,
  "shared-value-lost": ({ valueName }) => `Fallarían los informes que usan ${quoted(valueName)}: el otro no lo tiene.`,
  "required-parameters-differ": ({ functionName, before, after }) =>
    `${quoted(functionName)} pediría otros argumentos: ahora, ${parameterList(before)}; después, ${parameterList(after)}.`,
  "parameters-lost": ({ functionName, names }) =>
    `Fallarían las llamadas a ${quoted(functionName)} que pasan ${namesInWords(names)}: el otro no lo admite.`,
  "parameter-type-differs": ({ functionName, parameter, before, after }) =>
    `${quoted(functionName)} tomaría ${quoted(parameter)} como ${quoted(after)} y no como ${quoted(before)}. Las llamadas y los valores guardados dejarían de funcionar.`,
  "data-source-path-differs": ({ dataSourceKind }) =>
    `No se encontrarían las credenciales guardadas de ${quoted(dataSourceKind)}. Los usuarios tendrían que volver a iniciar sesión.`,
  "path-computed-differently": ({ dataSourceKind }) =>
    `La ruta de acceso del origen de datos de ${quoted(dataSourceKind)} se calcularía de otra forma. Es posible que los usuarios tengan que volver a iniciar sesión.`,
  "kind-lost": ({ dataSourceKind }) => `El otro no tiene el tipo de origen de datos ${quoted(dataSourceKind)}.`,
  "authentication-lost": ({ dataSourceKind, authentication }) =>
    `Los usuarios ya no podrían iniciar sesión en ${quoted(dataSourceKind)} con ${quoted(authentication)}.`,
  "direct-query-lost": ({ publish }) => `${quoted(publish)} ya no ofrecería DirectQuery.`,
};

const uncertain: SentenceByKind<Uncertainty> = {
  "parameters-unknown": ({ functionName }) =>
    `Los parámetros de ${quoted(functionName)} no se pueden comparar, porque no se conocen sin ejecutar el código.`,
  "parameter-type-narrower": ({ functionName, parameter, before, after }) =>
    `${quoted(functionName)} tomaría ${quoted(parameter)} solo como ${quoted(after)} y no como ${quoted(before)}. Fallarían las llamadas que pasan otra cosa.`,
  "path-unknown": ({ dataSourceKind }) =>
    `Sin ejecutar el código no se sabe si se encontrarían las credenciales guardadas de ${quoted(dataSourceKind)}.`,
  "authentication-unknown": ({ dataSourceKind }) =>
    `Las formas de iniciar sesión en ${quoted(dataSourceKind)} no se pueden comparar, porque no se conocen sin ejecutar el código.`,
  "direct-query-unknown": ({ publish }) => `Sin ejecutar el código no se sabe si ${quoted(publish)} seguiría ofreciendo DirectQuery.`,
};

export const groups = {
  headline: (name: ForeignText, count: number) =>
    `${counted(count, "compilación", "compilaciones")} de ${quoted(name)} pueden entrar en conflicto.`,
  members: (count: number) => counted(count, "compilación", "compilaciones"),
  keep: {
    "newest": (keep, { altered }) =>
      altered === 0
        ? `Conserve ${quoted(keep)}: tiene la versión más reciente.`
        : `Conserve ${quoted(keep)}: tiene la versión más reciente de las que no se modificaron después de firmarlas.`,
    "signed": (keep) => `Conserve ${quoted(keep)}: su firma es válida.`,
    "identical": (keep) => `Con una basta. Conserve ${quoted(keep)}.`,
    "others-altered": () => "No use una compilación que se modificó después de firmarla.",
    "formats": (keep) => `Son el mismo conector en dos formatos. Conserve ${quoted(keep)}.`,
  } satisfies Readonly<Record<GroupKeepReason, (keep: ForeignText, counts: { readonly altered: number }) => string>>,
  remove: (count: number, all: boolean) =>
    all && count > 1
      ? `Mueva las otras ${numberText(count)} a la cuarentena.`
      : `Mueva ${counted(count, "compilación más", "compilaciones más")} a la cuarentena.`,
  undecided: (names: readonly ForeignText[]) => `Nada en los archivos indica si debe conservar ${namesInWords(names)} en su lugar.`,
  chooseOne: "Conserve la que sea de su confianza y mueva las demás a la cuarentena. Nada en los archivos indica cuál es.",
  freshCopies: "Todas se modificaron después de firmarlas. Muévalas a la cuarentena y pida una copia nueva al editor.",
  more: (count: number) => `y ${numberText(count)} más`,
  quarantine: (count: number) => `Mover ${counted(count, "compilación", "compilaciones")} a la cuarentena`,
  toKeep: "conservar",
  toRemove: "a la cuarentena",
  altered: "modificada después de la firma",
};

export const shadowTexts = {
  headlines,
  evidence,
  versions,
  advice,
  groups,
  lifecycle,
  breakages,
  uncertain,
  testing: testingStates,
  testingFailures,
  confidences: {
    certain: { name: "Seguro", explain: "Los dos declaran el mismo tipo de origen de datos, o los archivos son iguales." },
    likely: {
      name: "Probable",
      explain: "Comparten más que un nombre, pero nada por lo que se sepa que Power BI identifica los conectores.",
    },
    hint: { name: "Indicio", explain: "Solo se parecen los nombres. Conectores sin relación pueden tener nombres parecidos." },
  } satisfies Readonly<Record<Confidence, { readonly name: string; readonly explain: string }>>,
  evidenceLeftOut: "Tienen más en común de lo que muestra esta lista.",
  inPart: {
    pairs: "Hay más pares de los que muestra esta lista.",
    files: (count: number) =>
      `${counted(count, "archivo declara", "archivos declaran")} más de lo que Mezzanine compara. Solo se compararon las primeras funciones y los primeros tipos y miembros de cada uno.`,
    code: (count: number) =>
      `El código de ${counted(count, "archivo", "archivos")} no se pudo leer por completo, así que solo se comparó una parte.`,
  },
  sources: {
    installed: "Del archivo instalado con Power BI Desktop.",
    catalogue: (asOf: ForeignText | null) =>
      asOf === null ? "De la lista de conectores certificados." : `De la lista de conectores certificados de ${monthInWords(asOf)}.`,
  },
  certifiedSince: {
    "month": (text) => `Certificado desde ${monthInWords(text)}.`,
    "approx": (text) => `Certificado aproximadamente desde ${monthInWords(text)}.`,
    "no-later-than": (text) => `Certificado a más tardar en ${monthInWords(text)}.`,
  } satisfies Readonly<Record<NonNullable<CatalogueEntry["certifiedSince"]>["precision"], (month: ForeignText) => string>>,
  comparison: {
    nothingBreaks: "Hasta donde muestran los archivos, nada deja de funcionar.",
    inPart: "Solo se compararon las primeras funciones, tipos y registros Publish de cada uno. No se conocen otros cambios.",
    readInPart: {
      connector: "El código del primero no se pudo leer por completo, así que solo se comparó una parte.",
      other: "El código del segundo no se pudo leer por completo, así que solo se comparó una parte.",
    },
    onlyNames:
      "Del otro solo se conoce lo que dice una lista. Se compararon las funciones y los tipos, pero no los parámetros ni los tipos de autenticación.",
  },
  picture: {
    title: "Qué conectores ocultan a otros",
    description: ({ custom, others, links }: { readonly custom: number; readonly others: number; readonly links: number }) =>
      links === 0
        ? "Ningún conector personalizado tiene nada en común con otro."
        : `${counted(custom, "conector personalizado", "conectores personalizados")} a la izquierda, ${counted(others, "conector", "conectores")} a la derecha, ${counted(links, "vínculo", "vínculos")} entre ellos. Cada vínculo indica lo que declaran los dos.`,
    leftHeading: "Personalizado",
    rightHeading: "Puede usarse en lugar de",
    certified: "Certificado o integrado",
    custom: "Personalizado",
    identical: "el mismo archivo",
    nearIdentical: "casi el mismo contenido",
    firstOf: (name: ForeignText, more: number) => `${quoted(name)} y ${more} más`,
    node: ({ title, version, what }: { readonly title: ForeignText; readonly version: ForeignText | null; readonly what: string }) =>
      `${quoted(title)}${version === null ? "" : ` ${versionInWords(version)}`} (${what})`,
    leftOut: (count: number) => `${counted(count, "par no aparece", "pares no aparecen")} en la imagen. La tabla los muestra todos.`,
    empty: "Ningún conector oculta a otro.",
  },
};

export const shadowsScreen = {
  title: "Conectores ocultos",
  explain:
    "Power BI identifica un origen de datos por su tipo y una función por su nombre. Si dos archivos declaran lo mismo, no está documentado cuál usa Power BI.",
  summary: ({ certain, likely }: Readonly<Record<Confidence, number>>, groupCount: number) => {
    const parts = [
      ...(certain === 0 ? [] : [counted(certain, "seguro", "seguros")]),
      ...(likely === 0 ? [] : [counted(likely, "probable", "probables")]),
    ];
    const all = certain + likely;
    const what =
      groupCount === 0 ? counted(all, "par", "pares") : counted(all, "grupo de compilaciones", "pares y grupos de compilaciones");
    return parts.length === 0 ? "No hay pares." : `${what} por revisar: ${listInWords(parts)}.`;
  },
  source: ({ asOf, count }: { readonly asOf: ForeignText | null; readonly count: number }) =>
    `Comparado con una lista de ${counted(count, "conector", "conectores")}${asOf === null ? "" : ` de ${monthInWords(asOf)}`} y con los archivos certificados de este equipo, si los hay.`,
  search: "Buscar pares",
  placeholder: "Buscar nombres, tipos, funciones",
  shown: (shown: number, total: number) => `Se muestran ${numberText(shown)} de ${numberText(total)}`,
  nothingMatches: "Ningún par contiene este texto.",
  showHints: (count: number) => `Mostrar ${counted(count, "indicio", "indicios")}: solo se parecen los nombres`,
  hideHints: (count: number) => `Ocultar ${counted(count, "indicio", "indicios")}`,
  views: { pairs: "Pares", picture: "Imagen" },
  insteadOf: "puede usarse en lugar de",
  clashesWith: "puede entrar en conflicto con",
  alike: "tiene un nombre en común con",
  certified: "certificado o integrado",
  noVersion: "sin versión",
  why: "Pruebas",
  beingTested: "en prueba",
  compare: "¿Qué cambiaría?",
  compareTitle: (other: ForeignText, name: ForeignText) => `Si ${quoted(other)} reemplazara a ${quoted(name)}`,
  comparing: "Comparando…",
  open: (name: ForeignText) => `Abrir ${quoted(name)}`,
  save: "Guardar imagen",
  zoomIn: "Ampliar",
  zoomOut: "Reducir",
  fit: "Ajustar al ancho",
  zoomed: (percent: number) => `${numberText(percent)} %`,
  pictureLabel: "Imagen de los conectores ocultos",
  pictureHelp: "Use las teclas de dirección para moverse entre los vínculos.",
};
