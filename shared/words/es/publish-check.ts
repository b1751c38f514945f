import type { TestConnectionFaultReason } from "../../model/connector.ts";
import type { CheckFailure, CheckProfile, PointFacts, RuleId, RuleState, RuleWeight } from "../../model/publish-check.ts";
import type { ForeignText } from "../foreign-text.ts";
import type { ProblemByKind, SentenceByKind } from "../sentence.ts";
import { counted, dayInWords, listInWords, namesInWords, numberText, quoted, versionInWords } from "./phrases.ts";

interface RuleWords {
  /** What the rule asks for, without a full stop. */
  readonly title: string;
  /** Why it is asked. */
  readonly reason: string;
}

const rules = {
  "code-reads": { title: "El código no tiene errores", reason: "Power BI no carga un conector cuyo código no puede leer." },
  "section-document": {
    title: "Un solo documento principal con una sección con nombre",
    reason:
      "Los conectores usan el formato de documento de sección. Según se informa, un archivo con dos documentos principales no se carga.",
  },
  "records-resolve": {
    title: "Los tipos de origen de datos y los registros Publish existen",
    reason:
      "DataSource.Kind y Publish nombran registros del documento. Sin el registro, el conector no funciona o no está en «Obtener datos».",
  },
  "parts-exist": {
    title: "Los archivos que pide el código existen",
    reason: "Una imagen o un archivo auxiliar que falta provoca un error cuando se usa.",
  },
  "string-keys": {
    title: "Las claves de Extension.LoadString existen",
    reason: "Una clave sin texto en resources.resx provoca un error cuando se muestra el texto.",
  },
  "same-parameters": {
    title: "Las funciones de un tipo tienen los mismos parámetros obligatorios",
    reason: "Power BI guarda las credenciales según estos parámetros: sus nombres, tipos y orden.",
  },
  "test-connection": {
    title: "Cada tipo tiene un controlador TestConnection",
    reason: "Sin él, los informes no se pueden actualizar a través de la puerta de enlace de datos local.",
  },
  "version-header": {
    title: "La sección tiene una versión",
    reason: "La versión indica qué compilación tiene un usuario. Escríbala así: 1.0.0.",
  },
  "https-only": {
    title: "Las direcciones que escriben los usuarios deben ser HTTPS",
    reason: "Las credenciales enviadas a una dirección http:// se pueden leer por el camino.",
  },
  "credential-in-query": {
    title: "Ninguna credencial en Query de Web.Contents",
    reason: "Lo que está en Query forma parte de la dirección y puede acabar en los registros. Use CredentialQueryString.",
  },
  "no-shared-secret": {
    title: "Ningún secreto de OAuth en el conector",
    reason: "Cualquiera que tenga el archivo puede leerlo. Use un inicio de sesión que no necesite un secreto compartido.",
  },
  "tracing-off": {
    title: "El seguimiento está desactivado",
    reason: "Los seguimientos del desarrollo pueden contener datos personales y ocupar mucho espacio.",
  },
  "extra-files": {
    title: "Ningún archivo que no corresponda a un conector",
    reason: "Las consultas de prueba, los archivos de los editores y los secretos llegan a todos los usuarios con el conector.",
  },
  "function-documentation": {
    title: "Las funciones tienen documentación",
    reason: "Los metadatos Documentation.* en el tipo de la función son lo que ven los usuarios cuando la llaman.",
  },
  "function-names": {
    title: "Las funciones se llaman Tipo.Función",
    reason: "Los usuarios reconocen por el nombre de qué conector procede una función.",
  },
  "words-in-names": {
    title: "Ni «Power BI», ni «Connector», ni «API», ni «Fabric» en los nombres",
    reason: "Los nombres del archivo, la sección, los tipos y las funciones son los del producto.",
  },
  "first-release-beta": {
    title: "La primera versión está marcada como Beta",
    reason: "Así los usuarios saben que el conector todavía puede cambiar.",
  },
  "icons": { title: "El conector tiene iconos", reason: "«Obtener datos» los muestra junto al nombre." },
  "icon-sizes": {
    title: "Los iconos tienen todos los tamaños",
    reason: "Icon16 contiene 16, 20, 24 y 32 píxeles; Icon32 contiene 32, 40, 48 y 64.",
  },
  "navigation-table": { title: "Hay una tabla de navegación", reason: "Los usuarios eligen tablas en el Navegador." },
  "strings-in-resources": { title: "Los textos están en resources.resx", reason: "Los textos de ese archivo se pueden traducir." },
  "addresses-in-resources": {
    title: "Ninguna dirección en resources.resx",
    reason: "Quien revisa el conector debe ver en el código adónde envía datos. Las traducciones no deben cambiarlo.",
  },
  "file-name": { title: "El archivo se llama como el producto", reason: "Microsoft pide NombreDelProducto.mez." },
  "credential-use": {
    title: "Usos de la credencial",
    reason: "Compruebe que cada uso es necesario y adónde se envía la credencial.",
  },
  "written-http": { title: "Direcciones con http:// en el código", reason: "Compruebe que no se les envía nada secreto." },
  "traced-values": {
    title: "Qué se registra en el seguimiento",
    reason: "Los seguimientos no deben contener datos personales ni grandes cantidades de datos.",
  },
  "evaluated-code": {
    title: "Código creado en tiempo de ejecución",
    reason: "Compruebe de dónde procede el código. No debe proceder de un usuario ni de la web.",
  },
  "direct-query-source": {
    title: "DirectQuery es para ODBC",
    reason: "SupportsDirectQuery solo se admite para orígenes ODBC.",
  },
  "same-results": {
    title: "Importación y DirectQuery dan los mismos resultados",
    reason: "Un informe no debe cambiar según el modo.",
  },
  "tabular-data": { title: "Solo tablas", reason: "Los conectores con cubos o medidas no se certifican." },
  "category": {
    title: "La categoría tiene un lugar en «Obtener datos»",
    reason: "Solo lo tienen Azure y Database. Las demás categorías se muestran en «Otros».",
  },
  "public-product": { title: "El producto es público", reason: "Solo se certifican conectores para productos públicos." },
  "usage-estimate": { title: "Puede estimar el uso", reason: "Microsoft pide una estimación." },
  "customer-thread": { title: "Los clientes lo piden", reason: "Microsoft pide un hilo en el foro Power BI Ideas." },
  "report-file": {
    title: "Hay un informe para hacer pruebas",
    reason: "El envío incluye un archivo .pbix con al menos una consulta para cada elemento de la tabla de navegación.",
  },
  "test-account": { title: "Hay una cuenta de prueba", reason: "Microsoft la usa para esta versión y todas las posteriores." },
  "test-instructions": {
    title: "Hay instrucciones para hacer pruebas",
    reason: "Explican cómo usar el conector y cómo probarlo.",
  },
  "dependency-links": {
    title: "Hay vínculos a lo que necesita el conector",
    reason: "Controladores y otros componentes que los usuarios deben instalar.",
  },
} satisfies Readonly<Record<RuleId, RuleWords>>;

const faults: Readonly<Record<TestConnectionFaultReason, string>> = {
  "names-no-function": "no devuelve una lista que empiece por el nombre de una función",
  "no-such-function": "llama a una función que el archivo no tiene",
  "not-shared": "llama a una función que no está compartida",
  "not-a-function": "llama a algo que no es una función",
  "asks-beyond-path": "pide algo que la ruta de acceso del origen de datos no contiene",
  "arguments-missing": "omite un argumento obligatorio",
  "too-many-arguments": "da demasiados argumentos",
};

const namedThings = { file: "del archivo", section: "de la sección", function: "de la función", kind: "del tipo" } as const;

const points: SentenceByKind<PointFacts> = {
  "code-mistake": ({ detail }) => `El código tiene un error: ${quoted(detail)}.`,
  "code-not-read": () => "Parte del código no se pudo leer por completo. Revísela usted.",
  "no-main-document": () => "No hay documento principal: un archivo .pq o .m que empiece por «section».",
  "several-main-documents": ({ names }) =>
    `Power BI puede tomar cualquiera de estos como documento principal: ${namesInWords(names, 10)}. Conserve uno.`,
  "section-without-name": () => "La sección no tiene nombre. Escriba «section Nombre;».",
  "record-missing": ({ name, asked }) =>
    `${asked === "kind" ? "El tipo de origen de datos" : "El registro Publish"} ${quoted(name)} no está en el documento.`,
  "record-computed": ({ name }) => `Lo que es ${quoted(name)} solo se sabe en tiempo de ejecución. Compruebe que es un registro.`,
  "nothing-published": () =>
    "Ninguna función tiene un registro Publish, por lo que el conector no está en «Obtener datos». Compruebe que es lo que quiere.",
  "part-missing": ({ part }) => `El código pide ${quoted(part)}, que no está en el archivo.`,
  "part-left-out": ({ part }) => `El código pide ${quoted(part)}, que se omite al empaquetar la carpeta.`,
  "icon-not-readable": ({ part }) => `${quoted(part)} no es una imagen PNG.`,
  "key-missing": ({ key }) => `resources.resx no tiene texto para ${quoted(key)}.`,
  "parameters-differ": ({ dataSourceKind, functionName, otherName }) =>
    `${quoted(functionName)} y ${quoted(otherName)} son del tipo ${quoted(dataSourceKind)} y tienen distintos parámetros obligatorios.`,
  "parameters-not-known": ({ dataSourceKind, functionName }) =>
    `Los parámetros de ${quoted(functionName)} solo se conocen en tiempo de ejecución. Compruebe que son los del tipo ${quoted(dataSourceKind)}.`,
  "no-test-connection": ({ dataSourceKind }) => `${quoted(dataSourceKind)} no tiene TestConnection.`,
  "test-connection-fails": ({ dataSourceKind, because }) => `TestConnection de ${quoted(dataSourceKind)} ${faults[because]}.`,
  "test-connection-not-known": ({ dataSourceKind }) =>
    `Solo en tiempo de ejecución se sabe a qué llama TestConnection de ${quoted(dataSourceKind)}. Compruebe que es una función compartida.`,
  "no-version": () => 'No hay ningún [Version = "…"] encima de la sección.',
  "version-shape": ({ version }) => `La versión es ${versionInWords(version)}. Escríbala así: 1.0.0.`,
  "unguarded-address": ({ functionName, parameter }) =>
    `${quoted(functionName)} toma una dirección en ${quoted(parameter)} y nada comprueba que empiece por https://.`,
  "guard-not-followed": ({ functionName, parameter }) =>
    `Compruebe que la dirección en ${quoted(parameter)} de ${quoted(functionName)} se rechaza si no empieza por https://.`,
  "credential-in-query": ({ field }) => `${quoted(field)} en Query contiene una credencial. Muévala a CredentialQueryString.`,
  "credential-near-query": ({ field }) =>
    `Es posible que una credencial forme parte de la dirección (${quoted(field)}). Compruebe adónde va.`,
  "secret-in-code": ({ name }) => `${quoted(name)} está escrito en el código.`,
  "secret-in-file": ({ name, part }) => `${quoted(name)} se lee de ${quoted(part)}, que está en el conector.`,
  "tracing-on": ({ flag }) => `${quoted(flag)} es true. Establézcalo en false antes de entregar el conector.`,
  "tracing-without-flag": () =>
    "El conector escribe seguimientos y no se encontró ningún interruptor que los desactive. Compruebe que están desactivados.",
  "extra-file": ({ part, because }) => `${quoted(part)} ${extraFile[because]}`,
  "function-undocumented": ({ functionName }) => `${quoted(functionName)} no tiene metadatos Documentation.* en su tipo.`,
  "documentation-not-known": ({ functionName }) =>
    `Solo en tiempo de ejecución se sabe si ${quoted(functionName)} tiene documentación. Compruébelo en Power BI.`,
  "no-function-of-kind": ({ dataSourceKind }) =>
    `Ninguna función del tipo ${quoted(dataSourceKind)} tiene un nombre que empiece por él y un punto.`,
  "word-in-name": ({ name, word, what }) => `El nombre ${namedThings[what]} ${quoted(name)} contiene ${quoted(word)}.`,
  "not-beta": ({ publish }) => `${quoted(publish)} no establece Beta en true.`,
  "no-icons": ({ publish }) => `${quoted(publish)} no tiene ni SourceImage ni SourceTypeImage.`,
  "icons-not-known": ({ publish }) =>
    `Los iconos de ${quoted(publish)} solo se conocen en tiempo de ejecución. Compruébelos en «Obtener datos».`,
  "icon-sizes-differ": ({ publish, field, sizes }) =>
    sizes.length === 0
      ? `${quoted(field)} de ${quoted(publish)} no tiene imágenes.`
      : `${quoted(field)} de ${quoted(publish)} tiene los tamaños ${listInWords(sizes.map(numberText))}.`,
  "no-navigation-table": () => "No se encontró ninguna tabla de navegación en el código.",
  "navigation-by-source": ({ functionName }) =>
    `Es posible que ${quoted(functionName)} dé una tabla de navegación. Compruébelo en el Navegador.`,
  "text-in-code": ({ publish }) => `ButtonText de ${quoted(publish)} está escrito en el código. Use Extension.LoadString.`,
  "address-in-resources": ({ key }) => `El texto ${quoted(key)} es una dirección. Escríbala en el código.`,
  "address-in-text": ({ key }) => `El texto ${quoted(key)} contiene una dirección. Compruebe que el conector no la usa para conectarse.`,
  "file-name-differs": ({ fileName, sectionName }) =>
    `El archivo ${quoted(fileName)} y la sección ${quoted(sectionName)} tienen nombres distintos. Compruebe que el archivo se llama como el producto.`,
  "not-a-mez": ({ fileName }) => `Un envío tiene un archivo .mez, y este es ${quoted(fileName)}.`,
  "credential-used": ({ passedTo }) =>
    passedTo === null ? "Aquí se lee la credencial." : `Aquí se lee la credencial, para ${quoted(passedTo)}.`,
  "http-address": ({ address }) => `El código tiene la dirección ${quoted(address)}.`,
  "traced": ({ functionName }) => `Aquí se llama a ${quoted(functionName)}.`,
  "evaluated": ({ functionName }) => `${quoted(functionName)} ejecuta código que no procede de un archivo del conector.`,
  "direct-query-other": ({ publish }) => `${quoted(publish)} ofrece DirectQuery, y el código no usa Odbc.DataSource.`,
  "direct-query-computed": ({ publish }) => `Solo en tiempo de ejecución se sabe si ${quoted(publish)} ofrece DirectQuery.`,
  "direct-query-offered": ({ publish }) => `${quoted(publish)} ofrece DirectQuery. Compare sus resultados con los de Importación.`,
  "cube-function": ({ functionName }) => `El código usa ${quoted(functionName)}. Compruebe que los usuarios solo obtienen tablas.`,
  "shown-under-other": ({ category }) => `Power BI muestra la categoría ${quoted(category)} en «Otros».`,
  "to-confirm": () => "Un programa no puede comprobarlo.",
};

const extraFile = {
  "query-document": "es una consulta de prueba.",
  "test-document": "es una prueba.",
  "project-file": "pertenece a un proyecto o a un editor.",
  "version-control": "pertenece al control de versiones.",
  "editor-leftover": "es un resto de un editor o del sistema.",
  "build-output": "es el resultado de una compilación.",
  "secret": "puede contener una clave o una contraseña. Cualquiera que tenga el conector puede leerla.",
  "not-a-file": "no es un archivo.",
  "in-folder": "está en una carpeta. Los conectores no tienen carpetas; compruebe que es necesario.",
  "not-a-connector-file": "no es un tipo de archivo propio de los conectores. Compruebe que es necesario.",
  "excluded": "está excluido.",
} as const;

const failures: ProblemByKind<CheckFailure> = {
  "not-readable": { problem: ({ path }) => `No se pudo leer ${quoted(path)}.`, step: "Compruebe el nombre y sus permisos." },
  "not-a-connector": {
    problem: ({ path }) => `${quoted(path)} no es un conector que se pueda leer.`,
    step: "Examínelo con «mezzanine inspect».",
  },
  "suppressions-unreadable": {
    problem: ({ path }) => `No se pudo leer ${quoted(path)}.`,
    step: "Compruebe el archivo y sus permisos.",
  },
  "suppressions-not-json": {
    problem: ({ path, line }) => `${quoted(path)} no es JSON${line === null ? "" : ` (línea ${numberText(line)})`}.`,
    step: "Corrija el archivo.",
  },
  "suppressions-wrong": {
    problem: ({ path, line, detail }) => `${quoted(path)}${line === null ? "" : `, línea ${numberText(line)}`}: ${quoted(detail)}.`,
    step: "Cada entrada necesita una regla que exista y un motivo.",
  },
};

export const publishCheckTexts = {
  title: "Comprobar antes de publicar",
  explain: "Lee el conector y no ejecuta nada. Lo que un programa no puede decidir debe revisarlo usted.",
  rules,
  points,
  failures,
  profiles: { handout: "Distribución propia", certification: "Certificación" } satisfies Readonly<Record<CheckProfile, string>>,
  profilesExplained: {
    handout: "Lo que importa cuando entrega el conector a los usuarios directamente.",
    certification: "Lo que pide Microsoft cuando se envía un conector.",
  } satisfies Readonly<Record<CheckProfile, string>>,
  onHold: (day: string, title: string) =>
    `Las nuevas certificaciones están en pausa, según información del ${dayInWords(day)} (${title}). No se sabe si el registro vuelve a estar abierto.`,
  history:
    "Antes, Microsoft pedía el registro a más tardar el día 15, dos meses antes de la publicación, y en el mes anterior a ella, el envío a más tardar el día 1 y la revisión a más tardar el día 15.",
  states: { "not-met": "No se cumple", "for-a-person": "Para revisar por una persona", "met": "Se cumple" } satisfies Readonly<
    Record<RuleState, string>
  >,
  weights: { must: "obligatorio", should: "recomendado", advice: "para revisar" } satisfies Readonly<Record<RuleWeight, string>>,
  summary: (counts: Readonly<Record<RuleState, number>>) =>
    `${counted(counts["not-met"], "regla no se cumple", "reglas no se cumplen")}, ${numberText(counts["for-a-person"])} para revisar por una persona, ${numberText(counts.met)} se cumplen.`,
  checkedFile: (name: ForeignText) => `Se comprobó ${quoted(name)} tal como está.`,
  checkedFolder: (name: ForeignText, file: ForeignText) =>
    `Se comprobó la carpeta ${quoted(name)} como el archivo ${quoted(file)} que crearía «pack».`,
  notBuilt: (name: ForeignText) => `La carpeta ${quoted(name)} no se puede empaquetar, así que la mayoría de las reglas no se comprobaron.`,
  place: (document: ForeignText, line: number, column: number) =>
    `${quoted(document)}, línea ${numberText(line)}, columna ${numberText(column)}`,
  source: (title: string) => `Fuente: ${title}`,
  sources: "Fuentes",
  suppressed: (reason: ForeignText) => `Se omite: ${quoted(reason)}.`,
  morePoints: (count: number) => `${counted(count, "lugar más", "lugares más")}.`,
  unused: (rule: string) => `mezzanine-check.json: la entrada de ${rule} no se aplica a nada. Quítela.`,
  leftOut: "Omitido en el conector",
  screen: {
    lead: "Averigüe qué cambiar antes de entregar su conector a los usuarios o de enviarlo.",
    chooseProject: "Elegir una carpeta de proyecto…",
    chooseFile: "Elegir un archivo de conector…",
    checkThis: "Comprobar antes de publicar",
    profile: "Comprobar para",
    firstRelease: "Esta es la primera versión",
    checking: (name: ForeignText) => `Comprobando ${quoted(name)}…`,
    empty: {
      title: "Todavía no se ha comprobado nada",
      text: "Elija una carpeta de proyecto o un archivo de conector, o abra un conector y elija ahí «Comprobar antes de publicar».",
      inBrowser:
        "Elija un archivo de conector, o abra un conector y elija ahí «Comprobar antes de publicar». Para una carpeta de proyecto, use «mezzanine check»: un explorador no puede elegirla.",
    },
    saveAs: "Guardar el informe como",
    formats: { html: "HTML", sarif: "SARIF", json: "JSON" },
    showMet: (count: number) => `Mostrar lo que se cumple (${numberText(count)})`,
    again: "Comprobar de nuevo",
  },
};
