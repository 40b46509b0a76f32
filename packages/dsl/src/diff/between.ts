import type { DataPath, Definition, StepName } from "../bundle/index.ts";
import { DefinitionFacts } from "../check/facts.ts";
import type { Expression } from "../expression/ast.ts";
import { renamePaths } from "../expression/paths-in.ts";
import { pathNow, stepNow } from "../form/former-names.ts";

/** Two states of one procedure, with the names of the old one as the new one says them. */
export class Between {
	readonly before: Definition;
	readonly after: Definition;
	readonly old: DefinitionFacts;
	readonly next: DefinitionFacts;
	readonly #steps = new Map<StepName, StepName>();
	readonly #paths = new Map<DataPath, DataPath>();

	constructor(before: Definition, after: Definition) {
		this.before = before;
		this.after = after;
		this.old = new DefinitionFacts(before);
		this.next = new DefinitionFacts(after);
	}

	/** What a step of the old side is called now; its own name, where it is no more. */
	stepNow(name: StepName): StepName {
		const known = this.#steps.get(name);
		if (known !== undefined) return known;
		const now = stepNow(this.after, name);
		this.#steps.set(name, now);
		return now;
	}

	/** The same of a field or document. */
	pathNow(path: DataPath): DataPath {
		const known = this.#paths.get(path);
		if (known !== undefined) return known;
		const now = pathNow(this.after, path);
		this.#paths.set(path, now);
		return now;
	}

	/** An old rule in the names of today. */
	ruleNow(tree: Expression): Expression {
		return renamePaths(tree, (path) => this.#namesNow(path));
	}

	#namesNow(path: readonly string[]): readonly string[] {
		const step = path.slice(0, -1).join(".");
		if (path.length > 1 && Object.hasOwn(this.before.steps, step)) {
			const now = this.stepNow(step);
			return now === step ? path : [...now.split("."), ...path.slice(-1)];
		}
		const whole = path.join(".");
		const now = this.pathNow(whole);
		return now === whole ? path : now.split(".");
	}
}
