import type {
	Check,
	DataPath,
	Definition,
	Field,
	MovesPlan,
	StepName,
} from "../../../bundle/index.ts";
import type { Expression } from "../../../expression/ast.ts";
import { pathsIn } from "../../../expression/paths-in.ts";
import { ANY_ITEM } from "../../../expression/types.ts";
import { asksOf, documentAt, fieldAt, isAsked } from "../../../form/asked.ts";
import { pathBefore } from "../../../form/former-names.ts";
import { parentOf } from "../../../form/paths.ts";
import { shownBy } from "../../../journey/field-aims.ts";
import type { Between } from "../../between.ts";
import type { Reason } from "../proof.ts";
import type { RulesNow } from "../rules-now.ts";
import { isNarrower } from "./narrower.ts";

/**
 * What of the first form of the new edition cases of the old one may lack, or have otherwise than it has to be: a case that
 * is moved could have been handed in under the new edition, or it stays. Papers are no reason: they are asked for.
 *
 * @param held values that a case surely was asked for, by the names of the new edition
 */
export function notAccepted(
	step: StepName,
	held: ReadonlySet<DataPath>,
	between: Between,
	rules: RulesNow,
	plan: MovesPlan | undefined,
): readonly Reason[] {
	const { after } = between;
	const form = { step: after.starts_at };
	if (after.steps[form.step]?.does !== "fill_in") return [];
	const asks = asksOf(after, form);
	const give = plan?.steps[step]?.give ?? {};
	const fields = asks
		.flatMap((path) => fieldAt(after, path) ?? [])
		.flatMap((field) => [field, ...insideOf(field)]);
	return [
		...fields.flatMap((field) =>
			Object.hasOwn(give, field.path)
				? ofGiven(field, give[field.path]?.tree, between)
				: ofField(field, held, between, rules),
		),
		...Object.values(after.checks).flatMap((check) => ofCheck(check, asks, between, rules)),
	];
}

/** The members of a group, and of its groups. */
function insideOf(field: Field): readonly Field[] {
	return Object.values(field.group ?? {}).flatMap((member) => [member, ...insideOf(member)]);
}

/** What a plan gives is held against the field as far as it can be seen: a value that is written, or one of another field. */
function ofGiven(field: Field, rule: Expression | undefined, between: Between): readonly Reason[] {
	const unknown: readonly Reason[] = [
		{ code: "not_proved", values: { at: `data.${field.path}`, path: field.path } },
	];
	if (rule?.op === "literal") {
		if (field.as === "yes_no") return field.must_be && rule.value !== true ? unknown : [];
		const isCode = field.as === "choice" && typeof rule.value === "string";
		if (isCode) return codesOf(field, between.after).includes(String(rule.value)) ? [] : unknown;
		return hasLimits(field) ? unknown : [];
	}
	const source = rule?.op === "path" ? fieldAt(between.before, rule.path.join(".")) : undefined;
	if (source === undefined) return hasLimits(field) ? unknown : [];
	const sides = [
		{ field: source, definition: between.before },
		{ field, definition: between.after },
	] as const;
	return isNarrower(...sides) ? unknown : [];
}

function codesOf({ list, only }: Field, { lists }: Definition): readonly string[] {
	return only ?? Object.keys(lists[list ?? ""]?.codes ?? {});
}

const LIMITS = [
	"least",
	"most",
	"shortest",
	"longest",
	"earliest",
	"latest",
	"pattern",
	"format",
	"checksum",
	"must_be",
	"list",
	"decimals",
] as const;

function hasLimits(field: Field): boolean {
	return LIMITS.some((limit) => field[limit] !== undefined);
}

function ofField(
	field: Field,
	held: ReadonlySet<DataPath>,
	between: Between,
	rules: RulesNow,
): readonly Reason[] {
	const { before, after } = between;
	const { path } = field;
	const was = fieldAt(before, pathBefore(after, path));
	const missing: Reason = { code: "data_missing", values: { path } };
	const isLeaf = field.group === undefined;
	const isHeld = held.has(path) || (!isLeaf && insideOf(field).some((one) => held.has(one.path)));
	if (was === undefined || !isHeld) return isLeaf && mustBeThere(field) ? [missing] : [];
	const sides = [
		{ field: was, definition: before },
		{ field, definition: after },
	] as const;
	if (isNarrower(...sides)) return [{ code: "data_refused", values: { path } }];
	if (!isLeaf && field.many === undefined) return [];
	return mayBeEmpty(was, field, between, rules, missing);
}

/** What is fetched is asked of nobody. */
function mustBeThere({ answer, required_when, fetch }: Field): boolean {
	return fetch === undefined && (answer === "required" || required_when !== undefined);
}

/** Whether a case that had not to answer it before has to have answered it now. */
function mayBeEmpty(
	was: Field,
	is: Field,
	{ before, after }: Between,
	rules: RulesNow,
	missing: Reason,
): readonly Reason[] {
	if (!mustBeThere(is)) return [];
	const [then, now] = [
		[...shownBy(was.path, before), ...neededBy(was)],
		[...shownBy(is.path, after), ...neededBy(is)],
	];
	if (rules.areSame(then, now)) return [];
	// Without a rule it was always answered, wherever the case came from.
	if (then.length === 0) return [];
	const notProved: Reason = {
		code: "not_proved",
		values: { at: `data.${is.path}`, path: is.path },
	};
	if ([...then, ...now].some(isOfItem)) return [notProved];
	const olds = then.map((rule) => rules.before(rule));
	const found = rules.isThere([...olds, ...now.map((rule) => rules.after(rule))], (truths) => {
		const isThen = truths.slice(0, olds.length).every((truth) => truth === true);
		return !isThen && truths.slice(olds.length).every((truth) => truth === true);
	});
	if (found.is === "no") return [];
	return [
		found.is === "perhaps"
			? notProved
			: { ...missing, values: { ...missing.values, case: found.values } },
	];
}

const NEVER: Expression = { op: "literal", type: "yes_no", value: false };

/** What may be left empty is surely there in no case. */
function neededBy({ answer, required_when }: Field): readonly Expression[] {
	if (answer === "required") return [];
	return [required_when?.tree ?? NEVER];
}

function isOfItem(rule: Expression): boolean {
	return pathsIn(rule).some(({ path }) => path[0] === "this" || path.includes(ANY_ITEM));
}

/** A check that the old edition had passes again: it read the same values on the same day. */
function ofCheck(
	check: Check,
	asks: readonly DataPath[],
	{ before, after }: Between,
	rules: RulesNow,
): readonly Reason[] {
	const reads = check.reads.filter((path) => isAsked(asks, path));
	if (check.if_broken !== "block" || (reads.length === 0 && check.reads.length > 0)) return [];
	const own = conditionOf(check);
	const passed = Object.values(before.checks)
		.filter(({ if_broken }) => if_broken === "block")
		.map(conditionOf);
	if (passed.some((one) => rules.areSame(one, own))) return [];
	const unproved: Reason = {
		code: "not_proved",
		values: { at: `checks.${check.id}`, check: check.id },
	};
	if (own.some(isOfItem) || check.reads.some((path) => isInList(path, after))) return [unproved];
	const olds = passed.filter((one) => !one.some(isOfItem));
	const flat = olds.flatMap((one) => one.map((rule) => rules.before(rule)));
	const found = rules.isThere([...flat, ...own.map((rule) => rules.after(rule))], (truths) => {
		const isPassed = olds.every(
			(_one, at) => !(truths[2 * at] === true && truths[2 * at + 1] === false),
		);
		const [when, must] = truths.slice(flat.length);
		return isPassed && when === true && must === false;
	});
	if (found.is === "no") return [];
	if (found.is === "perhaps") return [unproved];
	return [{ code: "data_refused", values: { check: check.id, case: found.values } }];
}

/** Checks that no case at all can pass: whoever has not handed in yet never could. */
export function impossible(between: Between, rules: RulesNow): readonly Reason[] {
	const passed = Object.values(between.before.checks).map(conditionOf);
	return Object.values(between.after.checks).flatMap((check): readonly Reason[] => {
		const own = conditionOf(check);
		const isKnown = passed.some((one) => rules.areSame(one, own));
		if (check.if_broken !== "block" || isKnown || own.some(isOfItem)) return [];
		const found = rules.isThere(
			own.map((rule) => rules.after(rule)),
			([when, must]) => when !== true || must !== false,
		);
		return found.is === "no"
			? [{ code: "not_proved", values: { at: `checks.${check.id}`, check: check.id } }]
			: [];
	});
}

const ALWAYS: Expression = { op: "literal", type: "yes_no", value: true };

/** When it is asked, and what must hold then. */
function conditionOf({ when, must }: Check): readonly [Expression, Expression] {
	return [when?.tree ?? ALWAYS, must.tree];
}

function isInList(path: DataPath, definition: Definition): boolean {
	for (let at = path; at !== ""; at = parentOf(at))
		if (fieldAt(definition, at)?.many || (documentAt(definition, at) && at !== path)) return true;
	return false;
}
