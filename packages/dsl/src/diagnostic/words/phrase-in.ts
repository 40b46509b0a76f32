/** What is no word of ours inside a phrase: names in backticks, texts in quotes, days and numbers. */
const HOLE = /`[^`]*`|"[^"]*"|\d{4}-\d\d-\d\d|-?\d+(?:\.\d+)*/g;

/** How phrases are joined to lists, the widest joint first. A language says those in which it differs among its phrases. */
const JOINTS = ["; ", " → ", ", or ", ", ", " or "] as const;

/** Phrases are ours and short; texts of the files only stand in their holes. */
const LONGEST = 500;

/**
 * A value of a finding in another language. The English is the key, with a `{}` for each name, text, day and number in
 * it, and a `<>` for a phrase inside the phrase: `a day such as {}`, `a list, each entry <>`. What is not known as a
 * whole is known when it is a list of known phrases.
 * Undefined when a part of it is not known, so that nothing is said half in one language and half in another.
 */
export function phraseIn(
	phrases: Readonly<Record<string, string>>,
	english: string,
): string | undefined {
	const holes = english.match(HOLE) ?? [];
	const key = english.replaceAll(HOLE, "{}");
	const isSaid = key.length <= LONGEST && key.split("{}").length - 1 === holes.length;
	const said = !isSaid ? undefined : knownIn({ phrases, known: new Map() }, key);
	let next = 0;
	return said?.replaceAll("{}", () => holes[next++] ?? "");
}

interface Search {
	readonly phrases: Readonly<Record<string, string>>;
	/** Each part is looked for once, or a list of many parts would be split in every way. */
	readonly known: Map<string, string | undefined>;
}

/** A phrase itself, one with others inside it, or a list of phrases. Holes keep their order in all of them. */
function knownIn(search: Search, key: string): string | undefined {
	const { phrases, known } = search;
	if (Object.hasOwn(phrases, key)) return phrases[key];
	if (/^[{}\W]*$/.test(key)) return joinedIn(phrases, key);
	if (known.has(key)) return known.get(key);
	const said = inPattern(search, key) ?? inList(search, key);
	known.set(key, said);
	return said;
}

/** Names alone, one after the other. */
function joinedIn(phrases: Search["phrases"], key: string): string {
	return JOINTS.reduce((said, joint) => said.replaceAll(joint, phrases[joint] ?? joint), key);
}

function inPattern(search: Search, key: string): string | undefined {
	for (const [pattern, said] of patternsOf(search.phrases)) {
		const inner = pattern
			.exec(key)
			?.slice(1)
			.map((one) => knownIn(search, one));
		if (inner === undefined || inner.includes(undefined)) continue;
		let next = 0;
		return said.replaceAll("<>", () => inner[next++] ?? "");
	}
	return undefined;
}

function inList(search: Search, key: string): string | undefined {
	for (const joint of JOINTS) {
		const at = key.indexOf(joint);
		if (at < 0) continue;
		const first = knownIn(search, key.slice(0, at));
		const rest = first === undefined ? undefined : knownIn(search, key.slice(at + joint.length));
		if (rest !== undefined) return `${first}${search.phrases[joint] ?? joint}${rest}`;
	}
	return undefined;
}

const patterns = new WeakMap<object, readonly (readonly [RegExp, string])[]>();

function patternsOf(
	phrases: Readonly<Record<string, string>>,
): readonly (readonly [RegExp, string])[] {
	const made =
		patterns.get(phrases) ??
		Object.entries(phrases)
			.filter(([english]) => english.includes("<>"))
			.map(([english, said]) => [patternOf(english), said] as const);
	patterns.set(phrases, made);
	return made;
}

function patternOf(english: string): RegExp {
	const pieces = english
		.split("<>")
		.map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	return new RegExp(`^${pieces.join("(.+?)")}$`);
}
