import type { Definition, Step, Text } from "@onedoor/dsl/bundle";

export interface Saying {
	/** A title in the language of the page. */
	readonly textOf: (title: Text | undefined) => string;
	/** A key as the panel calls it. */
	readonly keyWords: (key: string) => string;
	/** What the panel asks about a step's limit. */
	readonly howLong: string;
}

/**
 * A path that a part leaves open, as the screen calls what stands there:
 * `steps.check.deadline.within` is “Check of the application › How long may it take?”.
 * @param follow the step that follows the part
 * @param inStep without the title of the step, which is on the screen already
 */
export function openedWords(
	definition: Definition,
	follow: string,
	opened: string,
	saying: Saying,
	inStep = false,
): string {
	const [section = "", id = "", ...keys] = opened.split(".");
	const step = section === "steps" ? definition.steps[`${follow}.${id}`] : undefined;
	if (step === undefined) return opened.split(".").map(saying.keyWords).join(" › ");
	const [around, branchId = "", ...inside] = keys;
	const branch = around === "branches" ? definition.steps[`${follow}.${branchId}`] : undefined;
	const named = branch ?? step;
	const below = wordsBelow({ definition, step: named, saying }, branch ? inside : keys);
	return [...(inStep ? [] : [saying.textOf(named.title) || named.name]), ...below].join(" › ");
}

interface At {
	readonly definition: Definition;
	readonly step: Step;
	readonly saying: Saying;
}

function wordsBelow(at: At, keys: readonly string[]): readonly string[] {
	const { definition, step, saying } = at;
	const [key, id, ...rest] = keys;
	if (key === undefined) return [];
	if (key === "deadline" && id === "within") return [saying.howLong];
	const titled = id === undefined ? undefined : titleIn(definition, step, key, id);
	if (titled === undefined || id === undefined)
		return [saying.keyWords(key), ...wordsBelow(at, keys.slice(1))];
	const words = saying.textOf(titled) || id;
	// Who is told says nothing without that they are told.
	return [key === "tell" ? `${saying.keyWords(key)}: ${words}` : words, ...wordsBelow(at, rest)];
}

/** What bears an id below a key of a step. */
function titleIn(definition: Definition, step: Step, key: string, id: string): Text | undefined {
	const named = (all: readonly { readonly id: string; readonly title?: Text }[]) =>
		all.find((one) => one.id === id)?.title;
	switch (key) {
		case "tell":
			return definition.roles[id]?.title;
		case "outcomes":
			return "outcomes" in step ? named(step.outcomes) : undefined;
		case "answers":
			return "answers" in step ? named(step.answers) : undefined;
		case "pages":
			return "pages" in step ? named(step.pages) : undefined;
		default:
			return undefined;
	}
}
