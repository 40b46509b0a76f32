import type { Code } from "../../bundle/index.ts";
import { codesNamedIn } from "../codes-named.ts";
import { envOf } from "../env/env-of.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import type { Site } from "../sites.ts";

/**
 * A rule that names a code which new cases can soon no longer choose. One that names a successor as well has minded
 * it, and old cases still need the old code.
 */
export function codeRetired(facts: DefinitionFacts): readonly CheckFinding[] {
	const { lists } = facts.definition;
	if (!Object.values(lists).some(({ codes }) => Object.values(codes).some(({ until }) => until)))
		return [];
	return facts.sites.flatMap((site) => retiredIn(site, facts));
}

function retiredIn(site: Site, facts: DefinitionFacts): readonly CheckFinding[] {
	const named = codesNamedIn(site.rule.tree);
	const all = new Set(named.map(({ code }) => code.value));
	return named.flatMap(({ path, code }): CheckFinding[] => {
		const retired = codeAt(path.path, String(code.value), site, facts);
		if (!retired?.until || retired.became?.some((next) => all.has(next))) return [];
		const became = retired.became?.join(", ");
		const values = { name: code.value, until: retired.until, became };
		return [{ code: "code_retired", values, at: site.at, ...(code.at && { ruleAt: code.at }) }];
	});
}

function codeAt(
	path: readonly string[],
	code: string,
	site: Site,
	facts: DefinitionFacts,
): Code | undefined {
	const named = envOf(site, facts).resolve(path);
	const list = "type" in named && "list" in named.type ? named.type.list : undefined;
	const codes = list === undefined ? undefined : facts.definition.lists[list]?.codes;
	return codes && Object.hasOwn(codes, code) ? codes[code] : undefined;
}
