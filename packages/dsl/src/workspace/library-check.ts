import type { Id, IsoDate } from "../bundle/values.ts";
import type { Stage } from "../check/check.ts";
import { checkEditions } from "../check/editions.ts";
import { givesIn } from "../check/gives.ts";
import { type CheckedPlan, checkMoves } from "../check/moves/check-moves.ts";
import { HeldValues } from "../check/once/records.ts";
import { checkStarts } from "../check/starts/check-starts.ts";
import { Collector } from "../diagnostic/collector.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { checkShared } from "../link/check-shared.ts";
import { type Library, type LibraryByName, libraryOf } from "../link/library.ts";
import { type Linked, link } from "../link/link.ts";
import { type LinkedPlan, linkMoves } from "../link/moves.ts";
import { notingLibrary, notingTexts } from "../link/noting.ts";
import {
	type AppliedOverlay,
	applyOverlay,
	type LinkedOverlay,
	setTwice,
} from "../link/overlays.ts";
import { startVariants } from "../link/start-variants.ts";
import type { ProcedureModel } from "../model/procedure.ts";
import type { Item } from "../model/shape.ts";
import type { FileKind } from "../source/source-file.ts";
import { aboutOf } from "./about.ts";
import { changedNames, type FileChange } from "./changes.ts";
import { findingsByFile } from "./findings-by-file.ts";
import { IssuedKinds } from "./issued.ts";
import { LinkedTable } from "./linked-table.ts";
import { NameSet } from "./name-set.ts";
import { notingBroken } from "./noting-broken.ts";
import { ownerFindings } from "./owners.ts";
import { different, type LinkedNow, ProcedureLinks } from "./procedure-links.ts";
import { onceOnly, provedFindings } from "./proved.ts";
import type { ReadFile } from "./read-file.ts";
import { type Changed, Results } from "./results.ts";
import { tariffFindings } from "./tariffs.ts";
import { TextsMemory } from "./texts-memory.ts";
import { unsentMessages } from "./unsent.ts";
import { VariantsMemory } from "./variants-memory.ts";

/** All that was found and linked. `whole` are the linked procedures with what their `start` steps change in others. */
export interface LibraryChecked {
	readonly findings: readonly Finding[];
	readonly linked: readonly Linked[];
	readonly whole: readonly Linked[];
	readonly overlays: readonly LinkedOverlay[];
	readonly plans: readonly LinkedPlan[];
	/** What is found in the latest edition of a procedure and what it uses; undefined where none could be read. */
	readonly about: (procedure: Id) => readonly Finding[] | undefined;
}

/** The library as far as its names are known. */
interface Connected {
	readonly library: Library;
	/** What is said of names. */
	readonly named: readonly Finding[];
	readonly texts: ReturnType<TextsMemory["of"]>;
	readonly ask: (reads: NameSet) => ReturnType<typeof notingBroken>;
	readonly now: readonly LinkedNow[];
}

/**
 * Checks a library, then the same library after changes. Every stage notes the names it reads, and is worked out
 * again when one of them means something else: link a procedure, prove it, apply an overlay, check a plan.
 */
export class LibraryCheck {
	readonly #until: Stage;
	#library: Library | undefined;
	#broken: ReadonlySet<string> = new Set();
	#unread = false;
	#today: IsoDate | undefined;
	/** What has changed since anything was last proved. */
	#due: Changed = nothing();
	#shared: readonly Finding[] = [];
	#issued = new IssuedKinds();
	#held = new HeldValues();
	readonly #texts = new TextsMemory();
	readonly #linked = new ProcedureLinks();
	readonly #proved = new Results<object, { readonly findings: readonly Finding[] }>();
	readonly #overlays = new Results<object, AppliedOverlay>();
	readonly #variants = new VariantsMemory();
	readonly #moves = new Results<object, CheckedPlan>();

	constructor(until: Stage) {
		this.#until = until;
	}

	/** Reads all names and links the procedures; what is proved of them is left to `update`. */
	link(
		files: readonly ReadFile[],
		changes: readonly FileChange[],
		today: IsoDate | undefined,
	): Connected {
		const named = new Collector();
		const reader = { report: named.report.bind(named) };
		const before = this.#library;
		const library = libraryOf(files, reader);
		this.#library = library;
		const changed = {
			// Nothing has been worked out yet that a first text could change.
			names: before ? changedNames(before, library, changes) : new NameSet(),
			paths: new Set(changes.map(({ before, after }) => after?.path ?? before?.path ?? "")),
		};
		this.#forget(library, files, changes, today, changed);
		const texts = this.#texts.of(library);
		const ask = (reads: NameSet) => notingBroken(this.#broken, reads);
		const around = { library, texts: texts.index, ask, unread: this.#unread, today };
		const now = this.#linked.of(around, changed);
		this.#due = merged(this.#due, changed);
		return { library, named: named.findings(), texts, ask, now };
	}

	update(
		files: readonly ReadFile[],
		changes: readonly FileChange[],
		today: IsoDate | undefined,
	): LibraryChecked {
		const { library, named, texts, ask, now } = this.link(files, changes, today);
		const changed = this.#due;
		this.#due = nothing();
		const linked = now.map(({ one }) => one);
		const table = new LinkedTable(linked);
		const givesOf = givesIn(table.latest);
		const again = (reads: NameSet) => (other: LibraryByName, procedure: Item<ProcedureModel>) => {
			const noted = table.noting(givesOf, reads);
			const one = link(other, procedure, notingTexts(texts.index, reads.add), ask(reads), {
				today,
				isAgain: true,
			});
			const whole = { ...one, complete: one.complete && !this.#unread };
			return {
				...whole,
				findings: [
					...one.findings,
					...provedFindings(whole, noted, this.#until, table.notingLatest(reads)),
				],
			};
		};
		const issued = new IssuedKinds(linked.map(({ definition }) => definition));
		for (const kind of issued.differing(this.#issued)) changed.names.add("issued", kind);
		this.#issued = issued;
		const elsewhere = (reads: NameSet) => ({
			heldFor: this.#held.noting((name) => reads.add("held", name)),
			issued: issued.noting(reads),
		});
		const proved = now.map(
			({ one, token }) =>
				this.#proved.of(token, changed, (reads) => {
					const gives = table.noting(givesOf, reads);
					const latest = table.notingLatest(reads);
					return {
						findings: [
							...provedFindings(one, gives, this.#until, latest),
							...checkStarts(one, latest, gives),
							// Nobody starts on an earlier edition any more.
							...(this.#until === "proved" && latest(one.definition.procedure) === one.definition
								? onceOnly(one, notingLibrary(library, reads.add), elsewhere(reads), latest)
								: []),
						],
					};
				}).value,
		);
		const overlays = [...library.overlays]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(
				(one) =>
					this.#overlays.of(one[1], changed, (reads) =>
						applyOverlay(notingLibrary(library, reads.add), one, again(reads)),
					).value,
			);
		this.#variants.turn();
		const variants = now.map((procedure) =>
			this.#variants.of(procedure, changed, (reads) =>
				startVariants(
					notingLibrary(library, reads.add),
					procedure.one,
					table.notingEditions(reads),
					again(reads),
				),
			),
		);
		const moves = library.moves.map(
			(file) =>
				this.#moves.of(file, changed, (reads) =>
					checkMoves(file, {
						of: table.notingEditions(reads),
						names: () => table.names(reads),
						isWhole: table.isWhole,
					}),
				).value,
		);
		const shared = this.#shared;
		const found = [
			named,
			shared,
			texts.findings,
			ownerFindings(library),
			tariffFindings(library),
			setTwice(overlays),
			...(this.#until === "proved" ? [unsentMessages(library, linked), checkEditions(linked)] : []),
			...[...linked, ...proved, ...overlays, ...variants, ...moves].map((one) => one.findings),
		];
		return {
			findings: findingsByFile(files, found),
			linked,
			whole: variants.map((one) => one.linked),
			overlays: overlays.flatMap((one) => one.linked ?? []),
			plans: linkMoves(
				library.moves,
				moves.map(({ unsafe }) => unsafe),
			),
			about: (procedure) => {
				const at = linked.findLastIndex(({ definition }) => definition.procedure === procedure);
				const latest = now[at];
				const locally = overlays.filter(({ linked: local }) => local?.of === procedure);
				if (latest === undefined) return undefined;
				const own = [linked[at], proved[at], variants[at], ...locally];
				const written = [...files, { findings: named }, { findings: shared }];
				const findingsOf = (all: readonly ({ findings: readonly Finding[] } | undefined)[]) =>
					all.flatMap((each) => each?.findings ?? []);
				return aboutOf(library, latest, findingsOf(own), findingsOf(written));
			},
		};
	}

	/** What all of the library depends on, and what is only worth working out where something shared has changed. */
	#forget(
		library: Library,
		files: readonly ReadFile[],
		changes: readonly FileChange[],
		today: IsoDate | undefined,
		changed: Changed,
	): void {
		const broken = new Set(files.filter(hasErrors).map(({ path }) => path));
		for (const path of different(broken, this.#broken)) changed.names.add("broken", path);
		this.#broken = broken;
		const unread = files.some(({ parsed, kind }) => kind && !parsed.root);
		// What is linked again in another procedure is not complete either where a file cannot be read.
		if (unread !== this.#unread)
			for (const results of [this.#overlays, this.#variants, this.#moves]) results.clear();
		this.#unread = unread;
		if (today !== this.#today)
			for (const results of [this.#linked, this.#proved, this.#overlays, this.#variants])
				results.clear();
		this.#today = today;
		const kinds = new Set(changes.flatMap(({ before, after }) => [before?.kind, after?.kind]));
		if ([...kinds].some((kind) => kind === undefined || !OWN.has(kind))) this.#linked.moved();
		if (SHARED.some((kind) => kinds.has(kind))) this.#shared = sharedFindings(library);
		if (kinds.has("registers") || kinds.has("fields")) this.#holdAgain(library, changed);
	}

	#holdAgain(library: Library, changed: Changed): void {
		const held = new HeldValues(library);
		for (const name of held.differing(this.#held)) changed.names.add("held", name);
		this.#held = held;
	}
}

function nothing(): Changed {
	return { names: new NameSet(), paths: new Set() };
}

function merged(a: Changed, b: Changed): Changed {
	return { names: a.names.with(b.names), paths: new Set([...a.paths, ...b.paths]) };
}

/** Nobody else reads what stands in them. */
const OWN: ReadonlySet<FileKind> = new Set(["procedure", "scenarios", "simulation"]);

/** Kinds of files that are checked by themselves. */
const SHARED = [
	"calendar",
	"codes",
	"fields",
	"law",
	"messages",
	"offices",
	"registers",
	"standard",
] as const;

function hasErrors({ findings }: ReadFile): boolean {
	return findings.some(({ severity }) => severity === "error");
}

function sharedFindings(library: Library): readonly Finding[] {
	const collector = new Collector();
	checkShared({ library, report: collector.report.bind(collector) });
	return collector.findings();
}
