import type { DataPath } from "../bundle/index.ts";

/** Keys of the definition at which a field stands: `["data", "child", "group", "full_name"]`. */
export function keysOfData(path: DataPath): readonly string[] {
	const [first = "", ...members] = path.split(".");
	return ["data", first, ...members.flatMap((member) => ["group", member])];
}
