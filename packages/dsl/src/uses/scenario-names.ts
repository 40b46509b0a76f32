import { codesOf, path, step } from "./data-names.ts";
import type { Declaration } from "./declaration.ts";
import { membersOf } from "./members.ts";
import { textAt } from "./name-book.ts";
import { firstOf, inside, type Notation, own, phrase, piecesOf } from "./notation.ts";

/** `check`, `check 2`, or `anytime.withdraw`. */
export const happening: Notation = firstOf(
	phrase(/^(?:anytime|afterwards)\.([a-z][a-z0-9_]*)$/d, own("action")),
	phrase(/^([a-z][a-z0-9_.]*)(?: \d{1,4})?$/d, step),
);

/** What is done where the case stands: a way out of the step whose key this stands under, or an action. */
export const taken: Notation = (text, site) => {
	const word = /^[a-z][a-z0-9_]*/.exec(text)?.[0] ?? "";
	const steps = site.place.around
		.flatMap(({ keys }) => keys)
		.concat(site.place.under)
		.flatMap((key) => step(key.text, site).at(-1)?.targets ?? []);
	const ways = membersOf(site.book, steps, word).filter(({ kind }) => kind === "outcome");
	return ways.length > 0 ? piecesOf([[word, 0, ways]]) : inside(text, word, 0, own("action"), site);
};

/** `child.birth_date`, also with `.source` behind it; `like` names another scenario. */
export const givenPath: Notation = (text, site) => (text === "like" ? [] : insideList(text, site));

/** A value of the field it stands under: a code, where that is a choice. */
export const givenValue: Notation = (text, site) => {
	const [first, ...rest] = site.place.under.map(({ text: word }) => word);
	if (first === undefined) return [];
	if (first === "like") return scenarioOfFile(text, site);
	const found = path(first, site).at(-1)?.targets ?? [];
	const fields = rest
		.flatMap((word) => word.split("."))
		.reduce<readonly Declaration[]>((owners, word) => membersOf(site.book, owners, word), found);
	return piecesOf([[text, 0, codesOf(site.book, fields, text)]]);
};

/** `like` means a scenario of its own file. */
const scenarioOfFile: Notation = (text, { book, place }) =>
	piecesOf([[text, 0, book.own([place.root], ["scenario"], text)]]);

/** A scenario of the procedure that is simulated, in whatever file. */
export const simulated: Notation = (text, { book, place }) => {
	const procedure = textAt(place.root, "simulation_for");
	const files = book.roots.filter(
		(root) => root.file.kind === "scenarios" && textAt(root, "scenarios_for") === procedure,
	);
	return piecesOf([[text, 0, book.own(files, ["scenario"], text)]]);
};

/** Below the path of a list stand its items, whose keys are members. */
const insideList: Notation = (text, site) => {
	const [first, ...rest] = site.place.under.map(({ text: word }) => word);
	if (first === undefined) return path(text, site);
	const found = path(first, site).at(-1)?.targets ?? [];
	const owners = rest.reduce<readonly Declaration[]>(
		(all, word) => membersOf(site.book, all, word),
		found,
	);
	return piecesOf([[text, 0, membersOf(site.book, owners, text)]]);
};
