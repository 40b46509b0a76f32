import { expect, test } from "vitest";

import { testLibraries } from "../../test/libraries.ts";
import type { Definition } from "../bundle/index.ts";
import { checkFiles } from "../check-files.ts";
import { compareDefinitions } from "./compare.ts";
import type { Found } from "./notebook.ts";

/** What says nothing of its own, each with why. */
const SILENT: readonly (readonly [shape: RegExp, why: string])[] = [
	[
		/(^|\.)(id|name|path|procedure|edition|was)$/,
		"what is named otherwise is another, or was renamed",
	],
	[/\.pattern\.regex$/, "made from the pattern in words"],
	[/\.from_outside$|\.leaves\.n$/, "follows from where an outcome leads, and from deadlines"],
	[/^checks\.\*\.reads/, "follows from the rules of the check"],
	[/\.variants\./, "what `set` comes to in the editions of another procedure"],
	[
		/way(\.choose\.n)?\.(leave|nowhere|back)$|choose\.n\.leave$/,
		"the exit goes with where it leads",
	],
	[/\.(choose|outcomes)\.n\.when$/, "`otherwise`: there is no other word"],
	[
		/^steps\.<\w+>\.(steps|branches)\.(n|\*)$/,
		"the steps inside say themselves that they are elsewhere",
	],
	[
		/^registers\..*\.(title|help)\.\*$|^registers\..*\.certainty$/,
		"how a register speaks of its own fields",
	],
	[
		/^registers\..*\.(answer|autocomplete|example|if_broken|if_silent|lines|starts_with|uses)(\.|$)/,
		"how people would be asked for it, which a register is not",
	],
	[
		/^calendars\.(?!\*\.edition$)/,
		"a calendar differs where its edition does, which is a hash of all of it",
	],
	[/^lists\.\*\.order\.n$/, "in which order codes are offered is for the eye, as it is on a page"],
	[/\.source\.kind$/, "there are two, of other shapes"],
	[/\.is\.tree$|^gives|^conditions/, "compared as rules, which a test of its own reads"],
];

type Path = readonly string[];

/** Every value in a definition: texts, numbers, yes and no. The tree of a rule goes with its text. */
function leavesOf(value: unknown, path: Path = []): readonly Path[] {
	if (typeof value !== "object" || value === null) return [path];
	if ("tree" in value && "text" in value) return [];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Maps whose keys are names of an author's, or languages. */
const NAMING: ReadonlySet<string> = new Set(
	`data steps documents fees clocks roles lists codes registers records services gives takes answers messages calendars
	channels computed checks conditions results anytime afterwards offices sources office_kinds group one_of tell give set
	members targets subsidies days day_sets title help say because before during after asked_because replaced_because
	also_called purpose subject body sms`.split(/\s+/),
);

/** A path with names left out: `steps.<decide>.outcomes.n.at_most`. */
function shapeOf(path: Path, definition: Definition): string {
	return path
		.map((key, at) => {
			if (at === 1 && path[0] === "steps") return `<${definition.steps[key]?.does}>`;
			if (at > 0 && NAMING.has(path[at - 1] ?? "")) return "*";
			return /^\d+$/.test(key) ? "n" : key;
		})
		.join(".");
}

function withOther(value: unknown, path: Path, steps: readonly string[]): unknown {
	const [first, ...rest] = path;
	if (first === undefined) return other(value, steps);
	if (Array.isArray(value))
		return value.map((inner, at) => (String(at) === first ? withOther(inner, rest, steps) : inner));
	const whole = value as Readonly<Record<string, unknown>>;
	return { ...whole, [first]: withOther(whole[first], rest, steps) };
}

/** Of the name of a step another step. */
function other(value: unknown, steps: readonly string[]): unknown {
	if (typeof value === "boolean") return !value;
	if (typeof value === "number") return value + 1;
	const isStep = typeof value === "string" && steps.includes(value);
	return isStep ? steps.find((one) => one !== value) : `${String(value)}x`;
}

/** A value that differs may make no difference where it stands, as on a way that nobody takes. */
const MOST_TRIES = 4;

test("no key of a definition is overlooked", () => {
	const tries = new Map<string, number>();
	const isSaid = new Set<string>();
	for (const { files } of testLibraries().slice(0, 3))
		for (const definition of checkFiles(files).library.definitions)
			for (const path of leavesOf(definition)) {
				const shape = shapeOf(path, definition);
				const tried = (tries.get(shape) ?? 0) + 1;
				if (isSaid.has(shape) || tried > MOST_TRIES) continue;
				tries.set(shape, tried);
				const changed = withOther(definition, path, Object.keys(definition.steps)) as Definition;
				const found: Found[] = [];
				compareDefinitions(definition, changed, { note: (one) => found.push(one) });
				if (found.length > 0) isSaid.add(shape);
			}
	const isSilent = (shape: string): boolean => SILENT.some(([silent]) => silent.test(shape));
	const overlooked = [...tries.keys()].filter((shape) => !isSaid.has(shape) && !isSilent(shape));
	expect(overlooked.sort()).toEqual([]);
	expect(isSaid.size).toBeGreaterThan(300);
});
