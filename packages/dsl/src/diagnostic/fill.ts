/** How a value stands in a sentence: `quoted` between backticks, as a name of the text; otherwise as a phrase. */
export interface Placeholder {
	readonly name: string;
	readonly quoted: boolean;
	/** The stretch it stands in is left out when its value is missing. */
	readonly optional: boolean;
	/** Its value is never put into other words: names of the text that stand without backticks. */
	readonly asIs: boolean;
}

/** Says a value that is no name of the text. */
export type Say = (value: unknown) => string;

const OPTIONAL = /\[([^[\]]*\{\w[^[\]]*)\]/g;
const PLACE = /\{(\w+)(:as_is)?\}/g;
const COUNTED = /\{(\w+)\|([^|{}]*)\|([^|{}]*)\}/g;

/**
 * A sentence of the catalogue with its values: `{name}` is a value, `[, found {name}]` is left out when its value is
 * missing or empty, `{count|line|lines}` is the word for one or for another number, `{names:as_is}` is a value that no
 * language says otherwise.
 * @param say words for the values outside backticks; default: as they are
 */
export function fill(
	template: string,
	values: Readonly<Record<string, unknown>>,
	say: Say = String,
): string {
	const isGiven = (name: string) =>
		Object.hasOwn(values, name) && values[name] !== undefined && values[name] !== "";
	const value = (name: string) => (Object.hasOwn(values, name) ? values[name] : undefined);
	return template
		.replaceAll(OPTIONAL, (_, inner: string) => (namesIn(inner).every(isGiven) ? inner : ""))
		.replaceAll(COUNTED, (_, name: string, one: string, other: string) =>
			Number(value(name)) === 1 ? one : other,
		)
		.split("`")
		.map((piece, index) =>
			piece.replaceAll(PLACE, (_, name: string, asIs?: string) =>
				index % 2 === 1 || asIs !== undefined ? String(value(name)) : say(value(name)),
			),
		)
		.join("`");
}

/** A sentence as people read it before it has values: `{name}` only. */
export function withoutValues(template: string): string {
	return template.replaceAll(COUNTED, "$3").replaceAll(PLACE, "{$1}");
}

/** The values a sentence shows, each once, in the order in which they first stand in it. */
export function placeholders(template: string): readonly Placeholder[] {
	const optional = new Set(
		[...template.matchAll(OPTIONAL)].flatMap(([, inner = ""]) => namesIn(inner)),
	);
	const found = new Map<string, Placeholder>();
	for (const [index, piece] of template.split("`").entries())
		for (const [, name = "", asIs] of piece.matchAll(/\{(\w+)(:as_is|\|[^{}]*)?\}/g)) {
			const before = found.get(name);
			const quoted = index % 2 === 1;
			found.set(name, {
				name,
				quoted: before?.quoted ?? quoted,
				optional: optional.has(name),
				asIs: before?.asIs ?? asIs === ":as_is",
			});
		}
	return [...found.values()];
}

function namesIn(text: string): readonly string[] {
	return [...text.matchAll(PLACE)].map((match) => match[1] ?? "");
}
