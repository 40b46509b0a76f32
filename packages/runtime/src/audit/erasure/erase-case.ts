import type { Definition } from "@onedoor/dsl/bundle";
import { canonicalJson } from "@onedoor/dsl/hash";

import type { Case, Instant } from "../../case/case.ts";
import type { CaseEvent } from "../../case/event.ts";
import { dueOf, evolve } from "../../core.ts";
import { ASKED_TYPE } from "../../letters/asked-papers.ts";
import { ATTESTATION_TYPE } from "../../letters/attested.ts";
import { SIGNATURE_TYPE } from "../../letters/signed-letters.ts";
import type { Attestation } from "../../ports/issuer.ts";
import { applicantOf } from "../../storage/applicant.ts";
import type { CaseLog, Remains, StoredEntry } from "../../storage/audit.ts";
import { digestOf } from "../../storage/chain.ts";
import type { StoredFile } from "../../storage/rows.ts";
import type { Store } from "../../storage/storage.ts";
import type { Left } from "../left.ts";
import { type ErasedClass, type Erasing, scrubbed } from "./erasing.ts";
import { isPathErased } from "./redact-data.ts";
import { redactEvent, redactLookup } from "./redact-entry.ts";

export interface EraseOrder {
	readonly classes: readonly ErasedClass[];
	/** Who orders it, for the log. */
	readonly by: string;
	readonly at: Instant;
}

export type EraseResult =
	| "erased"
	/** Of these classes all is gone already. */
	| "nothing_left"
	| "unknown_case"
	/** A case that goes on needs its data. */
	| "not_ended"
	/** Something outside has still to be done for it, with its data. */
	| "effects_left";

type Erased = Pick<
	Store,
	"log" | "load" | "bundle" | "filesOf" | "file" | "consentsOf" | "sharesOf" | "erase"
>;

/** As for commands: whoever loses a race looks again. */
const TRIES = 20;

/**
 * Takes personal data of an ended case out of its log and of everything derived from it, and writes an event that says
 * so. The log still verifies and still replays; what was erased is nowhere.
 *
 * @throws Error for a log that cannot be replayed, and for one whose bundle is lost
 */
export async function eraseCase(
	store: Erased,
	id: string,
	order: EraseOrder,
): Promise<EraseResult> {
	for (let tried = 0; tried < TRIES; tried++) {
		const log = await store.log(id);
		const before = replay(log.events.map(({ entry }) => entry));
		if (before === undefined) return "unknown_case";
		if (before.status !== "ended") return "not_ended";
		const classes = order.classes.filter((one) => !isGone(before, one));
		if (classes.length === 0) return "nothing_left";
		const done = await eraseOnce(store, log, { ...order, classes });
		if (done !== "conflict") return done === "done" ? "erased" : done;
	}
	throw new Error(`case ${id} changes too fast`);
}

function isGone({ erased = {} }: Case, one: ErasedClass): boolean {
	return Object.hasOwn(erased, one) || Object.hasOwn(erased, "everything");
}

/**
 * Throws a draft away in one transaction: the events by which it ends are written as they are left, and with them goes
 * everything that was typed, uploaded and looked up.
 */
export async function eraseDraft(
	store: Erased,
	log: CaseLog,
	order: Pick<EraseOrder, "by" | "at">,
	ended: readonly CaseEvent[],
): Promise<"done" | "conflict"> {
	const done = await eraseOnce(store, log, { ...order, classes: ["everything"] }, ended);
	if (done === "effects_left") throw new Error("what is to be done for a draft goes with it");
	return done;
}

/** @param ended events that are still to be written: a draft ends by them, and is thrown away */
async function eraseOnce(
	store: Erased,
	log: CaseLog,
	{ classes, by, at }: EraseOrder,
	ended: readonly CaseEvent[] = [],
): Promise<"done" | "conflict" | "effects_left"> {
	const events = log.events.map(({ entry }) => entry);
	const erasing: Erasing = {
		classes: new Set(classes),
		definitions: await definitionsOf(store, events),
		texts: new Set(),
	};
	// Once to learn which texts go, and then without them.
	for (const event of events) redactEvent(erasing, event);
	const endedLeft = ended.map((event) => redactEvent(erasing, event));
	const left = log.events.map((row) => ({ ...row, entry: redactEvent(erasing, row.entry) }));
	const leftLookups = log.lookups.map((row) => ({
		...row,
		entry: redactLookup(erasing, row.entry),
	}));
	const [changed, changedLookups] = [
		remainsOf(log.events, left),
		remainsOf(log.lookups, leftLookups),
	];
	const before = replay([...left.map(({ entry }) => entry), ...endedLeft]);
	if (before === undefined) return "conflict";
	const event: CaseEvent = {
		case: before.id,
		seq: before.version + 1,
		at,
		by,
		kind: "erased",
		values: {
			classes,
			left: { events: digestsOf(changed), lookups: digestsOf(changedLookups) } satisfies Left,
		},
		change: { erased: Object.fromEntries(classes.map((one) => [one, at])) },
	};
	const next = evolve(before, event);
	return store.erase(before.version - ended.length, {
		case: next,
		due: dueOf(next),
		event,
		events: changed,
		lookups: changedLookups,
		files: await filesToErase(store, erasing, next.id),
		consents: await consentsToErase(store, erasing, replay(events)),
		shares: await sharesToErase(store, erasing, next.id),
		...(ended.length > 0 && { ended: endedLeft }),
	});
}

function replay(events: readonly CaseEvent[]): Case | undefined {
	return events.reduce<Case | undefined>((current, event) => evolve(current, event), undefined);
}

/** A case may have been moved from edition to edition. */
async function definitionsOf(
	store: Pick<Store, "bundle">,
	events: readonly CaseEvent[],
): Promise<readonly Definition[]> {
	const hashes = new Set(events.flatMap(({ change: { bundle } }) => bundle ?? []));
	return Promise.all(
		[...hashes].map(async (hash) => {
			const bundle = await store.bundle(String(hash));
			if (bundle === undefined) throw new Error(`there is no bundle ${String(hash)}`);
			return bundle.definition;
		}),
	);
}

/** Entries of which something goes, and the digest of what they were. */
function remainsOf<Entry extends object>(
	before: readonly StoredEntry<Entry>[],
	after: readonly StoredEntry<Entry>[],
): readonly Remains<Entry>[] {
	return before.flatMap((row, index) => {
		const entry = after[index]?.entry;
		if (entry === undefined || canonicalJson(entry) === canonicalJson(row.entry)) return [];
		const digest = row.salt === undefined ? row.digest : digestOf(row.salt, row.entry);
		return [{ seq: row.seq, entry, digest: digest ?? "" }];
	});
}

function digestsOf(remains: readonly Remains<object>[]): Readonly<Record<string, string>> {
	return Object.fromEntries(remains.map(({ seq, entry }) => [String(seq), digestOf("", entry)]));
}

/** All of them with papers; otherwise uploads of fields that go, and rendered papers that repeat what goes. */
async function filesToErase(
	store: Pick<Store, "filesOf" | "file">,
	erasing: Erasing,
	id: string,
): Promise<readonly string[]> {
	const files = await store.filesOf(id);
	if (erasing.classes.has("everything") || erasing.classes.has("papers"))
		return files.map((file) => file.id);
	const goes = new Set<Listed>();
	for (const file of files)
		if (erasing.texts.has(file.id) || (await repeats(store, erasing, file))) goes.add(file);
	return files.filter((file) => goes.has(file) || isMadeOf(file, [...goes])).map(({ id }) => id);
}

type Listed = Omit<StoredFile, "content">;

/**
 * A PDF is written in other signs than it says, and says what the letter and the data of its paper say. A signature
 * beside a letter is of no use without it.
 */
function isMadeOf({ type, paper }: Listed, goes: readonly Listed[]): boolean {
	if (paper === undefined) return false;
	const ofIt = goes.filter((file) => file.paper === paper);
	if (type === "application/pdf") return ofIt.length > 0;
	return type === SIGNATURE_TYPE && ofIt.some(({ id }) => id === paper);
}

/** A person has few; one that is over this number is left for the next case. */
const MOST_CONSENTS = 1000;

/** Those of the applicant for cases in which nobody is named any more. */
async function consentsToErase(
	store: Pick<Store, "consentsOf" | "load">,
	{ classes }: Erasing,
	before: Case | undefined,
): Promise<readonly string[]> {
	const person = before && applicantOf(before);
	if (!person || !(classes.has("identifier") || classes.has("everything"))) return [];
	const goes: string[] = [];
	for (const consent of await store.consentsOf(person, MOST_CONSENTS)) {
		const { id, applicant, cases, for_case } = consent;
		const others = [...cases, ...(for_case ? [for_case] : [])].filter((one) => one !== before.id);
		const named = await Promise.all(others.map((one) => store.load(one)));
		const isOver = others.length < cases.length || for_case === before.id;
		const isNamed = named.some((other) => other !== undefined && applicantOf(other) === person);
		if (applicant === person && isOver && !isNamed) goes.push(id);
	}
	return goes;
}

/** Whom something is shared with are words of the person; and without papers there is nothing to share. */
const ENDING_SHARES: readonly ErasedClass[] = ["ordinary", "identifier", "papers", "everything"];

async function sharesToErase(
	store: Pick<Store, "sharesOf">,
	{ classes }: Erasing,
	id: string,
): Promise<readonly string[]> {
	if (!ENDING_SHARES.some((one) => classes.has(one))) return [];
	return (await store.sharesOf(id)).map((share) => share.id);
}

async function repeats(
	store: Pick<Store, "file">,
	erasing: Erasing,
	file: Listed,
): Promise<boolean> {
	if (file.paper === undefined && file.type !== ASKED_TYPE && file.type !== SIGNATURE_TYPE)
		return false;
	const content = Buffer.from((await store.file(file.case, file.id))?.content ?? []).toString();
	if (file.type === ATTESTATION_TYPE) return attestationRepeats(erasing, content);
	if (file.type === SIGNATURE_TYPE) return signatureRepeats(erasing, content);
	return scrubbed(erasing, content) !== content;
}

/**
 * What was signed is written in other signs than it says, and is read whether or not its key is still known. It says
 * which fields it shows, so that also numbers and codes are found in it, which are too short to be looked for.
 */
function attestationRepeats(erasing: Erasing, jws: string): boolean {
	const text = Buffer.from(jws.split(".")[1] ?? "", "base64url").toString();
	const { shows } = JSON.parse(text) as Pick<Attestation, "shows">;
	return (
		scrubbed(erasing, text) !== text || pathsIn(shows).some((path) => isPathErased(erasing, path))
	);
}

/** Who signed stands in the certificate beside the signature, in its own signs and in those of text. */
function signatureRepeats(erasing: Erasing, signature: string): boolean {
	const { protected: header } = JSON.parse(signature) as { readonly protected: string };
	const text = Buffer.from(header, "base64url").toString();
	const written = text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? [];
	const names = [text, ...written.map((one) => Buffer.from(one, "base64").toString())].join(" ");
	return scrubbed(erasing, names) !== names;
}

function pathsIn(value: unknown, path = ""): readonly string[] {
	if (typeof value !== "object" || value === null) return [path];
	return Object.entries(value).flatMap(([name, inner]) =>
		pathsIn(inner, path === "" ? name : `${path}.${name}`),
	);
}
