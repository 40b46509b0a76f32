import { valueAt } from "../syntax/nodes.ts";
import { step } from "./data-names.ts";
import type { Declaration } from "./declaration.ts";
import { membersOf, saidBy } from "./members.ts";
import { textAt } from "./name-book.ts";
import { dotted, type Notation, own, phrase, piecesOf, type Site } from "./notation.ts";

const NAME = "[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*";

/** The step around a place. */
export function stepAround({ place }: Site): Declaration | undefined {
	const found = place.around.findLast(({ shape }) => shape === "a step");
	const key = found?.key ?? place.around.findLast((one) => one.key !== undefined)?.key;
	return found && key
		? { kind: "step", name: key.text, key, value: found.node, root: place.root }
		: undefined;
}

/** A way out of the step around, or of the steps whose deadline is the clock around. */
const wayOut: Notation = (text, site) => {
	const here = stepAround(site);
	const steps = here ? [here] : stepsWithClock(site);
	const ways = membersOf(site.book, steps, text).filter(({ kind }) => kind === "outcome");
	return piecesOf([[text, 0, ways]]);
};

function stepsWithClock({ book, place }: Site): readonly Declaration[] {
	const clock = place.around.find(({ shape }) => shape === "a clock")?.key?.text;
	return book.all.filter(
		({ kind, root, value }) =>
			kind === "step" &&
			root === place.root &&
			textAt(valueAt(value, "deadline") ?? value, "with") === clock,
	);
}

/** `go to`, `leave`, `take`, `tell`. */
export const consequence: Notation = (text, site) => {
	const kinds = { "go to": step, leave: own("exit"), take: wayOut, tell: own("role") } as const;
	const verb = (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) =>
		text.startsWith(`${one} `),
	);
	return verb
		? phrase(new RegExp(`^${verb} (${NAME}(?:, ${NAME})*)$`, "d"), kinds[verb])(text, site)
		: [];
};

/** `2 percent to officer_check`. */
export const sampled: Notation = phrase(/^\S+ percent to ([a-z][a-z0-9_]*)$/d, step);

/** `chosen by applicant`. */
export const appointment: Notation = phrase(/^(?:chosen|set) by ([a-z][a-z0-9_]*)$/d, own("role"));

/** Names of a request, by the service that is asked. */
export const requestField: Notation = (text, site) => {
	const here = stepAround(site);
	if (!here) return [];
	if (saidBy(site.book, here, "does") === "start") {
		const words = text.split(".");
		const child = site.book.procedures(saidBy(site.book, here, "procedure"));
		return dotted(site.book, words, site.book.own(child, ["field", "document"], words[0] ?? ""));
	}
	return piecesOf([
		[
			text,
			0,
			servicesOf(site, here).flatMap((one) => entryIn(one, "takes", "request_field", text)),
		],
	]);
};

/** Ids of `answers` are those of the service. */
export const serviceAnswer: Notation = (text, site) => {
	const here = stepAround(site);
	const services = here ? servicesOf(site, here) : [];
	return piecesOf([
		[text, 0, services.flatMap((one) => entryIn(one, "answers", "service_answer", text))],
	]);
};

function servicesOf({ book }: Site, step: Declaration): readonly Declaration[] {
	const path = saidBy(book, step, "of") ?? saidBy(book, step, "in") ?? "";
	const [register = "", service = ""] = path.split(".");
	return service === "" ? [] : membersOf(book, book.shared("register", register), service);
}

function entryIn(
	{ value, root }: Declaration,
	map: string,
	kind: Declaration["kind"],
	name: string,
): readonly Declaration[] {
	const entries = valueAt(value, map);
	const found =
		entries?.kind === "map" ? entries.entries.find(({ key }) => key.text === name) : undefined;
	return found ? [{ kind, name, key: found.key, value: found.value, root }] : [];
}

/** Exits of the part that is followed. */
export const partExit: Notation = (text, site) => inPart(site, ["exit"], text);

/** The part's own roles. */
export const partRole: Notation = (text, site) => inPart(site, ["role"], text);

function inPart(
	site: Site,
	kinds: readonly Declaration["kind"][],
	name: string,
): ReturnType<Notation> {
	const here = stepAround(site);
	const roots = here ? site.book.parts(saidBy(site.book, here, "part")) : [];
	return piecesOf([[name, 0, site.book.own(roots, kinds, name)]]);
}
