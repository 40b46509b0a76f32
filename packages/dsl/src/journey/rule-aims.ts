import type { DataPath, Definition } from "../bundle/index.ts";
import { type Site, sitesOf } from "../check/sites.ts";
import type { Expression } from "../expression/ast.ts";
import { fieldAt } from "../form/asked.ts";
import { parentOf } from "../form/paths.ts";
import type { Aim } from "./aim.ts";
import { ruleName } from "./rule-name.ts";

/** Rules that say yes or no, in the order of the file. What a rule gives or computes has no two sides. */
export function yesNoSites(definition: Definition): readonly Site[] {
	return sitesOf(definition).filter(
		({ expected: { types } }) => types.length > 0 && types.every(({ kind }) => kind === "yes_no"),
	);
}

/** Each rule twice, once true and once false. A check that blocks is seen broken only where it refuses. */
export function ruleAims(definition: Definition): readonly Aim[] {
	return yesNoSites(definition)
		.filter((site) => !isBlockingMust(site, definition))
		.flatMap((site) => [true, false].map((value) => aimAt(site, value, definition)));
}

/** Whether this rule is what a check demands, that refuses when it is broken. */
export function isBlockingMust(
	{ at: [root, id = "", key] }: Site,
	{ checks }: Definition,
): boolean {
	return root === "checks" && key === "must" && checks[id]?.if_broken === "block";
}

function aimAt(site: Site, value: boolean, definition: Definition): Aim {
	const { step, known, rule } = site;
	const wanted: Expression = value ? rule.tree : { op: "not", of: rule.tree };
	return {
		id: ruleName(site.at, value),
		kind: "rule",
		rules: [...known, wanted],
		...(step !== undefined && { step }),
		...inList(site.group, definition),
	};
}

/** The group around a rule, when it stands in a list: everywhere else its names are whole. */
export function listAround({ group }: Site, definition: Definition): string | undefined {
	return inList(group, definition).group;
}

/** The same of the rules that show a field. */
export function listOf(path: DataPath, definition: Definition): Pick<Aim, "group"> {
	return inList(parentOf(path), definition);
}

function inList(group: string | undefined, definition: Definition): { readonly group?: string } {
	const names = group === undefined || group === "" ? [] : group.split(".");
	const isIn = names.some(
		(_name, index) => fieldAt(definition, names.slice(0, index + 1).join("."))?.many !== undefined,
	);
	return isIn && group !== undefined ? { group } : {};
}
