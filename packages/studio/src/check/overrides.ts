import type { Definition, StepName } from "@onedoor/dsl/bundle";

import { keyLines } from "../language/key-lines.ts";
import type { Place, SourceText } from "./protocol.ts";

/** What the panel would change in a part's file. */
const CHANGED = ["title", "deadline"] as const;

export type Overridden = Readonly<Partial<Record<(typeof CHANGED)[number], Place>>>;

/**
 * Where the procedure itself says, in `set` of a `follow`, what a part's step would say otherwise: there the part's
 * own line has no effect, so changing it would change nothing.
 */
export function overridesOf(
	definition: Definition,
	placeOf: (step: StepName) => { readonly file: string; readonly path: string },
	texts: readonly SourceText[],
): Readonly<Record<StepName, Overridden>> {
	const found: Record<StepName, Overridden> = {};
	for (const { name, inside } of Object.values(definition.steps)) {
		if (inside === undefined || definition.steps[inside]?.does !== "follow") continue;
		const { file, path } = placeOf(inside);
		const lines = keyLines(texts.find((each) => each.path === file)?.text ?? "");
		const own = `steps.${name.slice(inside.length + 1)}`;
		const said = CHANGED.flatMap((key) => {
			const line = lines.find(
				(each) => each.path.slice(0, -1).join(".") === `${path}.set` && isOf(each.path, own, key),
			)?.line;
			return line === undefined ? [] : [[key, { file, line }] as const];
		});
		if (said.length > 0) found[name] = Object.fromEntries(said);
	}
	return found;
}

/** `steps.check`, `steps.check.title` and `steps.check.title.en` all say a title. */
function isOf(path: readonly string[], step: string, key: string): boolean {
	const set = path.at(-1) ?? "";
	return set === step || set === `${step}.${key}` || set.startsWith(`${step}.${key}.`);
}
