import type { Finding } from "@onedoor/dsl";
import type { Text } from "@onedoor/dsl/bundle";

import type { Read } from "../check/protocol.ts";

/** What people call the field a finding is about, where it is one of the procedure's own. */
export function fieldOfFinding(
	{ file, path }: Pick<Finding, "file" | "path">,
	{ definition, file: own }: Pick<Read, "definition" | "file">,
): Text | undefined {
	const [list, name = ""] = path.split(".");
	const isOwn = file === own && list === "data" && Object.hasOwn(definition.data, name);
	return isOwn ? definition.data[name]?.title : undefined;
}
