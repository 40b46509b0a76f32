import {
	actorOf,
	type CaseView,
	type Definition,
	kindOfRole,
	type PaperView,
	type Role,
	type TrackItem,
} from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import { type Office, officeOf, unitHandedIn, worksWhereHandedIn } from "../form/office.ts";

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

/** Who has it first: an office, or the role of an officer. */
export type Receiver = Pick<Office, "title" | "unit">;

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
	const officers = ahead.flatMap((item) => {
		const role = roleOf(definition, item);
		return role?.is === "officer" ? [role] : [];
	});
	const to = receiverIn(definition, view, officers);
	const receipt = view.papers.findLast(
		({ kind, issued_at }) => kind === "letter" && Date.parse(issued_at) >= Date.parse(at),
	);
	return {
		at,
		...(next && { next }),
		...(to && { to }),
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

/** The office, and where there is none, the role. What waits for any office goes on to the first that the case names. */
function receiverIn(
	definition: Definition,
	{ data, office: handedIn }: CaseView,
	roles: readonly Role[],
): Receiver | undefined {
	const [first] = roles;
	if (first === undefined) return undefined;
	const offices = roles.map((role) => officeOf(definition, role, data));
	const isWhereHandedIn = worksWhereHandedIn(definition, first);
	const office = isWhereHandedIn && handedIn === undefined ? offices.find(Boolean) : offices[0];
	if (office !== undefined) return office;
	const unit = isWhereHandedIn ? unitHandedIn(definition, handedIn) : undefined;
	return { title: first.title, ...(unit && { unit }) };
}
