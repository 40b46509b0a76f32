import type { Id } from "../../bundle/index.ts";
import { placeOf } from "../../syntax/nodes.ts";
import type { ParsedFile } from "../../syntax/parse.ts";
import type { Declaration, NameKind } from "../../uses/declaration.ts";
import { type Uses, usesIn } from "../../uses/uses.ts";
import type { Change, ComparedProcedure } from "../change.ts";
import { meaningOf } from "./meaning.ts";
import type { SharedChange, SharedKind } from "./shared-change.ts";
import { usersOf } from "./users.ts";

type Files = ReadonlyMap<string, ParsedFile>;

/**
 * Of all that procedures share, what says something else than before: who uses it, and for whom of them that means
 * something. Where no shared file differs, nothing is looked at.
 *
 * @param before trees of the old side, by path
 * @param compared what differs of each procedure
 */
export function sharedChangesBetween(
	before: Files,
	after: Files,
	compared: readonly ComparedProcedure[],
): readonly SharedChange[] {
	const differing = new Set(
		[...sharedPaths(before), ...sharedPaths(after)].filter((path) => differs(path, before, after)),
	);
	if (differing.size === 0) return [];
	const now = namesOf(after);
	const today = new Map(declaredIn(now).map((one) => [nameOf(one), one]));
	const then = new Map(
		declaredIn(namesOf(before, differing)).map((one) => [nameOf(one), one] as const),
	);
	const changed = [...today].flatMap(([name, one]): readonly SharedChange[] => {
		const other = then.get(name);
		if (other === undefined || meaningOf(other.value) === meaningOf(one.value)) return [];
		return [
			changeOf(
				"changed",
				one,
				now,
				[...placesIn(one, "after"), ...placesIn(other, "before")],
				compared,
			),
		];
	});
	const gone = [...then].flatMap(([name, one]) => (today.has(name) ? [] : [one]));
	const old = gone.length === 0 ? undefined : namesOf(before);
	const removed = old
		? gone.map((one) => changeOf("removed", one, old, placesIn(one, "before"), compared))
		: [];
	return [...changed, ...removed.filter(({ usedBy }) => usedBy.length > 0)];
}

const KINDS: Readonly<Partial<Record<NameKind, SharedKind>>> = {
	catalogue_field: "field",
	list: "list",
	register: "register",
	message: "message",
	calendar: "calendar",
	overlay: "overlay",
	law_source: "law",
	office_kind: "office",
	part: "part",
	standard_channel: "standard",
	standard_role: "standard",
	standard_clock: "standard",
	standard_step: "standard",
	standard_action: "standard",
};

/** Everything else says itself what it means: procedures, their scenarios and translations, plans. */
const SHARED_FILES: ReadonlySet<string> = new Set([
	"fields",
	"codes",
	"registers",
	"messages",
	"calendar",
	"overlay",
	"law",
	"offices",
	"part",
	"standard",
]);

function sharedPaths(files: Files): readonly string[] {
	return [...files].flatMap(([path, { file }]) =>
		SHARED_FILES.has(file.kind ?? "") ? [path] : [],
	);
}

function differs(path: string, before: Files, after: Files): boolean {
	return before.get(path)?.file.text !== after.get(path)?.file.text;
}

function namesOf(files: Files, paths?: ReadonlySet<string>): Uses {
	return usesIn(
		[...files].flatMap(([path, { root }]) =>
			root && (paths === undefined || paths.has(path)) ? [root] : [],
		),
	);
}

function declaredIn({ declarations }: Uses): readonly Declaration[] {
	return declarations.filter(({ kind }) => KINDS[kind] !== undefined);
}

function nameOf({ kind, name }: Declaration): string {
	return `${kind} ${name}`;
}

/** Lines of one side that say the thing. */
interface Lines {
	readonly side: "before" | "after";
	readonly file: string;
	readonly first: number;
	readonly last: number;
}

function placesIn({ key, value }: Declaration, side: Lines["side"]): readonly Lines[] {
	const [head, whole] = [placeOf(key), placeOf(value)];
	const first = Math.min(head.start.line, whole.start.line);
	return [{ side, file: head.file, first, last: whole.end.line }];
}

function changeOf(
	is: SharedChange["is"],
	declaration: Declaration,
	uses: Uses,
	places: readonly Lines[],
	compared: readonly ComparedProcedure[],
): SharedChange {
	const { kind, name, key } = declaration;
	const { file, start } = placeOf(key);
	const usedBy = usersOf(declaration, uses);
	const changing = new Set(
		compared.flatMap(({ id, changes }) =>
			changes.some((change) => isWritten(change, places)) ? [id] : [],
		),
	);
	return {
		kind: KINDS[kind] ?? "standard",
		id: name,
		is,
		file,
		line: start.line,
		side: is === "removed" ? "before" : "after",
		usedBy,
		changing: usedBy.filter((id: Id) => changing.has(id)),
	};
}

/** Whether a change is written in these lines, on either side. */
function isWritten({ file, line, side, other }: Change, places: readonly Lines[]): boolean {
	const written = [
		{ side, file, line },
		...(other ? [{ side: side === "after" ? "before" : "after", ...other }] : []),
	];
	return written.some((one) =>
		places.some(
			(place) =>
				one.side === place.side &&
				one.file === place.file &&
				place.first <= one.line &&
				one.line <= place.last,
		),
	);
}
