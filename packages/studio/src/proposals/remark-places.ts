import type { DataPath, Definition, StepName } from "@onedoor/dsl/bundle";
import { stepsAt } from "@onedoor/dsl/diff";

import type { RemarkView } from "../api/proposals.ts";
import type { Read } from "../check/protocol.ts";
import { lineNow } from "../document/line-now.ts";
import { textOf } from "../document/open-file.ts";
import type { Workspace } from "../document/workspace.ts";
import { stepOfFinding } from "../findings/step-of-finding.ts";
import { keyLines } from "../language/key-lines.ts";

/** A remark, and where it belongs in the procedure on screen. */
export interface PlacedRemark {
	readonly remark: RemarkView;
	/** File and line of the text on screen; missing where it is about the whole. */
	readonly place?: { readonly file: string; readonly line: number };
	/** The field or paper it is about. */
	readonly about?: DataPath;
	/** Steps at which people meet that; empty: it belongs to the procedure as a whole. */
	readonly steps: readonly StepName[];
}

/** Finds the place of each remark in the text on screen, which may have moved on since it was made. */
export function placed(
	remarks: readonly RemarkView[],
	read: Read,
	workspace: Workspace,
): readonly PlacedRemark[] {
	const at = stepsAt(read.definition);
	return remarks.map((remark): PlacedRemark => {
		const file = remark.file === undefined ? undefined : workspace.file(remark.file);
		if (file === undefined || remark.line === undefined) return { remark, steps: [] };
		const text = textOf(file);
		const line = lineNow(file.saved.text, text, remark.line);
		const place = { file: file.path, line };
		const path = keyLines(text).findLast((key) => key.line <= line)?.path ?? [];
		const step = stepOfFinding({ file: file.path, path: path.join(".") }, read.places);
		const about = dataPathOf(path, read.definition);
		const steps = step === undefined ? at(path) : [step];
		return { remark, place, steps, ...(about !== undefined && { about }) };
	});
}

/** `data.child.group.weight.title` is about `child.weight`. */
function dataPathOf(path: readonly string[], definition: Definition): DataPath | undefined {
	const [section, id, ...inner] = path;
	if (id === undefined) return undefined;
	if (section === "documents" && Object.hasOwn(definition.documents, id)) return id;
	if (section !== "data" || !Object.hasOwn(definition.data, id)) return undefined;
	const names = [id];
	for (let at = 0; inner[at] === "group" && inner[at + 1] !== undefined; at += 2)
		names.push(inner[at + 1] ?? "");
	return names.join(".");
}
