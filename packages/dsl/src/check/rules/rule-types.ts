import { checkRule } from "../../expression/check-rule.ts";
import { ownerOf } from "../circles.ts";
import { dataPathIn, isCollected } from "../collected.ts";
import { askedTooLate } from "../data/asked-too-late.ts";
import { envOf } from "../env/env-of.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import type { Site } from "../sites.ts";
import { hiddenByPage } from "./hidden-by-page.ts";

/** Every rule has the type its place needs, knows the names it reads, and reads only values that are there. */
export function ruleTypes(facts: DefinitionFacts): readonly CheckFinding[] {
	const circular = new Set(facts.circles.flatMap(({ names }) => names));
	const found = facts.sites.flatMap((site) =>
		checkRule(site.rule.tree, envOf(site, facts), site.expected)
			.errors.filter(({ code }) => code !== "maybe_absent" || !circular.has(ownerOf(site) ?? ""))
			.map(({ code, values, at }) => ({
				site,
				finding: inOwnWords(
					notYetAsked({ code, values, at: site.at, ruleAt: at }, site, facts),
					site,
				),
			})),
	);
	return found.length === 0 ? [] : hiddenByPage(found, facts);
}

/** A value that is absent because no way into the step has surely asked it: that is the better thing to say. */
function notYetAsked(finding: CheckFinding, { step }: Site, facts: DefinitionFacts): CheckFinding {
	const name = String(finding.values["name"]);
	const path =
		finding.code === "maybe_absent" && step !== undefined
			? dataPathIn(name.split("."), facts.definition)
			: undefined;
	if (path === undefined || step === undefined || isCollected(path, step, facts)) return finding;
	return { ...finding, ...askedTooLate(path, { name, step }, facts) };
}

/** A rule of a group says `this.x`, and so does what is said of it, though the linker knows the whole path. */
function inOwnWords(finding: CheckFinding, { rule }: Site): CheckFinding {
	const written = rule.text.slice(...(finding.ruleAt ?? [0, 0]));
	const isName =
		finding.code === "maybe_absent" && /^(?:this|outer)(?:\.[a-z0-9_]+)+$/.test(written);
	return isName ? { ...finding, values: { ...finding.values, name: written } } : finding;
}
