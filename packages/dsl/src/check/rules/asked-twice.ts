import type { Definition, Field, Step } from "../../bundle/index.ts";
import { areNear, nearKeys } from "../../diagnostic/near.ts";
import { outwards } from "../../form/paths.ts";
import { type AskedPlace, askedPlaces, firstAsked } from "../data/asked-places.ts";
import { sharingKeys } from "../data/sharing-keys.ts";
import { withoutPassing } from "../data/without-passing.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData } from "../keys-of-data.ts";

/**
 * The same thing asked twice: two fields side by side that are the same of the catalogue under the same title, or
 * mean the same; one field on two pages of a step; and names so near that one is likely a slip of the other.
 */
export function askedTwice(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const fields = Object.values(definition.data);
	return [
		...among(fields, definition),
		...besideGroups(fields, definition),
		...onTwoPages(definition),
		...inTwoForms(facts),
	];
}

/** A field beside a group, whose name is that of one of its members or a slip of it: `licence_numbr`, `licence.number`. */
function besideGroups(fields: readonly Field[], definition: Definition): readonly CheckFinding[] {
	const asked = (field: Field) => firstAsked(field.path, definition) !== undefined;
	const members = fields
		.flatMap(({ many, group }) => (many ? [] : Object.values(group ?? {})))
		.map((member) => ({ member, name: member.path.replaceAll(".", "_") }));
	return fields.flatMap((field) => {
		const near = members.find(
			({ member, name }) =>
				isAlike(field, member) &&
				(name === field.id || areNear(name, field.id)) &&
				asked(member) &&
				asked(field),
		);
		return near ? [twice("near_duplicate", field, near.member)] : [];
	});
}

function twice(code: string, field: Field, first: Field): CheckFinding {
	return {
		code,
		values: { name: field.path, other: first.path },
		at: keysOfData(field.path),
		related: [{ message: `\`${first.path}\` stands here`, at: keysOfData(first.path) }],
	};
}

/** The catalogue's own groups are looked at where the catalogue is. */
function among(fields: readonly Field[], definition: Definition): readonly CheckFinding[] {
	const asked = fields.filter(({ path }) => firstAsked(path, definition) !== undefined);
	const earlier = sharingKeys(asked, keysOf);
	const here = asked.flatMap((field, index) => {
		const others = earlier[index] ?? [];
		const first = others.find((other) => sameThing(other, field, definition));
		const near = first ?? others.find((other) => isNear(other, field));
		return near ? [twice(first ? "asked_twice" : "near_duplicate", field, near)] : [];
	});
	const inside = fields.flatMap(({ group, uses }) =>
		group && uses === undefined ? among(Object.values(group), definition) : [],
	);
	return [...here, ...inside];
}

/** Fields that are the same, or near, have one of these in common. */
function keysOf({ id, means, uses }: Field): readonly string[] {
	return [
		...(means === undefined ? [] : [`means ${means}`]),
		...(uses === undefined ? [] : [`uses ${uses}`]),
		...nearKeys(id).map((key) => `id ${key}`),
	];
}

function sameThing(a: Field, b: Field, { languages }: Definition): boolean {
	// What is asked under different conditions is asked once in each case.
	if (a.when && b.when) return false;
	const another = a.uses === undefined || (a.uses !== b.uses && isAlike(a, b));
	const sameTitle = languages.every((language) => a.title[language] === b.title[language]);
	const sameMeaning = a.means !== undefined && a.means === b.means;
	const sameField = a.uses !== undefined && a.uses === b.uses;
	const sameAgain = sameField && isNamedAfter(a, b) && Boolean(a.fetch ?? b.fetch);
	return (another && sameMeaning) || (sameTitle && (sameMeaning || sameField)) || sameAgain;
}

/** `spouse_name_typed` beside `spouse_name`, which a register gives. */
function isNamedAfter(a: Field, b: Field): boolean {
	return a.id.startsWith(`${b.id}_`) || b.id.startsWith(`${a.id}_`);
}

/** Names so near that one is a slip of the other, of the same kind of value. */
function isNear(a: Field, b: Field): boolean {
	return isAlike(a, b) && areNear(a.id, b.id);
}

function isAlike(a: Field, b: Field): boolean {
	return a.as === b.as && a.list === b.list && !a.many === !b.many;
}

/** On two pages of one form, or twice on one of them; outcomes ask whoever takes them. */
function onTwoPages(definition: Definition): readonly CheckFinding[] {
	const places = askedPlaces(definition);
	const earlier = sharingKeys(places, ({ step, path }) => [`${step} ${path}`]);
	return places.flatMap((place, index) => {
		const step = definition.steps[place.step];
		const pages = step?.does === "fill_in" ? step.pages : [];
		const when = (id: string) => pages.find((one) => one.id === id)?.when;
		const before = earlier[index]?.find(
			(one) =>
				one.page === place.page ||
				(step?.does === "fill_in" && !(when(one.page) && when(place.page))),
		);
		if (!before) return [];
		const related = [{ message: "asked here already", at: before.at }];
		const values = { name: place.path, other: place.path };
		return [{ code: "asked_twice", values, at: place.at, related }];
	});
}

/**
 * What a form asks though the case has been asked it on every way there, by a form that was filled in before. Where
 * cases can be granted without the second form, it asks again on purpose, of some.
 */
function inTwoForms(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	const forms = Object.values(definition.steps).filter(isForm);
	if (forms.length < 2) return [];
	const places = askedPlaces(definition).filter(({ step }) => isForm(definition.steps[step]));
	const byPath = Map.groupBy(places.entries(), ([, { path }]) => path);
	const around = ({ path }: AskedPlace) =>
		outwards(path)
			.flatMap((outer) => byPath.get(outer) ?? [])
			.sort(([a], [b]) => a - b);
	return places.flatMap((place) => {
		const before = facts.before(place.step);
		const [, first] =
			around(place).find(
				([, one]) =>
					one.step !== place.step &&
					before.done.has(one.step) &&
					!(hasWhen(one, definition) && hasWhen(place, definition)),
			) ?? [];
		if (!first || isGrantedWithout(place.step, facts)) return [];
		const related = [{ message: "asked here already", at: first.at }];
		const values = { name: place.path, other: first.path };
		return [{ code: "asked_twice", values, at: place.at, related }];
	});
}

/** A form that opens what was marked asks again on purpose. */
function isForm(step: Step | undefined): boolean {
	return step?.does === "fill_in" && step.change === undefined;
}

function hasWhen({ step, page }: AskedPlace, { steps }: Definition): boolean {
	const form = steps[step];
	return form?.does === "fill_in" && form.pages.some(({ id, when }) => id === page && when);
}

/** By its own ways: neither by an action nor because a clock ran out. */
function isGrantedWithout(form: string, facts: DefinitionFacts): boolean {
	const { definition } = facts;
	const found = withoutPassing(form, [definition.starts_at], (name) => facts.leaving(name));
	return Object.values(definition.steps).some(
		(step) => step.does === "end" && step.result === "granted" && found.has(step.name),
	);
}
