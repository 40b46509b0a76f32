import { type Declaration, placeKey } from "../uses/declaration.ts";
import { type Use, type Uses, usesIn } from "../uses/uses.ts";
import { type Draft, EditRefused } from "./draft.ts";
import type { UserPlace } from "./edited.ts";

/** What is declared at a path of a file, with everything that names it. */
export function declaredAt(
	draft: Draft,
	file: string,
	path: readonly string[],
): { readonly uses: Uses; readonly declaration: Declaration } | undefined {
	const uses = usesIn(draft.roots());
	const declaration = uses.declarations.find(
		({ key }) => key.file.path === file && key.path.join("\0") === path.join("\0"),
	);
	return declaration && { uses, declaration };
}

/** Those who name it from outside its own text. */
export function usersOf(uses: Uses, { key, value }: Declaration): readonly Use[] {
	const declaration = uses.declarations.find((one) => one.key === key);
	const end = Math.max(value.end, key.end);
	return (declaration ? uses.usesOf(declaration) : []).filter(
		({ node, implied }) =>
			!implied && !(node.file === key.file && node.start >= key.start && node.end <= end),
	);
}

export function placeOfUse({ node }: Use): UserPlace {
	return {
		file: node.file.path,
		path: node.path.join("."),
		line: node.file.lines.place(node.start).line,
	};
}

/**
 * What else must be renamed with it, because one name means both: what a part needs and what meets it, an answer of a
 * service and the way on that takes it. What is declared in another file is refused, unless `elsewhere` is meant too.
 */
export function meantTogether(
	uses: Uses,
	declaration: Declaration,
	elsewhere = false,
): readonly Declaration[] {
	const all = new Map([[placeKey(declaration), declaration]]);
	const declaredBy = new Map(uses.declarations.map((one) => [one.key, one]));
	for (const one of all.values()) {
		for (const use of uses.uses)
			if (use.node === one.key && !use.implied) join(all, declaration, use.targets, elsewhere);
		for (const use of uses.usesOf(one)) {
			join(all, declaration, use.targets, elsewhere);
			const borne = use.implied ? undefined : declaredBy.get(use.node);
			if (borne) all.set(placeKey(borne), borne);
		}
	}
	return [...all.values()];
}

function join(
	all: Map<string, Declaration>,
	about: Declaration,
	targets: readonly Declaration[],
	elsewhere: boolean,
): void {
	for (const target of targets) {
		if (all.has(placeKey(target))) continue;
		const { file, path } = target.key;
		if (file !== about.key.file && !elsewhere)
			throw new EditRefused("name_shared", { also: `${file.path}: ${path.join(".")}` });
		all.set(placeKey(target), target);
	}
}
