import type { DataPath, Definition, Field } from "../../bundle/index.ts";
import type { Rule } from "../../expression/ast.ts";
import { fieldAt, leaves } from "../../form/asked.ts";
import { pagesAround } from "../../form/pages-around.ts";
import { outwards } from "../../form/paths.ts";
import { askedOfApplicants, fieldsAsked } from "../amounts/asked.ts";
import { sourceOf } from "../amounts/source.ts";
import { typedItems } from "../amounts/typed.ts";
import type { Bounds } from "../burden.ts";
import { Measure } from "../measure.ts";
import { usualChannel } from "../numbers.ts";
import { wholeUp } from "../round-up.ts";

/** For whom another number of fields is typed than before, though the least and the most of all may be the same. */
export interface TypedWhere {
	/** Of everybody who is meant: what shows the fields that changed. */
	readonly when: Rule;
	/** Fields that are taken from somewhere now and were typed, or the other way round. */
	readonly fields: readonly DataPath[];
	readonly before: Bounds;
	readonly after: Bounds;
}

/**
 * For each condition under which a field of another source is asked: what is typed there, before and after. The least
 * way and the longest way of all may be those of other people; these numbers are over the ways of these people alone.
 * Left out: what could not be tried whole, where nothing differs, and fields that everybody is asked.
 */
export function typedWhere(before: Definition, after: Definition): readonly TypedWhere[] {
	const changed = typedOf(after).filter(({ path }) => {
		const old = fieldAt(before, path);
		return old !== undefined && isSpared(before, old) !== isSpared(after, fieldAt(after, path));
	});
	const shown = changed.flatMap((field) => {
		const when = shownWhen(after, field.path);
		return when ? [{ when, path: field.path }] : [];
	});
	return [...Map.groupBy(shown, ({ when }) => when.text).values()].flatMap((some) => {
		const [first] = some;
		if (first === undefined) return [];
		const { when } = first;
		const [old, now] = [typedAmong(before, when), typedAmong(after, when)];
		const isSame = old?.min === now?.min && old?.max === now?.max;
		if (old === undefined || now === undefined || isSame) return [];
		return [{ when, fields: some.map(({ path }) => path), before: old, after: now }];
	});
}

function typedOf(definition: Definition): readonly Field[] {
	const measure = new Measure(definition, usualChannel(definition));
	const paths = askedOfApplicants(measure).flatMap((asked) => fieldsAsked(definition, asked));
	return [...new Map(paths.map((field) => [field.path, field])).values()].flatMap(leaves);
}

function isSpared(definition: Definition, field: Field | undefined): boolean {
	return field !== undefined && sourceOf(definition, field) !== undefined;
}

/** The rule nearest to a field that shows it: its own, that of a group around it, or that of its only page. */
function shownWhen(definition: Definition, path: DataPath): Rule | undefined {
	const own = outwards(path).flatMap((one) => fieldAt(definition, one)?.when ?? []);
	const pages = pagesAround(definition, path);
	return own[0] ?? (pages.length === 1 ? pages[0] : undefined);
}

/** Undefined where not all of it could be tried: a bound would say more than is known. */
function typedAmong(definition: Definition, when: Rule): Bounds | undefined {
	const measure = new Measure(definition, usualChannel(definition), when);
	const { min, max, open } = measure.of(typedItems(measure));
	return open ? undefined : { min: wholeUp(min), max: wholeUp(max) };
}
