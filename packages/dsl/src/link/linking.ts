import type { DataPath, Id, IsoDate, StepName } from "../bundle/values.ts";
import type { FindingOptions, Message } from "../diagnostic/finding.ts";
import { closest } from "../diagnostic/suggest.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Location } from "../source/span.ts";
import { type Node, placeOf } from "../syntax/nodes.ts";
import type { LibraryByName } from "./library.ts";
import type { Opened } from "./open.ts";
import type { OwnTexts, TextIndex } from "./texts.ts";

/** What linking one procedure knows and gathers. */
export interface Linking {
	readonly library: LibraryByName;
	readonly procedure: Item<ProcedureModel>;
	readonly texts: TextIndex;
	/** The first of `languages`. */
	readonly language: string;
	/** The day for which facts that come and go are asked: the edition's first day, or a later one. */
	readonly day: IsoDate;
	readonly report: (message: Message, at: Location, options?: FindingOptions) => void;
	/** Names of the shared files the procedure really uses; only those go into its definition. */
	readonly used: Readonly<Record<UsedKind, Set<Id>>>;
	/** Nodes of steps by full name, for `locate`: a part's step stands in the part's file. */
	readonly stepNodes: Map<StepName, Node>;
	/** Nodes of dated values, and of days in force, that the definition carries; the others are refused at the end. */
	readonly carried: Set<Node>;
	/** Exits of parts by which some step leaves, as `<follow step>.<exit>`. */
	readonly left: Set<string>;
	/** Nodes of the checks that groups of the catalogue carry, by their id in the definition. */
	readonly checkNodes: Map<Id, Node>;
	/** Full names of all steps, and the ways on that clocks may name; undefined for a step that could not be read. */
	readonly steps: Map<StepName, ReadonlySet<string> | undefined>;
	/** The name an item goes by in what `for_each` does with it → the list. One name stands for one list only. */
	readonly items: Map<Id, DataPath>;
	/** What `start` steps set in the cases they start, by the step's node. */
	readonly sets: Map<Node, readonly Keyed<Node>[]>;
	/** What may be set from outside, by its path. */
	readonly opened: Map<string, Opened>;
	/** What side files add to the texts of a file. */
	readonly ownTexts: Map<SourceFile, OwnTexts | undefined>;
	/** What was worked out before, by the work and what it was about: see `once`. */
	readonly known: Map<object, Map<unknown, unknown>>;
}

export type UsedKind = "lists" | "registers" | "messages" | "sources" | "offices" | "calendars";

/** What linking gathers, before it has begun. */
export function nothingGathered(): Pick<
	Linking,
	| "used"
	| "stepNodes"
	| "carried"
	| "left"
	| "checkNodes"
	| "steps"
	| "items"
	| "sets"
	| "opened"
	| "ownTexts"
	| "known"
> {
	return {
		used: {
			lists: new Set(),
			registers: new Set(),
			messages: new Set(),
			sources: new Set(),
			offices: new Set(),
			calendars: new Set(),
		},
		stepNodes: new Map(),
		carried: new Set(),
		left: new Set(),
		checkNodes: new Map(),
		steps: new Map(),
		items: new Map(),
		sets: new Map(),
		opened: new Map(),
		ownTexts: new Map(),
		known: new Map(),
	};
}

type Unknown = (values: {
	readonly name: string;
	readonly closest: string | undefined;
	readonly expected: string | undefined;
}) => Message;

/**
 * Answers the name when something bears it. Otherwise reports it and answers the closest one, so that a misspelling
 * does not make anything else look wrong; undefined when none is near.
 * `more` are names besides, and come first where names are listed.
 */
export function resolve(
	linking: Pick<Linking, "report">,
	named: Named | undefined,
	names: Names,
	unknown: Unknown,
	more: readonly string[] = [],
): string | undefined {
	if (!named) return undefined;
	const { text } = named;
	// A library may hold thousands of names: they are listed only for those who got one wrong.
	if (bears(names, text) || more.includes(text)) return text;
	const all = "has" in names ? names.keys() : new Set(names);
	return reportUnknown(linking, named, [...more, ...all], unknown);
}

/** A table is asked by name, and not gone through: hand it over itself rather than its keys. */
export type Names = ReadonlyMap<string, unknown> | ReadonlySet<string> | readonly string[];

function bears(names: Names, name: string): boolean {
	return "has" in names ? names.has(name) : names.includes(name);
}

export function reportUnknown(
	linking: Pick<Linking, "report">,
	named: Named,
	names: readonly string[],
	unknown: Unknown,
): string | undefined {
	const near = closest(named.text, names);
	const message = unknown({ name: named.text, closest: near, expected: listed(names, near) });
	linking.report(message, placeOf(named.node, named.within));
	return near;
}

/** All names when they are few; a long list helps nobody, then the closest one has to do. */
function listed(names: readonly string[], near: string | undefined): string | undefined {
	if (names.length === 0) return undefined;
	if (names.length <= 12) return names.join(", ");
	return near === undefined ? `${names.slice(0, 12).join(", ")}…` : undefined;
}
