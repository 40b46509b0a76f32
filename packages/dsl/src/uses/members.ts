import { entryOf, type Node, valueAt } from "../syntax/nodes.ts";
import { type Declaration, type NameKind, type StandardKind, unique } from "./declaration.ts";
import { type NameBook, textAt } from "./name-book.ts";

/** Groups may use one another; what goes round is cut off here, and reported elsewhere. */
const DEEPEST = 12;

/** What stands behind a dot: members of a group, ways out of a step, steps of a part, what a register gives. */
export function membersOf(
	book: NameBook,
	owners: readonly Declaration[],
	name: string,
): readonly Declaration[] {
	return unique(owners.flatMap((owner) => memberOf(book, owner, name, 0)));
}

function memberOf(
	book: NameBook,
	owner: Declaration,
	name: string,
	depth: number,
): readonly Declaration[] {
	if (depth > DEEPEST) return [];
	switch (owner.kind) {
		case "field":
		case "member":
		case "catalogue_field":
			return fieldMember(book, owner, name, depth);
		case "document":
			return entry(owner, valueAt(owner.value, "one_of"), "alternative", name);
		case "step":
		case "standard_step":
			return [
				...inStep(book, owner, name, depth),
				...basesOf(book, owner).flatMap((base) => memberOf(book, base, name, depth + 1)),
			];
		case "each_item":
			return memberOfList(book, owner, name, depth);
		case "register":
			return [
				...entry(owner, valueAt(owner.value, "records"), "record", name),
				...entry(owner, valueAt(owner.value, "services"), "service", name),
			];
		case "record":
			return entry(owner, valueAt(owner.value, "gives"), "record_field", name);
		case "service":
			return entry(owner, valueAt(owner.value, "answers"), "service_answer", name);
		case "list":
			return entry(owner, valueAt(owner.value, "codes"), "code", name);
		default:
			return [];
	}
}

/** Own members first, then those of what is used; a part's need is the catalogue field it names. */
function fieldMember(
	book: NameBook,
	owner: Declaration,
	name: string,
	depth: number,
): readonly Declaration[] {
	const own = entry(owner, valueAt(owner.value, "group"), "member", name);
	if (own.length > 0) return own;
	return basesOf(book, owner).flatMap((base) => memberOf(book, base, name, depth + 1));
}

/** What an item is in a standard file. */
const STANDARD_FOR: Readonly<Partial<Record<NameKind, StandardKind>>> = {
	role: "standard_role",
	standard_role: "standard_role",
	clock: "standard_clock",
	standard_clock: "standard_clock",
	step: "standard_step",
	standard_step: "standard_step",
	action: "standard_action",
	standard_action: "standard_action",
	standard_channel: "standard_channel",
};

/** The catalogue fields that a field takes from, or the standard item that any other item is. */
export function basesOf(book: NameBook, { kind, value }: Declaration): readonly Declaration[] {
	const standard = STANDARD_FOR[kind];
	if (standard) return book.shared(standard, textAt(value, "use") ?? "");
	const names =
		value.kind === "scalar" ? [value.text] : [textAt(value, "use"), textAt(value, "like")];
	return names.flatMap((name) => (name === undefined ? [] : book.shared("catalogue_field", name)));
}

/** What an item says under a key, or else what it uses says. */
export function saidBy(
	book: NameBook,
	one: Declaration,
	key: string,
	depth: number = DEEPEST,
): string | undefined {
	const own = textAt(one.value, key);
	const base = own === undefined && depth > 0 ? basesOf(book, one)[0] : undefined;
	return own ?? (base && saidBy(book, base, key, depth - 1));
}

function inStep(
	book: NameBook,
	owner: Declaration,
	name: string,
	depth: number,
): readonly Declaration[] {
	const { value } = owner;
	const ways = ["outcomes", "answers", "exits"].flatMap((key) =>
		entry(owner, valueAt(value, key), "outcome", name),
	);
	const inside = ["branches", "steps"].flatMap((key) =>
		entry(owner, valueAt(value, key), "step", name),
	);
	const each = valueAt(value, "step");
	const answers = each
		? ["outcomes", "answers"].flatMap((key) => entry(owner, valueAt(each, key), "outcome", name))
		: [];
	const unfolded = book.own(book.parts(textAt(value, "part")), ["step"], name);
	return [...ways, ...inside, ...answers, ...unfolded, ...givenBy(book, owner, name, depth)];
}

/** What a register's answer, or a procedure that was started, gives. */
function givenBy(
	book: NameBook,
	{ value }: Declaration,
	name: string,
	depth: number,
): readonly Declaration[] {
	if (textAt(value, "does") === "start")
		return book.own(book.procedures(textAt(value, "procedure")), ["given_value"], name);
	const path = (textAt(value, "of") ?? textAt(value, "in") ?? textAt(value, "event") ?? "").split(
		".",
	);
	const [register = "", service = "", answer] = path;
	if (depth > DEEPEST || service === "") return [];
	const services = membersOf(book, book.shared("register", register), service);
	return services.flatMap((one) => {
		const answers = valueAt(one.value, "answers");
		const entries = answers?.kind === "map" ? answers.entries : [];
		return entries
			.filter(({ key }) => answer === undefined || key.text === answer)
			.flatMap(({ value: said }) => entry(one, valueAt(said, "gives"), "answer_field", name));
	});
}

/** The item of a `for_each` has the members of its list. */
function memberOfList(
	book: NameBook,
	owner: Declaration,
	name: string,
	depth: number,
): readonly Declaration[] {
	const [first = "", ...rest] = (textAt(owner.value, "of") ?? "").split(".");
	const start = book.own([owner.root], ["field"], first);
	const list = rest.reduce<readonly Declaration[]>(
		(found, word) => membersOf(book, found, word),
		start,
	);
	return list.flatMap((one) => memberOf(book, one, name, depth + 1));
}

function entry(
	{ root }: Declaration,
	map: Node | undefined,
	kind: NameKind,
	name: string,
): readonly Declaration[] {
	const found = entryOf(map, name);
	return found ? [{ kind, name, key: found.key, value: found.value, root }] : [];
}
