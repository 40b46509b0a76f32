import { keysOf, type Shape } from "../model/shape.ts";
import { stepShape } from "../model/step.ts";
import { entryOf } from "../syntax/nodes.ts";
import { type Found, findItem, textOf } from "./find-item.ts";
import {
	type Refused,
	refusal,
	type SetDeadline,
	type TextChange,
	type TextFile,
} from "./intent.ts";
import { type OpenFile, openFile } from "./open-file.ts";
import { type PlainTree, plainTree, withValue } from "./plain-tree.ts";
import { elsewhere, replaceAt } from "./set-text.ts";
import { firstSound, insertEntry } from "./write.ts";

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

/** Another time limit for a step that has one, or a first one together with what follows when it is late. */
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
	if (deadline === undefined && intent.when_late !== undefined)
		return firstDeadline(open, step, within, intent.when_late);
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

const CONSEQUENCE = /^(?:tell|go_to|take) [a-z][a-z0-9_.]*$/;

/** A case does not stay in such a step. */
const PASSED: ReadonlySet<string> = new Set(["end", "route"]);

/** Where the canonical form has it. */
function firstDeadline(
	open: OpenFile,
	{ node, path }: Found,
	within: string,
	whenLate: string,
): TextChange | Refused {
	if (!CONSEQUENCE.test(whenLate)) return refusal("not_a_consequence", { found: whenLate });
	const order = Object.keys(keysOf(stepShape as Shape<object>, node));
	const place = order.indexOf("deadline");
	const does = textOf(node, "does") ?? "";
	if (place === -1 || PASSED.has(does)) return refusal("no_deadline", { step: path.at(-1) });
	if (node.kind !== "map" || node.flow) return refusal("would_damage", { path: path.join(".") });
	const after = node.entries.findLast((entry) => order.indexOf(entry.key.text) < place);
	const said: PlainTree = {
		entries: [
			["within", within],
			["when_late", whenLate],
		],
	};
	const meant = withValue(plainTree(open.root), [...path, "deadline"], said, after?.key.text);
	const lines = ["deadline:", `  within: ${within}`, `  when_late: ${whenLate}`];
	return firstSound(open, meant, [insertEntry(open.file, node, after, lines)]);
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
