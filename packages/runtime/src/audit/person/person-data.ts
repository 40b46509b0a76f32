import type { Bundle, Definition, Id, PersonalClass, Text } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt, type Provenance, stepAt } from "@onedoor/dsl/form";

import { calendarOf } from "../../case/calendars.ts";
import type { Case, Instant } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import { inLanguage } from "../../case/messages.ts";
import { ASKED_TYPE } from "../../letters/asked-papers.ts";
import { formatValue } from "../../letters/format-value.ts";
import { applicantOf } from "../../storage/applicant.ts";
import type { LookupRow, StoredConsent } from "../../storage/consent.ts";
import type { StoredFile } from "../../storage/rows.ts";
import type { StoredShare } from "../../storage/share.ts";
import type { Store } from "../../storage/storage.ts";
import { instantOf } from "../../time/zone.ts";
import { eachCase } from "../each-case.ts";
import { datesOf } from "./dates-of.ts";

/** A value that a case holds, where it came from and since when it stands there. */
export interface PersonValue {
	/** Dotted, from the root of the data; `applicant.…` for what the identity said. */
	readonly path: string;
	readonly title?: Text;
	/** Title of the outermost group around it: whose name it is. */
	readonly within?: Text;
	readonly value: unknown;
	/** The value as people read it: a code by its title, a date in words. */
	readonly words?: Text;
	readonly personal: PersonalClass;
	readonly source: Provenance;
	/** Of the register it came from. */
	readonly register?: Text;
	readonly at?: Instant;
}

/** Something the person did. */
export interface PersonAct
	extends Pick<CaseEvent, "seq" | "at" | "kind" | "step" | "outcome" | "reason"> {
	/** Of the step. */
	readonly title?: Text;
}

/** What was read about the person in a register. */
export interface PersonLookup extends Omit<LookupRow, "case"> {
	readonly seq: number;
	/** Of the register. */
	readonly title?: Text;
	/** Of the fields, in their order; a field whose title nobody knows has none. */
	readonly titles: readonly (Text | undefined)[];
}

export interface PersonCase {
	readonly id: string;
	readonly number: string;
	readonly procedure: Id;
	readonly title: Text;
	readonly edition: string;
	readonly status: Case["status"];
	readonly opened_at: Instant;
	readonly ended_at?: Instant;
	/** `named`: in a case of somebody else; then only what stands beside their number is given. */
	readonly as: "applicant" | "named";
	readonly values: readonly PersonValue[];
	readonly acts: readonly PersonAct[];
	/** Of the applicant: uploads, letters and results. */
	readonly files: readonly Omit<StoredFile, "content" | "case">[];
	/** Of the applicant: what was read about them in registers: when, by whom, what for. */
	readonly lookups: readonly PersonLookup[];
	/** Of the applicant: results that they let others see. */
	readonly shares: readonly Omit<StoredShare, "case" | "code">[];
	/** What was erased already, and when. */
	readonly erased?: Case["erased"];
}

/** Everything that is kept about one person. */
export interface PersonData {
	/** Personal number or organisation code. */
	readonly person: string;
	readonly made_at: Instant;
	readonly cases: readonly PersonCase[];
	/** Given by the person, or asked by them. */
	readonly consents: readonly Omit<StoredConsent, "code">[];
}

type Read = Pick<
	Store,
	"caseIds" | "load" | "events" | "bundle" | "filesOf" | "lookups" | "consentsOf" | "sharesOf"
>;

/** A person has few; nobody would read more. */
const MOST_CONSENTS = 10_000;

/** Looks through all cases, for a person may stand in those of others. Changes nothing. */
export async function personData(
	store: Read,
	person: string,
	made_at: Instant,
): Promise<PersonData> {
	const cases: PersonCase[] = [];
	for await (const id of eachCase(store)) {
		const kase = await store.load(id);
		if (kase && JSON.stringify(kase).includes(JSON.stringify(person)))
			cases.push(await caseOf(store, kase, person));
	}
	const consents = await store.consentsOf(person, MOST_CONSENTS);
	return {
		person,
		made_at,
		cases: cases.toSorted((one, other) => Date.parse(one.opened_at) - Date.parse(other.opened_at)),
		consents: consents.map(({ code: _code, ...consent }) => consent),
	};
}

/** @throws Error when the store has lost the bundle of the case */
async function caseOf(store: Read, kase: Case, person: string): Promise<PersonCase> {
	const bundle = await store.bundle(kase.bundle);
	if (bundle === undefined) throw new Error(`there is no bundle ${kase.bundle}`);
	const events = await store.events(kase.id);
	const isApplicant = applicantOf(kase) === person;
	const { id, number, procedure, edition, status, opened_at, ended_at, erased } = kase;
	const values = [...identityOf(kase), ...dataOf(bundle, kase, events)];
	return {
		id,
		number,
		procedure,
		title: bundle.definition.title,
		edition,
		status,
		opened_at,
		...(ended_at !== undefined && { ended_at }),
		as: isApplicant ? "applicant" : "named",
		values: isApplicant ? values : beside(values, person),
		acts: events.filter(({ by }) => by === person).map(actIn(bundle.definition)),
		files: isApplicant ? await filesOf(store, id) : [],
		lookups: isApplicant ? (await store.lookups(id)).map(lookupIn(bundle, person)) : [],
		shares: isApplicant ? (await store.sharesOf(id)).map(withoutCode) : [],
		...(erased && { erased }),
	};
}

/** What somebody is asked to sign is no paper yet: what became of it is. */
async function filesOf(store: Read, id: string): Promise<PersonCase["files"]> {
	const files = (await store.filesOf(id)).filter(({ type }) => type !== ASKED_TYPE);
	return files.map(({ case: _case, ...file }) => file);
}

/** With its instant in the zone of the case, as all others have it. */
function lookupIn(
	bundle: Bundle,
	person: string,
): (row: LookupRow & { readonly seq: number }) => PersonLookup {
	const { time_zone } = calendarOf(bundle);
	return ({ case: _case, ...row }) => {
		const register = bundle.definition.registers[row.register];
		const gives = register?.records[row.record]?.gives ?? {};
		return {
			...row,
			by: row.by === "applicant" ? person : row.by,
			at: instantOf(Date.parse(row.at), time_zone),
			...(register && { title: register.title }),
			titles: row.fields.map((field) => gives[field]?.title),
		};
	};
}

function withoutCode({
	case: _case,
	code: _code,
	...share
}: StoredShare): PersonCase["shares"][number] {
	return share;
}

function identityOf({ applicant, opened_at }: Case): readonly PersonValue[] {
	return Object.entries(applicant).map(([fact, value]) => ({
		path: `applicant.${fact}`,
		value,
		personal: "identifier",
		source: { source: "identity" },
		at: opened_at,
	}));
}

function dataOf(
	bundle: Bundle,
	{ data, sources }: Case,
	events: readonly CaseEvent[],
): readonly PersonValue[] {
	const { definition } = bundle;
	const dates = datesOf(events);
	const written = formatValue(bundle);
	return leavesOf(definition, data, "").map(({ path, value }) => {
		const field = fieldAt(definition, path);
		const title = (field ?? documentAt(definition, path))?.title;
		const [source, at] = [nearest(sources, path), nearest(dates, path)];
		const group = path.includes(".") ? fieldAt(definition, path.split(".")[0] ?? "") : undefined;
		const register = definition.registers[source?.register ?? ""]?.title;
		return {
			path,
			...(title && { title }),
			...(group && { within: group.title }),
			value,
			words: Object.fromEntries(
				definition.languages.map((language) => [
					language,
					field ? written(value, path, language) : paperIn(definition, path, value, language),
				]),
			),
			personal: field?.personal ?? "none",
			source: source ?? { source: "applicant" },
			...(register && { register }),
			...(at !== undefined && { at }),
		};
	});
}

/** Which of the papers that would do was shown. */
function paperIn(definition: Definition, path: string, value: unknown, language: string): string {
	const ids = typeof value === "object" && value !== null ? Object.keys(value) : [String(value)];
	const titles = ids.map((id) =>
		inLanguage(documentAt(definition, `${path}.${id}`)?.title, language),
	);
	return titles.filter((title) => title !== undefined).join(", ");
}

/** Documents and lists of values are one value; groups and their items are not. */
function leavesOf(
	definition: Definition,
	value: unknown,
	path: string,
): readonly { readonly path: string; readonly value: unknown }[] {
	const isInner = typeof value === "object" && value !== null;
	const isGroup = path === "" || fieldAt(definition, path)?.group !== undefined;
	if (!isInner || !isGroup) return [{ path, value }];
	return Object.entries(value).flatMap(([name, inner]) =>
		leavesOf(definition, inner, path === "" ? name : `${path}.${name}`),
	);
}

/** What is said of a path, or of the nearest group around it. */
function nearest<Value>(said: Readonly<Record<string, Value>>, path: string): Value | undefined {
	for (let at = path; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("."))))
		if (Object.hasOwn(said, at)) return said[at];
	return undefined;
}

/** What stands in the same group as the person's number. */
function beside(values: readonly PersonValue[], person: string): readonly PersonValue[] {
	const around = (path: string) => path.slice(0, path.lastIndexOf(".") + 1);
	const groups = new Set(
		values.filter(({ value }) => value === person).map(({ path }) => around(path)),
	);
	return values.filter(
		({ path, value }) => value === person || (around(path) !== "" && groups.has(around(path))),
	);
}

function actIn(definition: Definition): (event: CaseEvent) => PersonAct {
	return (event) => {
		const title = event.step === undefined ? undefined : stepAt(definition, event.step)?.title;
		return { ...actOf(event), ...(title && { title }) };
	};
}

function actOf({ seq, at, kind, step, outcome, reason }: CaseEvent): Omit<PersonAct, "title"> {
	return {
		seq,
		at,
		kind,
		...(step !== undefined && { step }),
		...(outcome !== undefined && { outcome }),
		...(reason !== undefined && { reason }),
	};
}
