import type { EditIntent } from "@onedoor/dsl/edit";

import type { ItemPlace } from "../place.ts";

/** Each of the chosen goes one place on, those beside each other together; at the end of the list they stay. */
export function movesOf(
	{ file, path }: ItemPlace,
	list: readonly string[],
	chosen: readonly string[],
	by: 1 | -1,
): { readonly intents: readonly EditIntent[]; readonly order: readonly string[] } {
	const now = [...list];
	const moved: EditIntent[] = [];
	for (const id of by < 0 ? chosen : chosen.toReversed()) {
		const at = now.indexOf(id);
		const beside = now[at + by];
		if (beside === undefined || chosen.includes(beside)) continue;
		now.splice(at, 1);
		now.splice(at + by, 0, id);
		const before = now[at + by + 1];
		moved.push({
			kind: "move_value",
			file,
			path: [...path, id],
			...(before !== undefined && { before }),
		});
	}
	return { intents: moved, order: now };
}

type Title = Extract<EditIntent, { kind: "copy_value" }>["title"];

/** A copy of each, right behind it, under a name of its own. */
export function copiesOf(
	{ file, path }: ItemPlace,
	list: readonly string[],
	chosen: readonly string[],
	titleOf: (id: string) => Title,
): readonly EditIntent[] {
	const taken = new Set(list);
	return chosen.map((id) => {
		const key = freeKey(id, taken);
		taken.add(key);
		const title = titleOf(id);
		return {
			kind: "copy_value",
			file,
			path: [...path, id],
			key,
			...(title !== undefined && { title }),
		};
	});
}

/** `check` → `check_2`; `check_2` → `check_3`. */
function freeKey(id: string, taken: ReadonlySet<string>): string {
	const base = id.replace(/_\d+$/, "");
	for (let n = 2; ; n++) if (!taken.has(`${base}_${n}`)) return `${base}_${n}`;
}
