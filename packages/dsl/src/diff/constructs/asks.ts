import type { DataPath, Definition } from "../../bundle/index.ts";
import { documentAt, fieldAt } from "../../form/asked.ts";
import type { AskedAt } from "../asked.ts";
import type { Between } from "../between.ts";
import type { Named } from "../change.ts";
import { also, better, quiet, worse } from "../judge.ts";
import type { Judged, Note } from "../notebook.ts";
import { list, type Phrase, titled } from "../phrase.ts";

type Asked = ReadonlyMap<DataPath, readonly AskedAt[]>;

/** What is there on both sides and is asked elsewhere now: on another page, of others, no more. */
export function compareAsks(
	between: Between,
	asking: { readonly before: Asked; readonly after: Asked },
	note: Note,
): void {
	const before = renamed(asking.before, between);
	for (const path of new Set([...before.keys(), ...asking.after.keys()])) {
		const [then = [], now = []] = [before.get(path), asking.after.get(path)];
		if (sameSteps(then, now, between) || !isOnBothSides(path, between)) continue;
		const of = askedNamed(path, between.after);
		const [first, gone] = [now[0], then[0]];
		note({
			is: "moved",
			of,
			...(gone && { before: gone.place }),
			...(first && { after: first.place }),
			values: {
				key: "ask",
				from: pages(then, between.before),
				to: pages(now, between.after),
			},
			...noticed(then, now, judged(then, now, path, between)),
		});
	}
}

function renamed(asked: Asked, between: Between): Asked {
	return new Map([...asked].map(([path, places]) => [between.pathNow(path), places]));
}

/** On the same pages of the same steps; the order on a page is for the eye. */
function sameSteps(then: readonly AskedAt[], now: readonly AskedAt[], between: Between): boolean {
	const text = (places: readonly AskedAt[], nameNow: (step: string) => string): string =>
		places
			.map(({ step, on }) => `${nameNow(step)} ${on === step ? nameNow(step) : on}`)
			.sort()
			.join();
	return text(then, (step) => between.stepNow(step)) === text(now, (step) => step);
}

/** What came or went has been said of itself. */
function isOnBothSides(path: DataPath, { before, after }: Between): boolean {
	const isIn = (definition: Definition, name: DataPath): boolean =>
		fieldAt(definition, name) !== undefined || documentAt(definition, name) !== undefined;
	const was = [...namesBefore(path, { before, after })].some((name) => isIn(before, name));
	return was && isIn(after, path);
}

function namesBefore(path: DataPath, { after }: Pick<Between, "before" | "after">): Set<DataPath> {
	const field = fieldAt(after, path) ?? documentAt(after, path);
	const was = field?.was;
	const around = path.includes(".") ? `${path.slice(0, path.lastIndexOf("."))}.` : "";
	return new Set([path, ...(was === undefined ? [] : [`${around}${was}`])]);
}

function judged(
	then: readonly AskedAt[],
	now: readonly AskedAt[],
	path: DataPath,
	{ after }: Between,
): Judged {
	const [asked, asks] = [then.some(isOfPeople), now.some(isOfPeople)];
	const audience = asked || asks ? "citizen" : "office";
	if (now.length === 0 || (asked && !asks)) return better(audience);
	const isNew = then.length === 0 || (asks && !asked);
	if (!isNew) return quiet(audience);
	const field = fieldAt(after, path);
	const comes = field?.prefill !== undefined || field?.fetch !== undefined;
	return comes || field?.answer === "optional" ? quiet(audience) : worse(audience);
}

/** What officers are asked, and were not, is work for them; what they are asked no more spares them some. */
function noticed(then: readonly AskedAt[], now: readonly AskedAt[], judged: Judged): Judged {
	const asksOfficers = (places: readonly AskedAt[]) => places.some((one) => !isOfPeople(one));
	return asksOfficers(then) === asksOfficers(now) ? judged : also("office", judged);
}

function isOfPeople({ byPeople }: AskedAt): boolean {
	return byPeople;
}

function askedNamed(path: DataPath, definition: Definition): Named {
	const field = fieldAt(definition, path);
	const title = (field ?? documentAt(definition, path))?.title;
	return { construct: field ? "field" : "document", id: path, ...(title && { title }) };
}

/** Pages by their titles, with their step where that is another. */
function pages(places: readonly AskedAt[], { steps }: Definition): Phrase {
	return list(
		places.map(({ step: name, on }) => {
			const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
			const page = step?.does === "fill_in" ? step.pages.find(({ id }) => id === on) : undefined;
			return titled(on, page?.title ?? step?.title);
		}),
	);
}
