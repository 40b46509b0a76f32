import { textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { keyLines } from "../language/key-lines.ts";

/** Whether any file tells a scenario of it. */
export function hasScenarios(workspace: Workspace, procedure: string): boolean {
	return filesOf(workspace, procedure).some(({ keys }) =>
		keys.some(({ path }) => path.length === 2 && path[0] === "scenarios"),
	);
}

/** The file that tells it. */
export function fileOfScenario(
	workspace: Workspace,
	procedure: string,
	id: string,
): string | undefined {
	return filesOf(workspace, procedure).find(({ keys }) =>
		keys.some(({ path }) => path.length === 2 && path[0] === "scenarios" && path[1] === id),
	)?.path;
}

function filesOf(workspace: Workspace, procedure: string) {
	const head = new RegExp(`^scenarios_for: *["']?${procedure}["']?\\s*(#.*)?$`, "m");
	return workspace.files
		.filter((file) => file.path.endsWith(".scenarios.yaml") && head.test(textOf(file)))
		.map((file) => ({ path: file.path, keys: keyLines(textOf(file)) }));
}
