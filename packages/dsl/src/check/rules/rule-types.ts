import { checkRule } from "../../expression/check-rule.ts";
import { ownerOf } from "../circles.ts";
import { dataPathIn, isCollected } from "../collected.ts";
import { askedTooLate } from "../data/asked-too-late.ts";
import { envOf } from "../env/env-of.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import type { Site } from "../sites.ts";
import { type AtSite, hiddenByPage } from "./hidden-by-page.ts";

/** Every rule has the type its place needs, knows the names it reads, and reads only values that are there. */
export function ruleTypes(facts: DefinitionFacts): readonly CheckFinding[] {
	const circular = new Set(facts.circles.flatMap(({ names }) => names));
	const found = facts.sites.flatMap((site) =>
		each(whereRead(site).flatMap((one) => findingsAt(one, facts, circular))),
	);
	return found.length === 0 ? [] : hiddenByPage(found, facts);
}

/** What is written in one place and read at several steps is looked at as it stands at each. */
function whereRead(site: Site): readonly Site[] {
	const { readAt = [] } = site;
	return readAt.length === 0 ? [site] : readAt.map((step) => ({ ...site, step }));
}

/** The same fault, at whichever step it shows, is said once. */
function each(found: readonly AtSite[]): readonly AtSite[] {
	const first = new Map<string, AtSite>();
	for (const one of found) {
		const fault = JSON.stringify([one.finding.code, one.finding.ruleAt]);
		if (!first.has(fault)) first.set(fault, one);
	}
	return [...first.values()];
}

function findingsAt(
	site: Site,
	facts: DefinitionFacts,
	circular: ReadonlySet<string>,
): readonly AtSite[] {
	return checkRule(site.rule.tree, envOf(site, facts), site.expected)
		.errors.filter(({ code }) => code !== "maybe_absent" || !circular.has(ownerOf(site) ?? ""))
		.map(({ code, values, at }) => ({
			site,
			finding: inOwnWords(
				notYetAsked({ code, values, at: site.at, ruleAt: at }, site, facts),
				site,
			),
		}));
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
