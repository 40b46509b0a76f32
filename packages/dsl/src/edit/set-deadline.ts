import { keysOf, type Shape } from "../model/shape.ts";
import { stepShape } from "../model/step.ts";
import { entryOf } from "../syntax/nodes.ts";
import { type Draft, EditRefused } from "./draft.ts";
import { findHere } from "./find-here.ts";
import { type Found, findItem, textOf } from "./find-item.ts";
import type { RemoveDeadline, SetDeadline } from "./intent.ts";
import { replaceText } from "./set-words.ts";

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
export function setDeadline(draft: Draft, intent: SetDeadline): void {
	const { file } = intent;
	const within = durationText(intent.within);
	if (within === undefined)
		throw new EditRefused("not_a_duration", { found: intent.within, expected: UNITS });
	const step = findHere(draft, file, `steps.${intent.step}`);
	const deadline = entryOf(step.node, "deadline")?.value;
	if (deadline === undefined && isInStandard(draft, file, intent.step)) {
		draft.set(file, step.path, "deadline", { within });
		return;
	}
	if (deadline === undefined && intent.when_late !== undefined) {
		firstDeadline(draft, file, step, within, intent.when_late);
		return;
	}
	if (deadline?.kind !== "map") throw new EditRefused("no_deadline", { step: intent.step });
	const value = entryOf(deadline, "within")?.value;
	if (value === undefined)
		throw new EditRefused("deadline_not_within", {
			step: intent.step,
			key: deadline.entries[0]?.key.text,
		});
	replaceText(draft, file, [...step.path, "deadline", "within"], value, within);
}

/** The standard step that it uses has one: here stands only what is other. */
function isInStandard(draft: Draft, file: string, step: string): boolean {
	const root = draft.root(file);
	const found = findItem(draft.files(), { file: root.file, root }, `steps.${step}.deadline`);
	return "node" in found && found.file !== file;
}

export function removeDeadline(draft: Draft, { file, step }: RemoveDeadline): void {
	const found = findHere(draft, file, `steps.${step}`);
	if (!entryOf(found.node, "deadline")) throw new EditRefused("no_deadline", { step });
	draft.edit(file, { op: "remove", path: [...found.path, "deadline"] });
}

const CONSEQUENCE =
	/^(?:(?:tell|take) [a-z][a-z0-9_.]*(?:, [a-z][a-z0-9_.]*)*|go[ _]to [a-z][a-z0-9_.]*)$/;

/** A case does not stay in such a step. */
const PASSED: ReadonlySet<string> = new Set(["end", "route"]);

function firstDeadline(
	draft: Draft,
	file: string,
	{ node, path }: Found,
	within: string,
	whenLate: string,
): void {
	if (!CONSEQUENCE.test(whenLate)) throw new EditRefused("not_a_consequence", { found: whenLate });
	const takes = Object.hasOwn(keysOf(stepShape as Shape<object>, node), "deadline");
	if (!takes || PASSED.has(textOf(node, "does") ?? ""))
		throw new EditRefused("no_deadline", { step: path.at(-1) });
	draft.set(file, path, "deadline", { within, when_late: whenLate.replace(/^go_to /, "go to ") });
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
