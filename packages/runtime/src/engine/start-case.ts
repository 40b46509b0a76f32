import type { Bundle, ChannelId, ValueChange } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { calendarOf } from "../case/calendars.ts";

import type { Case } from "../case/case.ts";
import type { OpenCase } from "../case/command.ts";
import type { StartCase } from "../case/effect.ts";
import type { StoredFile } from "../storage/rows.ts";
import { instantOf } from "../time/zone.ts";
import { CASES } from "./actors.ts";
import type { Engine } from "./engine.ts";
import { handleCommand } from "./handle-command.ts";
import { startedCaseId } from "./ids.ts";
import { fetchedOf, prefill } from "./prefill.ts";

/**
 * Opens the case that another starts: on the edition in force, with what is given, and with the papers that belong to
 * it. Where nothing is left to ask it is submitted at once.
 * @throws Error when it cannot be opened now
 */
export async function startCase(engine: Engine, parent: Case, effect: StartCase): Promise<Case> {
	const id = startedCaseId(effect.key);
	const before = await engine.store.load(id);
	const child = before ?? (await open(engine, parent, effect, id));
	return child.status === "draft" ? submitIfComplete(engine, child) : child;
}

async function open(engine: Engine, parent: Case, effect: StartCase, id: string): Promise<Case> {
	const bundle = engine.procedures.find(effect.procedure, undefined, engine.clock.now());
	if (bundle === undefined) throw new Error(`no procedure "${effect.procedure}"`);
	const set = await setBy(engine, parent, effect, bundle);
	const handled = await handleCommand(engine, {
		case: id,
		actor: CASES,
		bundle,
		command: openingOf(bundle, parent, effect, set),
		files: await filesFor(engine, parent, id, effect),
	});
	if (handled.kind === "done") return handled.case;
	const code = handled.kind === "refused" ? handled.refusal.code : handled.kind;
	const opened = await engine.store.load(id);
	if (opened === undefined) throw new Error(`"${effect.procedure}" cannot be opened: ${code}`);
	return opened;
}

/** Applicant, language, channel and office are those of the case before. */
function openingOf(
	bundle: Bundle,
	parent: Case,
	{ key, step, action, given }: StartCase,
	set: readonly ValueChange[],
): OpenCase {
	const { id, number, procedure, applicant, language, office, opened_by } = parent;
	return {
		kind: "open",
		channel: channelIn(bundle, parent.channel),
		language,
		applicant,
		...(office !== undefined && { office }),
		from: {
			parent: {
				case: id,
				number,
				procedure,
				key,
				...(action === undefined ? { step } : { action }),
			},
			given,
			set,
			...(opened_by !== undefined && { opened_by }),
		},
	};
}

/** What the parent's step sets in this edition; in one it did not know yet, what it sets in the last it knew. */
async function setBy(
	{ procedures }: Engine,
	parent: Case,
	{ step, action }: StartCase,
	{ definition: { edition } }: Bundle,
): Promise<readonly ValueChange[]> {
	const starts = stepAt((await procedures.of(parent)).definition, step);
	if (action !== undefined || starts?.does !== "start") return [];
	const { variants = [] } = starts;
	return (variants.find((one) => one.edition === edition) ?? variants.at(-1))?.changes ?? [];
}

/** A procedure without that channel goes on by the first it has. */
function channelIn({ definition: { channels } }: Bundle, wanted: ChannelId): ChannelId {
	const [first = wanted] = Object.keys(channels) as readonly ChannelId[];
	return Object.hasOwn(channels, wanted) ? wanted : first;
}

/** A paper that is given belongs to both files; its content never changes. */
async function filesFor(
	{ store }: Engine,
	parent: Case,
	child: string,
	{ given }: StartCase,
): Promise<readonly StoredFile[]> {
	const found = await Promise.all([...textsIn(given)].map((text) => store.file(parent.id, text)));
	return found.flatMap((file) => {
		if (file === undefined || file.paper !== undefined) return [];
		return [{ ...file, case: child }];
	});
}

/** Ids of files are texts among the values; a text that is none finds no file. */
function textsIn(value: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
	if (typeof value === "string") found.add(value);
	else if (typeof value === "object" && value !== null)
		for (const inner of Object.values(value)) textsIn(inner, found);
	return found;
}

async function submitIfComplete(engine: Engine, child: Case): Promise<Case> {
	const bundle = await engine.procedures.of(child);
	const now = instantOf(engine.clock.now(), calendarOf(bundle).time_zone);
	const draft = await prefill(engine, { case: child, bundle, now }, bundle.definition.starts_at);
	const handled = await handleCommand(engine, {
		case: child.id,
		actor: CASES,
		command: { kind: "submit_given", fetched: fetchedOf(draft) },
		dropDrafts: [bundle.definition.starts_at],
	});
	return handled.kind === "done" ? handled.case : child;
}
