import type { Definition, Field, FieldType, Id } from "../../bundle/index.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";

type Source = NonNullable<Field["fetch"]>;
type Kind = Pick<Field, "as" | "list" | "many">;

/**
 * A value is taken from where it is known into a field that takes another kind of value: a name into a day, a code of
 * one list into another. Whoever applies would be asked to mend what they did not write.
 */
export function sourceUnfit({ definition }: DefinitionFacts): readonly CheckFinding[] {
	return Object.values(definition.data).flatMap((field) =>
		inField(definition, field, ["data", field.id]),
	);
}

function inField(
	definition: Definition,
	field: Field,
	at: readonly string[],
): readonly CheckFinding[] {
	const sources = (["prefill", "fetch"] as const).flatMap((key) => {
		const source = field[key];
		return source === undefined ? [] : unfit(definition, field, source, [...at, key]);
	});
	const members = Object.values(field.group ?? {});
	return [
		...sources,
		...members.flatMap((member) => inField(definition, member, [...at, "group", member.id])),
	];
}

function unfit(
	definition: Definition,
	field: Field,
	source: Source,
	at: readonly string[],
): readonly CheckFinding[] {
	if (source.kind === "identity") {
		const given: Kind = { as: IDENTITY[source.field] ?? "text" };
		return finding(`identity.${source.field}`, given, field, at);
	}
	const gives = definition.registers[source.register]?.records[source.record]?.gives ?? {};
	const name = (id: Id) => `${source.register}.${source.record}.${id}`;
	const pairs: readonly (readonly [Id, Field | undefined])[] =
		source.field === undefined
			? Object.entries(source.members ?? {}).map(([member, id]) => [id, field.group?.[member]])
			: [[source.field, field]];
	return pairs.flatMap(([id, asked]) => {
		const given = gives[id];
		return asked && given ? finding(name(id), given, asked, at) : [];
	});
}

function finding(
	name: string,
	given: Kind,
	asked: Field,
	at: readonly string[],
): readonly CheckFinding[] {
	if (fits(given, asked)) return [];
	const values = { name, given: said(given), field: asked.path, asked: said(asked) };
	return [{ code: "source_unfit", values, at }];
}

function fits(given: Kind, asked: Kind): boolean {
	if ((given.many === undefined) !== (asked.many === undefined)) return false;
	if (WIDER[given.as]?.includes(asked.as)) return true;
	return given.as === asked.as && given.list === asked.list;
}

/**
 * What takes values of another type as well. A day of which a register knows only the year is rare, and asked for whole
 * where it is.
 */
const WIDER: Readonly<Partial<Record<FieldType, readonly FieldType[]>>> = {
	whole: ["number"],
	date: ["partial_date"],
	partial_date: ["date"],
};

/** What a sign-in says of a person that is no text. */
const IDENTITY: Readonly<Record<string, FieldType>> = {
	birth_date: "date",
	is_foreigner: "yes_no",
};

/** As a definition writes it: `choice of commune`, `text many`. */
function said({ as, list, many }: Kind): string {
	return [as, ...(list === undefined ? [] : ["of", list]), ...(many ? ["many"] : [])].join(" ");
}
