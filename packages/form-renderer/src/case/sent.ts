import {
	actorOf,
	type CaseView,
	type Definition,
	kindOfRole,
	type PaperView,
	type Role,
	type Text,
	type TrackItem,
} from "@onedoor/dsl/bundle";
import { fieldIn, stepAt, valueAt } from "@onedoor/dsl/form";

/** So long after sending that is what one is told first; whoever comes back later wants to know where it stands. */
const JUST_MS = 3_600_000;

/** What was just sent, and where it has gone. */
export interface Sending {
	/** Instant. */
	readonly at: string;
	/** What somebody else does with it now, or next. Left out: nobody has to do anything. */
	readonly next?: TrackItem;
	readonly to?: Receiver;
	/** The newest letter that came of it. */
	readonly receipt?: PaperView;
}

/** Whoever of the office has it first. */
export interface Receiver {
	readonly role: Text;
	/** Kind of office. */
	readonly office?: Text;
	/** Where that is. */
	readonly unit?: Text;
}

/** Undefined where nothing was sent, or not just now. */
export function sendingOf(
	definition: Definition,
	view: CaseView,
	now: string,
): Sending | undefined {
	const own = view.track.findLast(
		(item) =>
			item.state === "done" && item.at !== undefined && kindOf(definition, item) === "applicant",
	);
	const at = own?.at ?? view.submitted_at;
	if (at === undefined || view.submitted_at === undefined) return undefined;
	if (Date.parse(now) - Date.parse(at) > JUST_MS) return undefined;
	const ahead = view.track.filter(({ state }) => state === "now" || state === "next");
	const next = ahead.find((item) => kindOf(definition, item) !== "applicant");
	const receiver = ahead
		.map((item) => roleOf(definition, item))
		.find((role) => role?.is === "officer");
	const receipt = view.papers.findLast(
		({ kind, issued_at }) => kind === "letter" && Date.parse(issued_at) >= Date.parse(at),
	);
	return {
		at,
		...(next && { next }),
		...(receiver && { to: receiverOf(definition, view, receiver) }),
		...(receipt && { receipt }),
	};
}

/** Ends are nobody's to do. */
function kindOf(definition: Definition, item: TrackItem): string | undefined {
	const step = stepAt(definition, item.step);
	if (step === undefined || step.does === "end") return undefined;
	const { role, kind } = actorOf(definition, step);
	const acts = item.role ?? role;
	return acts === undefined ? kind : kindOfRole(definition, acts);
}

function roleOf(definition: Definition, item: TrackItem): Role | undefined {
	const step = stepAt(definition, item.step);
	const id = item.role ?? (step && actorOf(definition, step).role) ?? "";
	return Object.hasOwn(definition.roles, id) ? definition.roles[id] : undefined;
}

/** An office that depends on a condition is not named: the role says enough. */
function receiverOf(
	definition: Definition,
	view: CaseView,
	{ title, office = "" }: Role,
): Receiver {
	const rule = Object.hasOwn(definition.offices, office) ? definition.offices[office] : undefined;
	if (rule === undefined || rule.instead !== undefined) return { role: title };
	const kind = rule.kind === undefined ? undefined : definition.office_kinds[rule.kind]?.title;
	const unit = rule.of === undefined ? undefined : unitAt(definition, view, rule.of);
	return { role: title, ...(kind && { office: kind }), ...(unit && { unit }) };
}

function unitAt(definition: Definition, { data }: CaseView, path: string): Text | undefined {
	const list = fieldIn(definition, path)?.list ?? "";
	const code = valueAt(data, path);
	if (typeof code !== "string" || !Object.hasOwn(definition.lists, list)) return undefined;
	return definition.lists[list]?.codes[code]?.title;
}
