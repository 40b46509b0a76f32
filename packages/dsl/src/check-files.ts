import { withAccepted } from "./accepted.ts";
import type { Definition } from "./bundle/definition.ts";
import type { MovesPlan } from "./bundle/moves.ts";
import type { Scenario } from "./bundle/scenario.ts";
import type { IsoDate } from "./bundle/values.ts";
import { check } from "./check/check.ts";
import type { GivesOf } from "./check/facts.ts";
import { givesIn } from "./check/gives.ts";
import { checkMoves } from "./check/moves/check-moves.ts";
import { checkStarts } from "./check/starts/check-starts.ts";
import { Collector } from "./diagnostic/collector.ts";
import { type Finding, finding } from "./diagnostic/finding.ts";
import { file_kind_unknown, procedure_unknown } from "./diagnostic/messages.generated.ts";
import { ruleMessage } from "./diagnostic/rule-message.ts";
import { closest } from "./diagnostic/suggest.ts";
import { withoutFollowUps } from "./follow-ups.ts";
import { checkShared } from "./link/check-shared.ts";
import { type Library, readLibrary } from "./link/library.ts";
import { type Linked, link } from "./link/link.ts";
import { linkMoves } from "./link/moves.ts";
import { type LinkedOverlay, overlaysIn } from "./link/overlays.ts";
import { withStartVariants } from "./link/start-variants.ts";
import { indexTexts } from "./link/texts.ts";
import type { LinkAgain } from "./link/with-set.ts";
import { applyProfile, type Profile } from "./profile.ts";
import { FILE_KINDS, locationIn, sourceFile } from "./source/source-file.ts";
import { type ProcedureSummary, summarise } from "./summary.ts";
import { placeOf } from "./syntax/nodes.ts";
import { type ParsedFile, parse } from "./syntax/parse.ts";

/** A file as the host hands it over: `path` is only a name, folders carry no meaning. */
export interface InputFile {
	readonly path: string;
	readonly text: string;
}

export interface CheckOptions {
	/** `strict` unless said. */
	readonly profile?: Profile;
	/** The day for which law and calendars are asked; left out: the first day of each edition. */
	readonly today?: IsoDate;
	/**
	 * Keeps what was parsed, by path: parsing is most of the work, and an editor checks a library again at every
	 * letter. A file whose text has not changed is not parsed again. Default: nothing is kept.
	 */
	readonly parsed?: ParsedTexts;
}

/** Made once by the host and handed in with every check; `new Map()`. */
export type ParsedTexts = Map<string, ParsedFile>;

export interface Checked {
	/** Sorted by file and position, at most 100 a file. */
	readonly findings: readonly Finding[];
	readonly procedures: readonly ProcedureSummary[];
	readonly library: CheckedLibrary;
}

/** The linked procedures, for compiling, drawing and running. */
export interface CheckedLibrary {
	/** In the order of procedure and edition. */
	readonly definitions: readonly Definition[];
	readonly linked: readonly Linked[];
	readonly scenarios: readonly Scenario[];
	/** In the order of their ids. */
	readonly overlays: readonly LinkedOverlay[];
	/** Plans for moving open cases. */
	readonly moves: readonly MovesPlan[];
}

/**
 * Text in; findings and definitions out. Never throws: whatever is wrong with a text is a finding.
 * Files may come in any order; the answer does not depend on it.
 */
export function checkFiles(files: readonly InputFile[], options: CheckOptions = {}): Checked {
	const collector = new Collector();
	const parsed = [...files]
		.sort((a, b) => (a.path < b.path ? -1 : 1))
		.map((file) => parseOnce(file, options.parsed));
	for (const { file, findings } of parsed) {
		if (!file.kind) reportKind(collector, file);
		for (const found of findings) collector.add(found);
	}
	const reader = { report: collector.report.bind(collector) };
	const library = readLibrary(parsed, reader);
	reportOwners(library, collector);
	checkShared({ library, report: reader.report });
	const texts = indexTexts(library, reader);
	const broken = brokenFiles(collector);
	const unread = new Set(parsed.flatMap(({ file, root }) => (root ? [] : (file.kind ?? []))));
	const linked = library.procedures
		.filter((procedure) => procedure.procedure && procedure.edition)
		.map((procedure) =>
			link(library, procedure, texts, { files: broken, unread: unread.size > 0 }, options.today),
		)
		.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
	const roots = new Map(parsed.flatMap(({ file, root }) => (root ? [[file.path, root]] : [])));
	const givesOf = givesIn(linked.map(({ definition }) => definition));
	for (const one of linked) {
		for (const found of one.findings) collector.add(found);
		for (const found of provedFindings(one, givesOf)) collector.add(found);
	}
	const linkAgain: LinkAgain = (changed, procedure) => {
		const one = link(
			changed,
			procedure,
			texts,
			{ files: broken, unread: unread.size > 0 },
			options.today,
		);
		return { ...one, findings: [...one.findings, ...provedFindings(one, givesOf)] };
	};
	const overlays = overlaysIn(library, linkAgain);
	const whole = withStartVariants(library, linked, linkAgain);
	for (const found of [
		...overlays.findings,
		...whole.findings,
		...checkMoves(library, linked),
		...checkStarts(linked, givesOf),
	])
		collector.add(found);
	return {
		findings: applyProfile(
			withAccepted(withoutFollowUps(collector.findings(), unread), roots),
			options.profile ?? "strict",
		),
		procedures: linked.map((one) => summarise(one.definition)),
		library: {
			definitions: whole.linked.map((one) => one.definition),
			linked: whole.linked,
			scenarios: linked.flatMap((one) => one.scenarios),
			overlays: overlays.linked,
			moves: linkMoves(library),
		},
	};
}

function parseOnce({ path, text }: InputFile, kept: ParsedTexts | undefined): ParsedFile {
	const before = kept?.get(path);
	if (before?.file.text === text) return before;
	const parsed = parse(sourceFile(path, text));
	kept?.set(path, parsed);
	return parsed;
}

/** Why a text cannot be read at all; empty when it can, whatever else is wrong with it. Never throws. */
export function unreadable({ path, text }: InputFile): readonly Finding[] {
	return parse(sourceFile(path, text)).findings;
}

/**
 * What the checks found, with words and places. A definition with holes would make steps look unreachable that are
 * only misspelt, so those checks wait until every name is known.
 */
function provedFindings(linked: Linked, givesOf: GivesOf): readonly Finding[] {
	const found = check(linked, givesOf, linked.day);
	const whole = linked.complete && !found.some(({ code }) => NAMELESS.has(code));
	return found
		.filter(({ code }) => whole || !NEEDS_WHOLE.has(code))
		.filter(
			({ code, values }) => code !== "name_unknown" || !linked.dropped.has(String(values.name)),
		)
		.map(({ code, values, at, ruleAt }) =>
			finding(ruleMessage(code, values), linked.locate(at, ruleAt)),
		);
}

/** A rule with such a name says nothing yet, so what it would exclude is not known. */
const NAMELESS: ReadonlySet<string> = new Set(["name_unknown", "member_unknown", "code_unknown"]);

const NEEDS_WHOLE: ReadonlySet<string> = new Set([
	"choice_not_proved",
	"clock_never_starts",
	"consequence_missing",
	"end_missing",
	"maybe_absent",
	"read_before_asked",
	"step_dead_end",
	"step_unreachable",
	"take_unknown",
]);

function nameOf({ definition }: Linked): string {
	return `${definition.procedure} ${definition.edition}`;
}

function reportKind(collector: Collector, file: ParsedFile["file"]): void {
	const expected = FILE_KINDS.map((kind) => `.${kind}.yaml`).join(", ");
	collector.report(file_kind_unknown({ expected }), locationIn(file, { start: 0, end: 0 }));
}

function brokenFiles(collector: Collector): ReadonlySet<string> {
	const errors = collector.findings().filter((found) => found.severity === "error");
	return new Set(errors.map((found) => found.file));
}

/** Scenarios and texts name whom they are for. */
function reportOwners(library: Library, collector: Collector): void {
	const procedures = library.procedures.flatMap((one) => one.procedure?.text ?? []);
	const owners = [...procedures, ...library.parts.keys(), "library"];
	const named = [
		...library.scenarios.map((file) => ({ name: file.scenarios_for, names: procedures })),
		...library.texts.map((file) => ({ name: file.texts_for, names: owners })),
	];
	for (const { name, names } of named) {
		if (!name || names.includes(name.text)) continue;
		const values = {
			name: name.text,
			closest: closest(name.text, names),
			expected: names.length > 0 ? names.join(", ") : undefined,
		};
		collector.report(procedure_unknown(values), placeOf(name.node));
	}
}
