import { canonicalJson } from "../bundle/canonical.ts";
import type { CheckedLibrary } from "../checked.ts";
import type { LinkedOverlay } from "../link/overlays.ts";
import type { Location } from "../source/span.ts";
import type { Change } from "./change.ts";
import { Notebook, type SideOf } from "./notebook.ts";
import type { SidesOf } from "./pairs.ts";
import { titled } from "./phrase.ts";

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
			{ overlay: name, units: found.where.map((unit) => unitOf(unit, found)) },
		);
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
		locate: (path) => placeIn(overlay, path) ?? whole.locate(path),
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

function unitOf(
	{ list, code }: LinkedOverlay["where"][number],
	{ definition }: LinkedOverlay,
): ReturnType<typeof titled> {
	return titled(code, definition.lists[list]?.codes[code]?.title);
}

/** What a change says, wherever it is so. */
function meaning({ kind, values: { only: _, ...values } }: Said): string {
	return canonicalJson({ kind, values });
}
