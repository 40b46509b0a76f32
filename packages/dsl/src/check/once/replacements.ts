import type { Definition, DocumentRequirement, Field } from "../../bundle/index.ts";
import type { LibraryByName } from "../../link/library.ts";
import type { HeldIn } from "../../model/field.ts";
import { keysOfDocument } from "../keys-of-data.ts";
import type { Issued } from "./check-once.ts";
import { isKey, readsIn } from "./reads.ts";
import type { Held } from "./records.ts";

/** A paper that people have to bring or upload, and what could be used instead. */
export interface Replacement {
	readonly document: DocumentRequirement;
	readonly at: readonly string[];
	/** As `satisfied_by` says it: `repository`, `wallet`, `health.birth_notice.notice by birth_notice_code`. */
	readonly way: string;
	/** The same for people, with where it comes from. */
	readonly named: string;
}

/** Papers that a register has, or an issued result or a wallet where nothing but paper would do. */
export function replacements(
	definition: Definition,
	held: readonly Held[],
	issued: Issued,
	kinds: LibraryByName["fields"],
): readonly Replacement[] {
	const all = Object.values(definition.documents).flatMap((one) =>
		one.one_of ? Object.values(one.one_of) : [one],
	);
	const onPaper = all.filter(isOnlyPaper);
	const found = all.flatMap((document) => {
		const way =
			inRegister(document, definition, held) ??
			(isOnlyPaper(document) ? elsewhere(document, definition, issued, kinds) : undefined);
		return way ? [{ document, at: keysOfDocument(document.path), ...way }] : [];
	});
	const others = onPaper.filter((one) => !found.some(({ document }) => document === one));
	return [...found, ...grantedInVain(others, definition, held)];
}

/**
 * A document that the register has granted and nothing reads, whatever the paper is called: it is that paper, where
 * there is one that could be.
 */
function grantedInVain(
	papers: readonly DocumentRequirement[],
	definition: Definition,
	held: readonly Held[],
): readonly Replacement[] {
	const reads = new Set(readsIn(definition).map(({ source }) => source));
	const known = new Set(Object.values(definition.documents).map(({ kind }) => kind));
	return held.flatMap((one) => {
		if (!one.granted || !one.isDocument || reads.has(one.source) || known.has(one.is)) return [];
		const fitting = papers.flatMap((document) => {
			const by = keysIn(definition, one, document);
			return by ? [{ document, by }] : [];
		});
		// Of several, the one that is asked about the same person: `when: for_child`, as the child's own number.
		const beside = fitting.filter(({ document, by }) =>
			by.every((path) => isBeside(definition.data[path.split(".")[0] ?? ""], document)),
		);
		const [only] = fitting.length === 1 ? fitting : beside;
		if (!only || (fitting.length > 1 && beside.length > 1)) return [];
		const way = `${one.source} by ${only.by.join(", ")}`;
		const named = `the register \`${one.register}\``;
		return [{ document: only.document, at: keysOfDocument(only.document.path), way, named }];
	});
}

export function isOnlyPaper({ satisfied_by: ways }: DocumentRequirement): boolean {
	return ways.every(({ by }) => PAPER.has(by));
}

const PAPER: ReadonlySet<string> = new Set(["upload", "show", "hand_in"]);

type Way = Pick<Replacement, "way" | "named">;

/** A register comes before a wallet and the repository too: nobody has to do anything. */
function inRegister(
	document: DocumentRequirement,
	definition: Definition,
	held: readonly Held[],
): Way | undefined {
	if (document.satisfied_by.some(({ by }) => by === "register")) return undefined;
	for (const one of held) {
		const isIt = one.is === document.kind && one.granted;
		const by = isIt ? keysIn(definition, one, document) : undefined;
		if (by)
			return {
				way: `${one.source} by ${by.join(", ")}`,
				named: `the register \`${one.register}\``,
			};
	}
	return undefined;
}

/** In the repository or in a wallet, as the catalogue says of the kind or as other procedures take it. */
function elsewhere(
	{ kind }: DocumentRequirement,
	{ procedure }: Definition,
	issued: Issued,
	kinds: LibraryByName["fields"],
): Way | undefined {
	const issuer = issued.by(kind);
	if (issuer !== undefined && issuer !== procedure)
		return { way: "repository", named: `the repository, where \`${issuer}\` stores it` };
	if (issued.inRepository(kind))
		return { way: "repository", named: "the repository, from which others take it" };
	if (issued.inWallet(kind)) return { way: "wallet", named: NAMED.wallet };
	const way = kinds.get(kind)?.value?.held_in?.[0];
	return way === undefined ? undefined : { way, named: NAMED[way] };
}

const NAMED: Readonly<Record<HeldIn, string>> = {
	repository: "the repository",
	wallet: "the wallet of its owner",
};

/** The first field that is each part of the key; before it, one that is shown when the paper is asked. */
function keysIn(
	{ data }: Definition,
	{ keys }: Held,
	document: DocumentRequirement,
): readonly string[] | undefined {
	const within = (field: Field): readonly Field[] =>
		field.many ? [] : [field, ...Object.values(field.group ?? {}).flatMap(within)];
	const isBeside = ({ when }: Field) => when !== undefined && when.text === document.when?.text;
	const all = Object.values(data);
	const fields = [...all.filter(isBeside), ...all.filter((field) => !isBeside(field))].flatMap(
		within,
	);
	const by = keys.flatMap(
		(key) =>
			(fields.find(({ uses }) => uses === key) ?? fields.find((one) => isKey(one, key)))?.path ??
			[],
	);
	return by.length === keys.length && by.length > 0 ? by : undefined;
}

function isBeside(field: Field | undefined, document: DocumentRequirement): boolean {
	return field?.when !== undefined && field.when.text === document.when?.text;
}
