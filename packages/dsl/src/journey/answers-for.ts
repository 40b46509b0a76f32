import type {
	ChannelId,
	DataPath,
	Definition,
	DocumentRequirement,
	Duration,
	Field,
} from "../bundle/index.ts";
import { refusingChecks } from "../burden/situations/checks.ts";
import { Names } from "../burden/situations/names.ts";
import { addDays } from "../expression/dates.ts";
import { type Fitting, fit } from "./fit.ts";
import { Sheet } from "./sheet.ts";
import { isFromRegister } from "./values/leaf-values.ts";
import type { Wish } from "./wishes.ts";

/** What a scenario gives: values by path, and where papers come from that nobody brings. */
export interface Answers {
	readonly given: Readonly<Record<DataPath, unknown>>;
	readonly sources: Readonly<Record<DataPath, string>>;
	readonly channel: ChannelId;
	/** Who signs in, where it is no citizen: `identity.organisation_code`. */
	readonly facts: Readonly<Record<string, string>>;
}

/**
 * A whole set of answers as somebody might give them: what is wished for, and for everything else a value that its
 * field accepts and that no check refuses, as far as one is found. Whoever fills in a form takes what the form shows.
 *
 * @param to rules that the answers are to make true as well, or a check that they are to break
 */
export function answersFor(
	definition: Definition,
	wish: Wish,
	registers: "answer" | "silent" = "silent",
	to: Partial<Pick<Fitting, "rules" | "group" | "breaks">> = {},
): Answers {
	const channel = wish.channel ?? usualChannel(definition);
	const data = new Map([...startsOf(definition, wish), ...wish.data]);
	const sheet = new Sheet(definition, { ...wish, data }, registers);
	const names = new Names(definition);
	fit(sheet, channel, { names, checks: refusingChecks(names), rules: [], ...to });
	const papers = Object.values(definition.documents).flatMap(whole);
	const given = { ...sheet.values(), ...brought(papers, wish) };
	const sources = {
		...(registers === "answer" ? registered(Object.values(definition.data), given) : {}),
		...told(papers, wish),
	};
	return { given, sources, channel, facts: identity(definition, wish) };
}

function usualChannel({ channels }: Definition): ChannelId {
	return channels.online ? "online" : ((Object.keys(channels)[0] ?? "online") as ChannelId);
}

/** A clock that counts from a date is late, or not, by that date. */
function startsOf({ clocks, edition }: Definition, wish: Wish): Map<DataPath, unknown> {
	const today = wish.day ?? edition;
	const dates = [...wish.clocks].flatMap(([id, isLate]) => {
		const { starts = [], within } = clocks[id] ?? {};
		const days = isLate ? DAYS_LONG_AGO + 2 * (within ? daysIn(within) : 0) : 1;
		return starts.flatMap((event) =>
			event.kind === "at" ? [[event.path, addDays(today, -days)] as const] : [],
		);
	});
	return new Map(dates);
}

const DAYS_LONG_AGO = 30;
const DAYS: Readonly<Partial<Record<Duration["unit"], number>>> = {
	weeks: 7,
	months: 31,
	years: 366,
};

function daysIn({ n, unit }: Duration): number {
	return n * (DAYS[unit] ?? 1);
}

/** What a register may give comes from it; of items, of each. */
function registered(
	fields: readonly Field[],
	given: Answers["given"],
	item = "",
): Answers["sources"] {
	const found = fields.flatMap((field): (readonly [DataPath, string])[] => {
		const list = field.many && given[field.path];
		const places = Array.isArray(list) ? list.map((_item, at) => `${field.path}.${at}`) : [item];
		return places.flatMap((place): (readonly [DataPath, string])[] => {
			if (field.group) return Object.entries(registered(Object.values(field.group), given, place));
			return isFromRegister(field)
				? [[place === "" ? field.path : `${place}.${field.id}`, "register"] as const]
				: [];
		});
	});
	return Object.fromEntries(found);
}

/** A procedure for organisations opens for nobody else. */
function identity({ roles }: Definition, { organisation }: Wish): Answers["facts"] {
	const kinds = Object.values(roles).find(({ is }) => is === "applicant")?.kinds ?? [];
	const may = kinds.length === 0 || kinds.includes("organisation");
	const must = kinds.length > 0 && !kinds.includes("citizen");
	return may && (must || organisation) ? { "identity.organisation_code": "0123456789" } : {};
}

/** Of alternatives the first does. */
function whole(document: DocumentRequirement): readonly DocumentRequirement[] {
	const [first] = Object.values(document.one_of ?? {});
	return [first ?? document];
}

const OWN: ReadonlySet<string> = new Set(["upload", "show", "hand_in"]);

function brought(papers: readonly DocumentRequirement[], wish: Wish): Answers["given"] {
	return Object.fromEntries(
		papers.flatMap((paper) => {
			const own = paper.satisfied_by.find(({ by }) => OWN.has(by));
			if (!own || isLeftOut(paper, wish)) return [];
			const count = Math.max(1, paper.files.min);
			const files = Array.from({ length: count }, (_file, index) => `journey-file-${index + 1}`);
			return [[paper.path, own.by === "upload" ? { by: own.by, files } : { by: own.by }] as const];
		}),
	);
}

function told(papers: readonly DocumentRequirement[], wish: Wish): Answers["sources"] {
	return Object.fromEntries(
		papers.flatMap((paper) => {
			const [first] = paper.satisfied_by;
			const isOwn = paper.satisfied_by.some(({ by }) => OWN.has(by));
			return isOwn || !first || isLeftOut(paper, wish) ? [] : [[paper.path, first.by] as const];
		}),
	);
}

function isLeftOut({ path }: DocumentRequirement, { data }: Wish): boolean {
	return data.has(path) && data.get(path) === undefined;
}
