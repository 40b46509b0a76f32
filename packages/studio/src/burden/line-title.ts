import type { Definition, Text } from "@onedoor/dsl/bundle";
import type { Line } from "@onedoor/dsl/burden";

/**
 * What a counted thing is called by its own procedure; undefined for what stands in another one, or has no words.
 */
export function titleOfLine(
	{ kind, id, procedure }: Line,
	definition: Definition,
): Text | undefined {
	if (procedure !== undefined) return undefined;
	const { documents, fees, clocks, anytime, steps } = definition;
	return kind === "field"
		? titleOfField(id, definition)
		: (own(documents, id) ??
				own(fees, id) ??
				own(clocks, id) ??
				own(anytime, id) ??
				own(steps, id));
}

/** A member stands under its group: both are said, in each language that has them. */
function titleOfField(path: string, { data }: Definition): Text | undefined {
	const [first = "", ...rest] = path.split(".");
	let at = Object.hasOwn(data, first) ? data[first] : undefined;
	const titles: Text[] = at ? [at.title] : [];
	for (const name of rest) {
		at = at?.group && Object.hasOwn(at.group, name) ? at.group[name] : undefined;
		if (at === undefined) return undefined;
		titles.push(at.title);
	}
	const [outer, ...inner] = titles;
	return outer && inner.reduce<Text>(joined, outer);
}

function joined(outer: Text, inner: Text): Text {
	return Object.fromEntries(
		Object.entries(inner).map(([language, words]) => {
			const around = Object.hasOwn(outer, language) ? outer[language] : undefined;
			return [language, around === undefined ? words : `${around}: ${words}`];
		}),
	);
}

function own(
	items: Readonly<Record<string, { readonly title: Text }>>,
	id: string,
): Text | undefined {
	return Object.hasOwn(items, id) ? items[id]?.title : undefined;
}
