import { withAccepted } from "../accepted.ts";
import type { Definition } from "../bundle/index.ts";
import type { IsoDate } from "../bundle/values.ts";
import { type LibraryTariffs, tariffsIn } from "../burden/tariffs/library-tariffs.ts";
import type { Stage } from "../check/check.ts";
import type { Checked, InputFile } from "../checked.ts";
import type { Finding } from "../diagnostic/finding.ts";
import { withoutFollowUps } from "../follow-ups.ts";
import type { Linked } from "../link/link.ts";
import type { Item } from "../model/shape.ts";
import type { TariffsFile } from "../model/tariffs.ts";
import { applyProfile, type Profile } from "../profile.ts";
import { withRemovals } from "../removals.ts";
import { withReplacements } from "../replacements.ts";
import { sourceFile } from "../source/source-file.ts";
import { type ProcedureSummary, summarise } from "../summary.ts";
import { type ParsedFile, parse } from "../syntax/parse.ts";
import { errorsAbout } from "./about.ts";
import type { FileChange } from "./changes.ts";
import { cut } from "./cut.ts";
import { LibraryCheck } from "./library-check.ts";
import { NAMELESS, needsWhole } from "./proved.ts";
import { type ReadFile, readFile } from "./read-file.ts";

/** A library that stays open while its texts change, as editors and servers have it. */
export interface Workspace {
	/** Puts a text under a path; one that is there already is replaced. */
	readonly set: (path: string, text: string) => void;
	readonly remove: (path: string) => void;
	/** Makes these files all there are. */
	readonly replace: (files: readonly InputFile[]) => void;
	/** Exactly what `checkFiles` answers for these texts; after a change only what it can affect is worked out again. */
	readonly check: (options?: { readonly profile?: Profile; readonly today?: IsoDate }) => Checked;
	/**
	 * The procedures as `check` links them, without what their `start` steps change in others, and without any finding:
	 * the quick part of a check, for what is to be shown while the rest is worked out. A check that follows does not link
	 * them again.
	 */
	readonly link: (options?: { readonly today?: IsoDate }) => readonly Linked[];
	/** The trees of the texts as they are. */
	readonly parsed: () => ReadonlyMap<string, ParsedFile>;
}

/**
 * Opens an empty workspace. Never throws, whatever the texts.
 * @param until the last stage of its checks; benchmarks time them one by one
 */
export function createWorkspace(until: Stage = "proved"): Workspace {
	const files = new Map<string, ReadFile>();
	const changes = new Map<string, { readonly before?: ReadFile }>();
	const library = new LibraryCheck(until);
	let order: readonly string[] | undefined;

	const note = (path: string) => {
		const before = files.get(path);
		if (!changes.has(path)) changes.set(path, before ? { before } : {});
		return before;
	};
	const set = (path: string, text: string): void => {
		if (files.get(path)?.parsed.file.text === text) return;
		if (!note(path)) order = undefined;
		files.set(path, readFile(parse(sourceFile(path, text))));
	};
	const remove = (path: string): void => {
		if (!note(path)) return;
		files.delete(path);
		order = undefined;
	};
	const inOrder = (): readonly ReadFile[] => {
		order ??= [...files.keys()].sort();
		return order.flatMap((path) => files.get(path) ?? []);
	};
	const changed = (): readonly FileChange[] => {
		const all = [...changes].map(([path, change]): FileChange => {
			const after = files.get(path);
			return after ? { ...change, after } : change;
		});
		changes.clear();
		return all;
	};
	return {
		set,
		remove,
		replace(all) {
			const paths = new Set(all.map(({ path }) => path));
			for (const path of [...files.keys()]) if (!paths.has(path)) remove(path);
			for (const { path, text } of all) set(path, text);
		},
		link({ today } = {}) {
			return library.link(inOrder(), changed(), today).now.map(({ one }) => one);
		},
		check({ profile = "strict", today } = {}) {
			return answer(library.update(inOrder(), changed(), today), inOrder(), profile);
		},
		parsed: () => new Map([...files].map(([path, { parsed }]) => [path, parsed])),
	};
}

function answer(
	{ findings, linked, whole, overlays, plans, about }: ReturnType<LibraryCheck["update"]>,
	files: readonly ReadFile[],
	profile: Profile,
): Checked {
	const unread = new Set(files.flatMap(({ parsed, kind }) => (parsed.root ? [] : (kind ?? []))));
	const roots = new Map(
		files.flatMap(({ path, parsed }) => (parsed.root ? [[path, parsed.root]] : [])),
	);
	const latest = new Map(whole.map(({ definition }) => [definition.procedure, definition]));
	const accepted = withAccepted(
		withoutFollowUps(findings, unread),
		roots,
		askedRules(linked, findings, files),
	);
	const said = withRemovals(withReplacements(accepted, roots), roots);
	const shown = cut(applyProfile(said, profile));
	return {
		findings: shown,
		procedures: whole.map((one) => summaryOf(one, latest)),
		library: {
			definitions: whole.map(({ definition }) => definition),
			linked: whole,
			scenarios: linked.flatMap(({ scenarios }) => scenarios),
			overlays,
			moves: plans.map(({ plan }) => plan),
			plans,
			tariffs: files.flatMap(tariffsOf),
			errorsOf(procedure) {
				const one = about(procedure);
				const broken = files.filter(({ parsed }) => !parsed.root);
				const unread = new Map(broken.map(({ path, kind }) => [path, kind]));
				return one ? errorsAbout(one, shown, unread) : shown.filter(isError);
			},
		},
	};
}

/**
 * Rules that need the whole procedure wait while something in it is unknown. Its own file waits with it, that of a
 * procedure that starts it, which is told what its changes do there, and every shared file, in which any procedure may
 * have found something.
 */
function askedRules(
	linked: readonly Linked[],
	findings: readonly Finding[],
	files: readonly ReadFile[],
): (file: string, code: string) => boolean {
	const nameless = new Set(findings.flatMap(({ code, file }) => (NAMELESS.has(code) ? file : [])));
	const unsure = linked.filter(
		(one) =>
			!one.complete || (nameless.size > 0 && filesOf(one).some((file) => nameless.has(file))),
	);
	const ids = new Set(unsure.map(({ definition }) => definition.procedure));
	const starting = linked.filter(({ definition }) =>
		Object.values(definition.steps).some(
			(step) => step.does === "start" && ids.has(step.procedure),
		),
	);
	const waiting = new Set([...unsure, ...starting].map(({ locate }) => locate([]).file));
	const procedures = new Set(files.flatMap(({ kind, path }) => (kind === "procedure" ? path : [])));
	return (file, code) =>
		!needsWhole(code) || (procedures.has(file) ? !waiting.has(file) : waiting.size === 0);
}

/** Its own, and those of the parts it follows. */
function filesOf({ definition, locate }: Linked): readonly string[] {
	return [[], ...Object.keys(definition.steps).map((name) => ["steps", name])].map(
		(path) => locate(path).file,
	);
}

function isError({ severity }: Finding): boolean {
	return severity === "error";
}

function tariffsOf({ kind, model }: ReadFile): readonly LibraryTariffs[] {
	return kind === "tariffs" && model ? [tariffsIn(model as Item<TariffsFile>)] : [];
}

const summaries = new WeakMap<Linked, ProcedureSummary>();

/** What a procedure asks of people depends on those it starts as well, so such a summary is made anew. */
function summaryOf(one: Linked, latest: ReadonlyMap<string, Definition>): ProcedureSummary {
	const starts = Object.values(one.definition.steps).some(({ does }) => does === "start");
	const made = () => summarise(one, (procedure) => latest.get(procedure));
	if (starts) return made();
	const known = summaries.get(one) ?? made();
	summaries.set(one, known);
	return known;
}
