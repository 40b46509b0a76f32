import { minorDigits } from "../bundle/currency.ts";
import type { Change, Definition, Field, FieldType, Id } from "../bundle/index.ts";
import { type MoneyNames, minorUnits, withAmounts } from "../expression/amounts.ts";
import type { Rule } from "../expression/ast.ts";

/**
 * The definition with every number beside money read as an amount of its currency. A currency without minor units
 * needs nothing of the kind.
 */
export function readAmounts(definition: Definition, currency: string | undefined): Definition {
	const digits = currency === undefined ? 0 : minorDigits(currency);
	if (digits === 0) return definition;
	const place: Place = { definition, digits, expected: false };
	return Object.fromEntries(
		Object.entries(definition).map(([key, value]) => [
			key,
			WITHOUT_RULES.has(key) ? value : replace(value, { ...place, key }),
		]),
	) as unknown as Definition;
}

const WITHOUT_RULES: ReadonlySet<string> = new Set([
	"lists",
	"registers",
	"messages",
	"sources",
	"office_kinds",
	"calendars",
]);

interface Place {
	readonly definition: Definition;
	readonly digits: number;
	/** What a rule here gives is money. */
	readonly expected: boolean;
	readonly key?: string;
	/** The group around a field: what `this` is. */
	readonly group?: readonly string[];
}

/** A definition is plain JSON: whatever holds a text and a tree is a rule. */
function replace(value: unknown, place: Place): unknown {
	if (Array.isArray(value)) return value.map((item) => replace(item, place));
	if (typeof value !== "object" || value === null) return value;
	if (isRule(value))
		return { ...value, tree: withAmounts(value.tree, names(place), place.expected) };
	const inside =
		"path" in value && "as" in value ? { ...place, group: groupOf(value as Field) } : place;
	const isMoney = "as" in value && value.as === "money";
	return Object.fromEntries(
		Object.entries(isMoney ? withLimits(value as Partial<Field>, place.digits) : value).map(
			([key, member]) => [
				key,
				replace(member, {
					...inside,
					expected: inside.expected || key === "amount" || (isMoney && key === "is"),
				}),
			],
		),
	);
}

/** What a field of money may least and most be, in minor units as its value is. */
function withLimits(field: Partial<Field>, digits: number): object {
	const scaled = (limit: string) => minorUnits(limit, digits);
	const changed = (changes: readonly Change<string>[]) =>
		changes.map(({ from, value }) => ({ from, value: scaled(value) }));
	const { least, most, dated } = field;
	return {
		...field,
		...(least !== undefined && { least: scaled(least) }),
		...(most !== undefined && { most: scaled(most) }),
		...(dated && {
			dated: {
				...dated,
				...(dated.least && { least: changed(dated.least) }),
				...(dated.most && { most: changed(dated.most) }),
			},
		}),
	};
}

function isRule(value: object): value is Rule {
	return "text" in value && "tree" in value;
}

function groupOf({ path }: Field): readonly string[] {
	return path.split(".").slice(0, -1);
}

function names({ definition, digits, group = [] }: Place): MoneyNames {
	return { digits, typeOf: (path) => typeOf(definition, fromRoot(definition, path, group)) };
}

/** `this` is the group around, `outer` the one around that; the name of a `for_each` is an item of its list. */
function fromRoot(
	{ steps }: Definition,
	path: readonly string[],
	group: readonly string[],
): readonly string[] {
	const [first = "", ...rest] = path;
	if (first === "this") return [...group, ...rest];
	if (first === "outer") return [...group.slice(0, -1), ...rest];
	const each = Object.values(steps).find((step) => step.does === "for_each" && step.as === first);
	return each?.does === "for_each" ? [...each.of.split("."), ...rest] : path;
}

function typeOf(definition: Definition, path: readonly string[]): FieldType | undefined {
	const [first = "", ...rest] = path;
	if (first === "fees") return rest.length === 1 ? "money" : undefined;
	const computed = own(definition.computed, first);
	if (computed) return rest.length === 0 ? computed.as : undefined;
	const field = own(definition.data, first);
	if (field) return member(field, rest)?.as;
	return givenBy(definition, path.slice(0, -1).join("."), path.at(-1) ?? "");
}

function member(field: Field, path: readonly string[]): Field | undefined {
	return path.reduce<Field | undefined>((at, name) => own(at?.group ?? {}, name), field);
}

/** What a register's answer gives, as `<step>.<name>`. */
function givenBy(
	{ steps, registers }: Definition,
	name: string,
	given: string,
): FieldType | undefined {
	const step = own(steps, name);
	if (step?.does !== "ask" && step?.does !== "record") return undefined;
	const answers = registers[step.register]?.services[step.service]?.answers ?? {};
	return Object.values(answers).flatMap(({ gives }) => own(gives, given)?.as ?? [])[0];
}

function own<T>(map: Readonly<Record<Id, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
