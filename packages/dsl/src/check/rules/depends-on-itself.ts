import type { Definition } from "../../bundle/index.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { absolute } from "../env/env-of.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import type { Site } from "../sites.ts";

/** What is shown, named or computed must not need itself. Each circle is reported once, where it is entered first. */
export function dependsOnItself(facts: DefinitionFacts): readonly CheckFinding[] {
	const needs = needsOf(facts);
	const said = new Set<string>();
	return [...needs].flatMap(([name, { site }]) => {
		const circle = said.has(name) ? undefined : circleFrom(name, needs);
		if (!circle) return [];
		for (const one of circle) said.add(one);
		return [{ code: "depends_on_itself", values: { name, circle }, at: site.at }];
	});
}

interface Need {
	readonly site: Site;
	readonly reads: readonly string[];
}

/** Field, document, computed value or condition → the names its rules read, cut to those that have rules too. */
function needsOf({ sites, definition }: DefinitionFacts): ReadonlyMap<string, Need> {
	const needs = new Map<string, Need>();
	for (const site of sites) {
		const name = ownerOf(site, definition);
		if (name === undefined) continue;
		const reads = pathsIn(absolute(site.rule.tree, site.group)).map(({ path }) => path.join("."));
		needs.set(name, {
			site: needs.get(name)?.site ?? site,
			reads: [...(needs.get(name)?.reads ?? []), ...reads],
		});
	}
	return needs;
}

/** `["data", "child", "group", "sex", "when"]` is about `child.sex`. */
function ownerOf({ at }: Site, _definition: Definition): string | undefined {
	const [section = ""] = at;
	if (section === "computed" || section === "conditions") return at[1];
	if (section !== "data" && section !== "documents") return undefined;
	return at.at(-1) === "required_when"
		? undefined
		: at
				.slice(1, -1)
				.filter((_key, index) => index % 2 === 0)
				.join(".");
}

function circleFrom(
	start: string,
	needs: ReadonlyMap<string, Need>,
): readonly string[] | undefined {
	const seen = new Set<string>();
	const visit = (name: string, way: readonly string[]): readonly string[] | undefined => {
		for (const read of needs.get(name)?.reads ?? []) {
			for (const next of namesIn(read, needs)) {
				if (next === start) return [...way, name];
				if (seen.has(next)) continue;
				seen.add(next);
				const circle = visit(next, [...way, name]);
				if (circle) return circle;
			}
		}
		return undefined;
	};
	return visit(start, []);
}

/** Reading `child.sex` needs what shows `child` and what shows `child.sex`. */
function namesIn(read: string, needs: ReadonlyMap<string, Need>): readonly string[] {
	const parts = read.split(".");
	return parts
		.map((_part, index) => parts.slice(0, index + 1).join("."))
		.filter((name) => needs.has(name));
}
