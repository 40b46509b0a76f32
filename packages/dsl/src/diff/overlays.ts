import { canonicalJson } from "../bundle/canonical.ts";
import type { CheckedLibrary } from "../checked.ts";
import type { LinkedOverlay } from "../link/overlays.ts";
import type { Location } from "../source/span.ts";
import type { Change } from "./change.ts";
import { quiet } from "./judge.ts";
import { isSame } from "./keys.ts";
import { Notebook, type SideOf } from "./notebook.ts";
import type { SidesOf } from "./pairs.ts";
import { list, type Phrase, titled } from "./phrase.ts";

type Compare = (before: SideOf, after: SideOf, notebook: Notebook) => void;
type Said = Omit<Change, "message">;

/**
 * What differs where local variations of a procedure hold, other than what differs everywhere. One that is new is held
 * against the procedure without it, and so is one that is gone.
 *
 * @param everywhere changes of the procedure itself
 */
export function compareOverlays(
	{ old, now, id }: SidesOf,
	sides: readonly [before: CheckedLibrary, after: CheckedLibrary],
	everywhere: readonly Said[],
	compare: Compare,
): readonly Said[] {
	if (old === undefined || now === undefined) return [];
	const [before, after] = [
		overlaysOf(sides[0], id, old.definition.edition),
		overlaysOf(sides[1], id, now.definition.edition),
	];
	const known = new Set(everywhere.map(meaning));
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
		const [then, today] = [before.get(name), after.get(name)];
		const found = today ?? then;
		if (found === undefined) return [];
		const notebook = new Notebook(
			found.definition,
			{ before: sideOf(old, then), after: sideOf(now, today) },
			{ overlay: name, units: unitsOf(found) },
		);
		noteWhere(then, today, notebook);
		compare(sideOf(old, then), sideOf(now, today), notebook);
		return notebook.changes.filter((change) => !known.has(meaning(change)));
	});
}

function overlaysOf(
	{ overlays }: CheckedLibrary,
	procedure: string,
	edition: string,
): ReadonlyMap<string, LinkedOverlay> {
	return new Map(
		overlays.flatMap((one) =>
			one.of === procedure && one.edition === edition ? [[one.overlay, one] as const] : [],
		),
	);
}

/** The procedure with the variation; what it sets is written where it sets it. */
function sideOf(whole: SideOf, overlay: LinkedOverlay | undefined): SideOf {
	if (overlay === undefined) return whole;
	return {
		definition: overlay.definition,
		locate: (path) =>
			path[0] === "overlay" ? overlay.at : (placeIn(overlay, path) ?? whole.locate(path)),
	};
}

/** Paths are written as the text has them, without the keys by which a definition groups. */
function placeIn({ places }: LinkedOverlay, path: readonly string[]): Location | undefined {
	const written = path.filter((word) => word !== "group").join(".");
	const set = Object.keys(places).filter(
		(one) => written === one || written.startsWith(`${one}.`) || one.startsWith(`${written}.`),
	);
	const [nearest] = set.toSorted((one, other) => other.length - one.length);
	return nearest === undefined ? undefined : places[nearest];
}

/** That it is there, and where it holds. */
function noteWhere(
	then: LinkedOverlay | undefined,
	today: LinkedOverlay | undefined,
	{ note }: Notebook,
): void {
	if (isSame(then?.where ?? null, today?.where ?? null)) return;
	note({
		is: then === undefined ? "added" : today === undefined ? "removed" : "changed",
		of: { construct: "overlay", id: today?.overlay ?? then?.overlay ?? "" },
		...(then && { before: ["overlay"] }),
		...(today && { after: ["overlay"] }),
		values: {
			key: "where",
			...(then && { from: list(unitsOf(then)) }),
			...(today && { to: list(unitsOf(today)) }),
		},
		...quiet("office"),
	});
}

function unitsOf({ where, units }: LinkedOverlay): readonly Phrase[] {
	return where.map(({ code }, at) => {
		const title = units[at] ?? {};
		return titled(code, Object.keys(title).length > 0 ? title : undefined);
	});
}

/** What a change says, wherever it is so. */
function meaning({ kind, values: { only: _, ...values } }: Said): string {
	return canonicalJson({ kind, values });
}
