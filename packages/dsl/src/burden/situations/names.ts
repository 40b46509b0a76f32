import type { DataPath, Definition, Fee } from "../../bundle/index.ts";
import { absolute } from "../../check/env/absolute.ts";
import type { Expression, Rule } from "../../expression/ast.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { documentAt, fieldAt } from "../../form/asked.ts";
import { pagesAround } from "../../form/pages-around.ts";
import { parentOf } from "../../form/paths.ts";

/**
 * What rules depend on in the end: paths of data and documents, `clocks.<id>`, and whatever else they name. Named
 * conditions, computed values and fees are followed, and so is what shows or hides each value they read.
 */
export class Names {
	readonly definition: Definition;

	constructor(definition: Definition) {
		this.definition = definition;
	}

	of(...rules: readonly (Rule | undefined)[]): ReadonlySet<string> {
		const found = new Set<string>();
		for (const rule of rules) if (rule) this.follow(rule.tree, found);
		return found;
	}

	/** What a line of the bill depends on. */
	feeLine(fee: Fee): ReadonlySet<string> {
		return this.of(...rulesOfFee(fee));
	}

	inTrees(trees: readonly Expression[]): ReadonlySet<string> {
		const found = new Set<string>();
		for (const tree of trees) this.follow(tree, found);
		return found;
	}

	/** What decides that a field or document is shown and required. */
	around(path: DataPath): ReadonlySet<string> {
		const found = new Set<string>();
		this.shown(path, found);
		return found;
	}

	private follow(tree: Expression, found: Set<string>): void {
		for (const { path } of pathsIn(tree)) this.name(path, found);
	}

	private name(path: readonly string[], found: Set<string>): void {
		const [root = "", second = ""] = path;
		const data = this.dataPath(path);
		if (data !== undefined) {
			if (found.has(data)) return;
			found.add(data);
			this.shown(data, found);
			return;
		}
		const rules = this.meaning(root, second);
		const name = root === "clocks" ? `clocks.${second}` : path.join(".");
		if (found.has(name)) return;
		found.add(name);
		for (const rule of rules) this.follow(rule.tree, found);
	}

	private meaning(root: string, second: string): readonly Rule[] {
		const { conditions, computed, fees } = this.definition;
		if (Object.hasOwn(conditions, root)) return list(conditions[root]);
		if (Object.hasOwn(computed, root)) return list(computed[root]?.is);
		if (root !== "fees") return [];
		return Object.values(fees)
			.filter(({ id }) => second === "total" || second === "due" || second === id)
			.flatMap(rulesOfFee);
	}

	/** `mother.birth_date.given` → `mother.birth_date`. */
	private dataPath(path: readonly string[]): DataPath | undefined {
		const { data, documents } = this.definition;
		const root = path[0] ?? "";
		if (!Object.hasOwn(data, root) && !Object.hasOwn(documents, root)) return undefined;
		for (let length = path.length; length > 0; length--) {
			const name = path.slice(0, length).join(".");
			if (fieldAt(this.definition, name) ?? documentAt(this.definition, name)) return name;
		}
		return undefined;
	}

	private shown(path: DataPath, found: Set<string>): void {
		for (let at = path; at !== ""; at = parentOf(at)) {
			const field = fieldAt(this.definition, at);
			const own = documentAt(this.definition, at)?.when ?? field?.when;
			const rules = [...list(own), ...(at === path ? list(field?.required_when) : [])];
			for (const rule of rules) this.follow(absolute(rule.tree, parentOf(at)), found);
			for (const when of pagesAround(this.definition, at)) if (when) this.follow(when.tree, found);
		}
	}
}

function list(rule: Rule | undefined): readonly Rule[] {
	return rule ? [rule] : [];
}

function rulesOfFee({ when, times, amount, rates }: Fee): readonly Rule[] {
	const amounts = [amount, ...rates.map((rate) => rate.amount)];
	return [
		...list(when),
		...list(times),
		...amounts.flatMap((one) => (one && "tree" in one ? one : [])),
		...rates.map((rate) => rate.when),
	];
}
