import { entryOf } from "../syntax/nodes.ts";
import { findItem } from "./find-item.ts";
import {
	type Refused,
	refusal,
	type SetDeadline,
	type TextChange,
	type TextFile,
} from "./intent.ts";
import { openFile } from "./open-file.ts";
import { elsewhere, replaceAt } from "./set-text.ts";

const UNITS = [
	"minutes",
	"working hours",
	"hours",
	"working days",
	"days",
	"weeks",
	"months",
	"years",
] as const;

/** Another time limit for a step that has one. */
export function setDeadline(files: readonly TextFile[], intent: SetDeadline): TextChange | Refused {
	const within = durationText(intent.within);
	if (within === undefined)
		return refusal("not_a_duration", { found: intent.within, expected: UNITS });
	const open = openFile(files, intent.file);
	if (!("root" in open)) return open;
	const step = findItem(files, open, `steps.${intent.step}`);
	if (!("node" in step)) return step;
	const foreign = elsewhere(step, intent.file);
	if (foreign !== undefined) return foreign;
	const deadline = entryOf(step.node, "deadline")?.value;
	if (deadline?.kind !== "map") return refusal("no_deadline", { step: intent.step });
	const value = entryOf(deadline, "within")?.value;
	if (value === undefined)
		return refusal("deadline_not_within", {
			step: intent.step,
			key: deadline.entries[0]?.key.text,
		});
	return replaceAt(
		open,
		{ ...step, path: [...step.path, "deadline", "within"], node: value },
		within,
	);
}

/** In the canonical form: one blank, and the singular for one. */
function durationText(text: string): string | undefined {
	const words = text.trim().replaceAll(/\s+/g, " ");
	if (words === "same working day") return words;
	const [, digits = "", name = ""] = /^(\d{1,4}) (.+)$/.exec(words) ?? [];
	const unit = UNITS.find((one) => one === name || one === `${name}s`);
	if (unit === undefined || Number(digits) === 0) return undefined;
	const n = Number(digits);
	return `${n} ${n === 1 ? unit.slice(0, -1) : unit}`;
}
