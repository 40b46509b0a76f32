import type { DataPath } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";
import { withValue } from "@onedoor/dsl/form";

/** The values a message may mention, nested by their paths. What is absent stays absent. */
export function mentioned(
	paths: readonly DataPath[],
	scope: Scope,
): Readonly<Record<string, unknown>> {
	let mentions: Readonly<Record<string, unknown>> = {};
	for (const path of paths) {
		const value = scope.get(path.split("."));
		if (value !== undefined && typeof value !== "symbol")
			mentions = withValue(mentions, path, value);
	}
	return mentions;
}
