import { basename, resolve } from "node:path";
import { connectorId, openedFolder } from "../engine/inventory/connector-id.ts";
import type { CheckContext } from "../engine/checks/check.ts";
import { createPaint } from "./paint.ts";
import { describeFile } from "./describe-file.ts";
import { exitCodeOf, type ExitCode } from "./exit-code.ts";
import { fileJson, jsonText } from "./json.ts";
import { judgeFile, type JudgedFile } from "./judged-file.ts";
import { gatherContext } from "./judging-context.ts";
import type { Request } from "./request.ts";
import { reportContextFailure } from "./report-failure.ts";
import type { World } from "./world.ts";

/** Reads files where they lie and says what they are. */
export async function inspectCommand(request: Extract<Request, { command: "inspect" }>, world: World): Promise<ExitCode> {
  const context = await gatherContext(request, world);
  if (!context.ok) return reportContextFailure(context.error, world);
  const judged = await inspectFiles(request.files, context.value, world);
  if (request.json) world.stdout.write(jsonText(judged.map((one) => fileJson(one, context.value.now))));
  else {
    const look = { paint: createPaint(world.stdout, world.environment), width: world.stdout.columns, culture: request.culture };
    world.stdout.write(judged.map((one) => describeFile(one, context.value, look)).join("\n"));
  }
  return exitCodeOf(judged.flatMap(({ findings }) => findings));
}

/** All at once as far as the inspecting children go; the answers in the order of the files. */
export async function inspectFiles(files: readonly string[], context: CheckContext, world: World): Promise<readonly JudgedFile[]> {
  const inspector = world.createInspector();
  try {
    return await Promise.all(
      files.map(async (file, index) => {
        const content = await inspector.inspect({ kind: "file", path: resolve(world.cwd, file) });
        const subject = { id: connectorId(openedFolder, `${index}`), name: basename(file), folder: null, content };
        return judgeFile(subject, file, context);
      }),
    );
  } finally {
    await inspector.close();
  }
}
