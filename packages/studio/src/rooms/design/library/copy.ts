import type { ItemView, SharedView } from "@onedoor/dsl/assist";
import type { EditIntent } from "@onedoor/dsl/edit";

/** A field that uses a shared one says instead all that this one says; what it says already for itself stays. */
export function copyOf(
	{ file, path, rows, more }: ItemView,
	{ copy = {} }: Pick<SharedView, "copy">,
	titles: Readonly<Record<string, string>>,
): readonly EditIntent[] {
	const said = new Set(rows.map(({ key }) => key));
	const keys = more
		.map(({ key }) => key)
		.filter((key) => Object.hasOwn(copy, key) && !said.has(key));
	const adds = keys.map((key): EditIntent => {
		const before = more.find((one) => one.key === key)?.before;
		const place = before === undefined ? {} : { before };
		return { kind: "add_value", file, path, key, value: copy[key] ?? null, ...place };
	});
	const isTitled = said.has("title");
	const written = copy.title;
	// Titles that stand beside the library's files are not among what its own text says.
	const beside = Object.entries(titles).filter(
		([tag]) => !isTitled && typeof written === "object" && !Object.hasOwn(written ?? {}, tag),
	);
	return [
		...adds,
		{ kind: "remove_value", file, path: [...path, "use"] },
		...beside.map(([language, text]): EditIntent => {
			return { kind: "set_title", file, path: path.join("."), language, text };
		}),
	];
}
