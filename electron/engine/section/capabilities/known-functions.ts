import type { CapabilityKind } from "../../../../shared/model/capabilities.ts";

/** Functions of Power Query's library that reach a data source, a file or a service. */
const dataFunctions = [
  ...["Access.Database", "ActiveDirectory.Domains", "Adbc.Connection", "Adbc.DataSource", "AdobeAnalytics.Cubes"],
  ...["AdoDotNet.DataSource", "AdoDotNet.Query", "AnalysisServices.Database", "AnalysisServices.Databases"],
  ...["AzureStorage.BlobContents", "AzureStorage.Blobs", "AzureStorage.DataLake", "AzureStorage.DataLakeContents", "AzureStorage.Tables"],
  ...["Cdm.Contents", "CommonDataService.Database", "DB2.Database", "DeltaLake.Table", "DocumentDB.Contents", "Essbase.Cubes"],
  ...["Excel.CurrentWorkbook", "Exchange.Contents", "File.Contents", "Folder.Contents", "Folder.Files", "GoogleAnalytics.Accounts"],
  ...["HdInsight.Containers", "HdInsight.Contents", "HdInsight.Files", "Hdfs.Contents", "Hdfs.Files", "Informix.Database"],
  ...["MySQL.Database", "OData.Feed", "Odbc.DataSource", "Odbc.InferOptions", "Odbc.Query", "OleDb.DataSource", "OleDb.Query"],
  ...["Oracle.Database", "PostgreSQL.Database", "Salesforce.Data", "Salesforce.Reports", "SapBusinessWarehouse.Cubes"],
  ...["SapHana.Database", "SharePoint.Contents", "SharePoint.Files", "SharePoint.Tables", "Soda.Feed", "Sql.Database"],
  ...["Sql.Databases", "Sybase.Database", "Teradata.Database", "Web.BrowserContents", "Web.Contents", "Web.Headers", "Web.Page"],
  ...["WebAction.Request", "FabricAI.Prompt", "OpenApi.Document"],
  // Connectors that come with Power BI.
  ...["AmazonRedshift.Database", "Databricks.Catalogs", "Databricks.Query", "GoogleBigQuery.Database", "Impala.Database"],
  ...["Kusto.Contents", "AzureDataExplorer.Contents", "Lakehouse.Contents", "PowerBI.Dataflows", "PowerPlatform.Dataflows"],
  ...["Snowflake.Databases", "Spark.Tables", "ApacheSpark.Tables", "Fabric.Warehouse", "HiveProtocol.Type"],
] as const;

/** What they take first is the name of a server, not an address. */
const takesServer =
  /^(?:AnalysisServices|DB2|Essbase|Hdfs|Informix|MySQL|Oracle|PostgreSQL|SapBusinessWarehouse|SapHana|Sql|Sybase|Teradata|AmazonRedshift|Databricks|Impala|Snowflake|Spark|ApacheSpark)\./u;
/** What they take first is text like `server=…;driver=…`. */
const takesConnectionText = /^(?:Odbc|OleDb|AdoDotNet)\./u;

const others: Readonly<Record<string, Exclude<CapabilityKind, "data-function">>> = {
  "Extension.CurrentCredential": "reads-credential",
  "Expression.Evaluate": "evaluates-code",
  "Extension.Module": "evaluates-code",
  "#shared": "evaluates-code",
  "#sections": "evaluates-code",
  "R.Execute": "evaluates-code",
  "Python.Execute": "evaluates-code",
  "Diagnostics.Trace": "writes-traces",
  "Value.NativeQuery": "native-query",
  "ValueAction.NativeStatement": "native-query",
};

type NamedKind = "data-function" | "reads-credential" | "evaluates-code" | "writes-traces" | "native-query";

export interface KnownFunction {
  readonly name: string;
  readonly kind: NamedKind;
  readonly takes: "server" | "connection-text" | "address";
}

export const knownFunctions: ReadonlyMap<string, KnownFunction> = new Map([
  ...dataFunctions.map((name): [string, KnownFunction] => [
    name,
    {
      name,
      kind: "data-function",
      takes: takesServer.test(name) ? "server" : takesConnectionText.test(name) ? "connection-text" : "address",
    },
  ]),
  ...Object.entries(others).map(([name, kind]): [string, KnownFunction] => [name, { name, kind: kind as NamedKind, takes: "address" }]),
]);
