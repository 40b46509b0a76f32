import type { Definition } from "../bundle/index.ts";
import type { Scope } from "../expression/scope.ts";
import type { Facts, Mode } from "./facts.ts";
import { type ItemTask, pathOf } from "./items.ts";
import { type Reader, readerAtRest, readerOf } from "./reader.ts";

type Data = Readonly<Record<string, unknown>>;

/** What rules read: those of the procedure, and those of one item's task, which know the item by its name. */
export interface Scopes {
	readonly scope: Scope;
	readonly ofItem: (task: ItemTask) => Scope;
	/** What a rule inside a group reads, by the group's key: `guests.0`. */
	readonly inGroup: (key: string) => Scope;
}

/**
 * What the rules of a procedure read in this state of a case. Hidden values are absent. `data` is everything the
 * case has: what earlier steps collected with this form's values over it.
 */
export function scopeOf(definition: Definition, data: Data, facts: Facts, mode: Mode): Scope {
	return scopesOf(definition, data, facts, mode).scope;
}

/** The same, also for rules about one item of a list: every value is still worked out once. */
export function scopesOf(definition: Definition, data: Data, facts: Facts, mode: Mode): Scopes {
	const reader =
		mode === "draft"
			? readerOf(definition, data, facts, () => true)
			: readerAtRest(definition, data, facts);
	return new ScopesOfReader(reader);
}

/** Each scope is made by whoever reads something: many looks at a case ask no rule. */
class ScopesOfReader implements Scopes {
	readonly #reader: Reader;

	constructor(reader: Reader) {
		this.#reader = reader;
	}

	get scope(): Scope {
		return this.#reader.scope;
	}

	ofItem(task: ItemTask): Scope {
		return inItem(this.#reader, task);
	}

	inGroup(key: string): Scope {
		return this.#reader.scopeIn(key);
	}
}

function inItem(reader: Reader, task: ItemTask): Scope {
	const item = reader.scopeIn(pathOf(task));
	const { today, now, timeZone, leapBirthday } = reader.scope;
	return {
		today,
		now,
		timeZone,
		leapBirthday,
		get: (path) =>
			path[0] === task.each.as ? item.get(["this", ...path.slice(1)]) : reader.scope.get(path),
	};
}
