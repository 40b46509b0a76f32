import type { Definition, Field } from "../../bundle/index.ts";
import { askedPlaces, firstAsked } from "../data/asked-places.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData } from "../keys-of-data.ts";
import { areNear } from "./near-names.ts";

/**
 * The same thing asked twice: two fields side by side that are the same of the catalogue under the same title, or
 * mean the same; one field on two pages of a step; and names so near that one is likely a slip of the other.
 */
export function askedTwice(facts: DefinitionFacts): readonly CheckFinding[] {
	const { definition } = facts;
	return [...among(Object.values(definition.data), definition), ...onTwoPages(definition)];
}

/** The catalogue's own groups are looked at where the catalogue is. */
function among(fields: readonly Field[], definition: Definition): readonly CheckFinding[] {
	const asked = fields.filter(({ path }) => firstAsked(path, definition) !== undefined);
	const here = asked.flatMap((field, index) => {
		const first = asked.slice(0, index).find((other) => sameThing(other, field, definition));
		const near = first ?? asked.slice(0, index).find((other) => isNear(other, field));
		if (!near) return [];
		return [
			{
				code: first ? "asked_twice" : "near_duplicate",
				values: { name: field.path, other: near.path },
				at: keysOfData(field.path),
				related: [{ message: `\`${near.path}\` stands here`, at: keysOfData(near.path) }],
			},
		];
	});
	const inside = fields.flatMap(({ group, uses }) =>
		group && uses === undefined ? among(Object.values(group), definition) : [],
	);
	return [...here, ...inside];
}

function sameThing(a: Field, b: Field, { languages }: Definition): boolean {
	// What is asked under different conditions is asked once in each case.
	if (a.when && b.when) return false;
	const own = a.uses === undefined && b.uses === undefined;
	const sameTitle = languages.every((language) => a.title[language] === b.title[language]);
	const sameMeaning = a.means !== undefined && a.means === b.means;
	const sameField = a.uses !== undefined && a.uses === b.uses;
	return (own && sameMeaning) || (sameTitle && (sameMeaning || sameField));
}

/** Names so near that one is a slip of the other, of the same kind of value. */
function isNear(a: Field, b: Field): boolean {
	const alike = a.as === b.as && a.list === b.list && !a.many === !b.many;
	return alike && areNear(a.id, b.id);
}

/** On two pages of one form, or twice on one of them; outcomes ask whoever takes them. */
function onTwoPages(definition: Definition): readonly CheckFinding[] {
	const places = askedPlaces(definition);
	return places.flatMap((place, index) => {
		const step = definition.steps[place.step];
		const pages = step?.does === "fill_in" ? step.pages : [];
		const when = (id: string) => pages.find((one) => one.id === id)?.when;
		const before = places
			.slice(0, index)
			.find(
				(one) =>
					one.step === place.step &&
					one.path === place.path &&
					(one.page === place.page ||
						(step?.does === "fill_in" && !(when(one.page) && when(place.page)))),
			);
		if (!before) return [];
		const related = [{ message: "asked here already", at: before.at }];
		const values = { name: place.path, other: place.path };
		return [{ code: "asked_twice", values, at: place.at, related }];
	});
}
