import type { DataPath } from "@onedoor/dsl/bundle";
import { fieldIn, isList, itemPlace, itemsAt, type ListField } from "@onedoor/dsl/form";
import type { Posted } from "@onedoor/runtime/client";

import { type Trouble, troubleOf } from "../form/case-client.ts";
import { sourceOf } from "../form/given.ts";
import { askedInVain } from "../form/looked-up.ts";
import type { Session } from "../form/session.ts";
import { newItem } from "../form/shape.ts";
import { wordsFor as wordsForWallet } from "../step/PresentFromWallet.tsx";
import { SENT } from "../step/place.ts";
import { placeAfter } from "../step/QuestionPage.tsx";
import type { ErrorLine } from "../step/use-errors.ts";
import { fieldId } from "../theme/field-id.ts";
import { formatBytes } from "../words/format.ts";
import { say } from "../words/words.ts";
import { errorsAreSaid, factsIn, journeyNow, justOpened, pathsHere } from "./asked-here.ts";
import { addressOf } from "./document.tsx";
import { actOf, type Done, keyOf, statusOf } from "./done.ts";
import { uploadId } from "./file-name.ts";
import { languageOf } from "./language.ts";
import { findName } from "./PlainSearch.tsx";
import type { Spot } from "./spot.ts";
import { fieldsOf, filePlacesOf, takeFields } from "./take-fields.ts";
import { type FileFault, takeFiles } from "./take-files.ts";
import type { Visit } from "./visit.ts";

/** A form that was sent: what stood in it, and which of its buttons was pressed. */
interface Sent {
	readonly visit: Visit;
	readonly session: Session;
	readonly posted: Posted;
	/** What the button is about. */
	readonly about: string;
	/** As it was before what was sent was put in. */
	readonly before: {
		readonly paths: readonly DataPath[];
		readonly facts: readonly DataPath[];
		readonly inVain: readonly DataPath[];
		readonly data: unknown;
	};
}

/**
 * Saves what a page of a form sent, whatever its button does, and then does that. Nothing typed is lost by it: what is
 * wrong is saved as well, and said on the page.
 */
export async function actOnForm(visit: Visit, session: Session, posted: Posted): Promise<Done> {
	const { place } = visit.spot;
	const { verb, about } = actOf(posted);
	const paths = pathsHere(session, place);
	const before = {
		paths,
		facts: factsHere(session, visit),
		inVain: askedInVain(session.store, paths),
		data: session.store.data(),
	};
	takeFields(session.store, paths, posted);
	const faults = await takeFiles(session, pathsHere(session, place), posted);
	const isSaved = await session.drafts.flush();
	const sent: Sent = { visit, session, posted, about, before };
	if (!isSaved) return shown(503, [lineFor(say(languageIn(sent), "trouble_broken"))]);
	if (faults.length > 0)
		return shown(
			422,
			faults.map((fault) => lineOf(sent, fault)),
		);
	const act = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
	return act ? act(sent) : goOn(sent);
}

type Act = (sent: Sent) => Done | Promise<Done>;

/** What buttons of a form do. */
const VERBS: Readonly<Record<string, Act>> = {
	continue: goOn,
	leave: () => ({ kind: "case" }),
	upload: stay,
	submit: send,
	discard,
	correct: send,
	add: addItem,
	open: ({ about, visit }) => at(visit, about),
	close: closeItem,
	remove: removeItem,
	ask: ({ about, visit }) => ({
		kind: "see",
		spot: { ...here(visit, itemAsked(about)), ...(about === "" ? {} : { ask: about }) },
	}),
	drop: dropFile,
	find: findCode,
	consent: askConsent,
	dispute,
	wallet: present,
};

/** To the next page, unless something is wrong here or has only just appeared. */
function goOn(sent: Sent): Done {
	const { visit, session, before } = sent;
	const { place } = visit.spot;
	const looking = searched(sent);
	if (looking) return looking;
	const journey = journeyNow(session);
	const index = journey.findIndex(({ page }) => page.id === place.page);
	const now = journey[index];
	if (!now) return { kind: "see", spot: { place: {} } };
	const opened = justOpened(session.store, now.paths, before);
	const wrong = session.store
		.check(errorsAreSaid(session, place, "page"))
		.filter(({ severity, path }) => severity === "error" && !opened.includes(path));
	if (wrong.length > 0) return { kind: "see", spot: { ...here(visit), wrong: "page" } };
	if (opened.length > 0) return at(visit, opened[0]);
	const isTold = factsIn(now.blocks).some((path) => !before.facts.includes(path));
	const inVain = askedInVain(session.store, now.paths);
	if (isTold || inVain.some((path) => !before.inVain.includes(path))) return stay(sent);
	return { kind: "see", spot: { place: placeAfter(place, journey, index) } };
}

function stay({ visit }: Sent): Done {
	return { kind: "see", spot: here(visit) };
}

/** Sends the whole form, once: the key came with the page, and stays the same however often that page is sent. */
async function send(sent: Sent): Promise<Done> {
	const { visit, session, posted } = sent;
	const { store, client, view, task } = session;
	const found = store.check(errorsAreSaid(session, visit.spot.place, "page"));
	if (found.some(({ severity }) => severity === "error"))
		return { kind: "see", spot: { ...here(visit), wrong: "page" } };
	const asOf = fieldsOf(posted).first("as_of");
	const body = { data: store.submission(), ...(asOf === "" ? {} : { as_of: asOf }) };
	try {
		await client.act(view.id, task.step, "submit", body, { key: keyOf(posted) });
		return { kind: "see", spot: { place: { page: SENT } } };
	} catch (error) {
		const trouble = troubleOf(error);
		if (!hasFindings(trouble)) return { kind: "show", status: statusOf(trouble), trouble };
		store.show(trouble.findings);
		return { kind: "show", status: trouble.status, isShown: true };
	}
}

async function discard({ visit, session }: Sent): Promise<Done> {
	try {
		await session.client.discard?.(session.view.id);
		return { kind: "elsewhere", href: `${addressOf(visit.asked.basePath, [])}?discarded=1` };
	} catch (error) {
		const trouble = troubleOf(error);
		return { kind: "show", status: statusOf(trouble), trouble };
	}
}

function hasFindings(trouble: Trouble): trouble is Extract<Trouble, { kind: "refused" }> {
	return trouble.kind === "refused" && trouble.findings.length > 0;
}

/** `list:n`, where n is how many there were when the page was made: pressed twice, it adds one. */
async function addItem(sent: Sent): Promise<Done> {
	const { path, count } = counted(sent.about);
	const { store } = sent.session;
	const list = listAt(sent, path);
	if (!list) return stay(sent);
	const indexes = [...itemsAt(store.data(), path).keys()];
	if (indexes.length === count && count < list.many.max) {
		store.arrange(path, [...indexes, { value: newItem(list), sources: {} }]);
		await save(sent);
	}
	return at(sent.visit, `${path}.${Math.max(0, itemsAt(store.data(), path).length - 1)}`);
}

function closeItem({ visit, session, about }: Sent): Done {
	const found = session.store.check(errorsAreSaid(session, visit.spot.place, about));
	if (!found.some(({ severity }) => severity === "error"))
		return { kind: "see", spot: here(visit) };
	return { kind: "see", spot: { ...here(visit, about), wrong: about } };
}

/** `item:n`: pressed twice, it does not take the next one too. */
async function removeItem(sent: Sent): Promise<Done> {
	const { path, count } = counted(sent.about);
	const { store } = sent.session;
	const place = itemPlace(path);
	if (!place || !listAt(sent, place.list)) return stay(sent);
	const indexes = [...itemsAt(store.data(), place.list).keys()];
	if (indexes.length === count) {
		store.arrange(
			place.list,
			indexes.filter((index) => index !== place.index),
		);
		await save(sent);
	}
	return stay(sent);
}

/** `place:file` */
async function dropFile(sent: Sent): Promise<Done> {
	const cut = sent.about.indexOf(":");
	const [path, file] = [sent.about.slice(0, cut), sent.about.slice(cut + 1)];
	const { store } = sent.session;
	const place = fileAt(sent, path);
	if (place) {
		const files = place.filesOf(store.field(path).value);
		store.set(path, place.valueOf(files.filter((each) => each !== file)));
		await save(sent);
	}
	return stay(sent);
}

function findCode(sent: Sent): Done {
	const path = sent.before.paths.find((each) => fieldId(each) === sent.about);
	const typed = fieldsOf(sent.posted).first(findName(sent.about)).slice(0, 100);
	if (path === undefined) return stay(sent);
	return { kind: "see", spot: { ...here(sent.visit, path), find: typed } };
}

/** Whoever typed to find something and chose nothing wanted to see what there is. */
function searched({ visit, session, posted, before }: Sent): Done | undefined {
	const fields = fieldsOf(posted);
	for (const path of before.paths) {
		const typed = fields.first(findName(fieldId(path))).slice(0, 100);
		if (typed === "" || session.store.field(path).value !== undefined) continue;
		if (typed === visit.spot.find) continue;
		return { kind: "see", spot: { ...here(visit, path), find: typed } };
	}
	return undefined;
}

async function askConsent(sent: Sent): Promise<Done> {
	const { client, view } = sent.session;
	return tried(sent, async () => {
		await client.askConsent?.({ kind: "register", case: view.id, register: sent.about });
		return stay(sent);
	});
}

async function dispute(sent: Sent): Promise<Done> {
	const { client, view } = sent.session;
	const fields = fieldsOf(sent.posted);
	const path = fields.first(`dispute-path:${sent.about}`);
	const note = fields.first(`dispute-note:${sent.about}`).trim();
	if (note === "") return stay(sent);
	return tried(sent, async () => {
		await client.dispute(view.id, { path, note }, { key: keyOf(sent.posted) });
		return { kind: "see", spot: { ...here(sent.visit), said: "dispute" } };
	});
}

async function present(sent: Sent): Promise<Done> {
	const { client, view, task } = sent.session;
	try {
		const before = await client.getDraft(view.id, task.step);
		const isThere = sourceOf(before.sources, sent.about) !== undefined;
		const after = isThere ? before : await client.present?.(view.id, task.step, sent.about);
		const has = after !== undefined && sourceOf(after.sources, sent.about) !== undefined;
		return { kind: "see", spot: { ...here(sent.visit), ...(has ? {} : { said: "wallet" }) } };
	} catch (error) {
		return shown(422, [lineFor(say(languageIn(sent), wordsForWallet(error)))]);
	}
}

async function tried(sent: Sent, act: () => Promise<Done>): Promise<Done> {
	try {
		return await act();
	} catch (error) {
		const said = say(languageIn(sent), "not_sent");
		return shown(statusOf(troubleOf(error)), [lineFor(said)]);
	}
}

/** What an act itself changes goes to the server at once. */
async function save({ session }: Sent): Promise<void> {
	await session.drafts.flush();
}

function factsHere(session: Session, { spot }: Visit): readonly DataPath[] {
	const now = journeyNow(session).find(({ page }) => page.id === spot.place.page);
	return now ? factsIn(now.blocks) : [];
}

/** The same page, without what a script would have forgotten by now. */
function here({ spot }: Visit, field?: DataPath): Spot {
	const { page, back } = spot.place;
	return {
		place: { ...(page && { page }), ...(back && { back }), ...(field && { field }) },
	};
}

function at(visit: Visit, field: DataPath | undefined): Done {
	return { kind: "see", spot: here(visit, field) };
}

/** `remove:list.0` is about an item, and one stays beside it. */
function itemAsked(about: string): DataPath | undefined {
	return about.startsWith("remove:") ? about.slice("remove:".length) : undefined;
}

function counted(about: string): { readonly path: DataPath; readonly count: number } {
	const cut = about.lastIndexOf(":");
	return { path: about.slice(0, cut), count: Number(about.slice(cut + 1)) };
}

/** Only lists that this page asks. */
function listAt({ session, before }: Sent, path: DataPath): ListField | undefined {
	const field = before.paths.includes(path) ? fieldIn(session.store.definition, path) : undefined;
	return field && isList(field) ? field : undefined;
}

function fileAt({ session, visit }: Sent, path: DataPath) {
	return filePlacesOf(session.store, pathsHere(session, visit.spot.place)).find(
		(place) => place.path === path,
	);
}

function shown(status: number, lines: readonly ErrorLine[]): Done {
	return { kind: "show", status, lines };
}

function lineFor(text: string): ErrorLine {
	return { id: text, path: "", href: "", text };
}

function lineOf(sent: Sent, { path, name, why, size }: FileFault): ErrorLine {
	const language = languageIn(sent);
	const text = `${name}: ${say(language, why, { size: formatBytes(size, language) })}`;
	return { id: `${path}:${name}`, path, href: `#${uploadId(path)}`, text };
}

function languageIn({ visit }: Sent): string {
	return languageOf(visit.asked).language;
}
