import { pathsIn } from "../expression/paths-in.ts";
import { absolute } from "./env/absolute.ts";
import type { Site } from "./sites.ts";

/** Names that need themselves, and through which others. */
export interface Circle {
	/** The rule through which it is entered first. */
	readonly site: Site;
	readonly names: readonly string[];
}

/** What is shown, named, computed or charged must not need itself. Each circle once. */
export function circlesOf(sites: readonly Site[]): readonly Circle[] {
	const needs = needsOf(sites);
	const said = new Set<string>();
	return [...needs].flatMap(([name, { site }]) => {
		const names = said.has(name) ? undefined : circleFrom(name, needs);
		if (!names) return [];
		for (const one of names) said.add(one);
		return [{ site, names }];
	});
}

/** The field, document, computed value, condition or fee that a rule decides on: `["data", "child", "group", "sex", "when"]` is about `child.sex`. */
export function ownerOf({ at }: Site): string | undefined {
	const [section = ""] = at;
	if (section === "fees") return `fees.${at[1]}`;
	if (section === "computed" || section === "conditions") return at[1];
	if ((section !== "data" && section !== "documents") || at.at(-1) === "required_when")
		return undefined;
	return at
		.slice(1, -1)
		.filter((_key, index) => index % 2 === 0)
		.join(".");
}

interface Need {
	readonly site: Site;
	readonly reads: readonly string[];
}

function needsOf(sites: readonly Site[]): ReadonlyMap<string, Need> {
	const needs = new Map<string, Need>();
	for (const site of sites) {
		const name = ownerOf(site);
		if (name === undefined) continue;
		const reads = pathsIn(absolute(site.rule.tree, site.group)).map(({ path }) => path.join("."));
		const known = needs.get(name);
		needs.set(name, { site: known?.site ?? site, reads: [...(known?.reads ?? []), ...reads] });
	}
	return needs;
}

function circleFrom(
	start: string,
	needs: ReadonlyMap<string, Need>,
): readonly string[] | undefined {
	const seen = new Set<string>();
	const visit = (name: string, way: readonly string[]): readonly string[] | undefined => {
		for (const next of needs.get(name)?.reads.flatMap((read) => namesIn(read, needs)) ?? []) {
			if (next === start) return [...way, name];
			if (seen.has(next)) continue;
			seen.add(next);
			const circle = visit(next, [...way, name]);
			if (circle) return circle;
		}
		return undefined;
	};
	return visit(start, []);
}

/** Reading `child.sex` needs what shows `child` and what shows `child.sex`; `fees.total` needs every fee. */
function namesIn(read: string, needs: ReadonlyMap<string, Need>): readonly string[] {
	if (read === "fees.total" || read === "fees.due")
		return [...needs.keys()].filter((name) => name.startsWith("fees."));
	const parts = read.split(".");
	return parts
		.map((_part, index) => parts.slice(0, index + 1).join("."))
		.filter((name) => needs.has(name));
}
