import type { Definition, DocumentRequirement, Field } from "../../bundle/index.ts";
import { keysOfDocument } from "../keys-of-data.ts";
import type { Issued } from "./check-once.ts";
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

/** Papers without any way but paper, though a register, an issued result or a wallet has the same kind of document. */
export function replacements(
	definition: Definition,
	held: readonly Held[],
	issued: Issued,
): readonly Replacement[] {
	return Object.values(definition.documents)
		.flatMap((one) => (one.one_of ? Object.values(one.one_of) : [one]))
		.filter(isOnlyPaper)
		.flatMap((document) => {
			const found = replacing(document, definition, held, issued);
			return found ? [{ document, at: keysOfDocument(document.path), ...found }] : [];
		});
}

export function isOnlyPaper({ satisfied_by: ways }: DocumentRequirement): boolean {
	return ways.every(({ by }) => PAPER.has(by));
}

const PAPER: ReadonlySet<string> = new Set(["upload", "show", "hand_in"]);

function replacing(
	{ kind }: DocumentRequirement,
	definition: Definition,
	held: readonly Held[],
	issued: Issued,
): Pick<Replacement, "way" | "named"> | undefined {
	for (const one of held) {
		const by = one.is === kind && one.granted ? keysIn(definition, one) : undefined;
		if (by)
			return {
				way: `${one.source} by ${by.join(", ")}`,
				named: `the register \`${one.register}\``,
			};
	}
	const procedure = issued.by(kind);
	if (procedure !== undefined && procedure !== definition.procedure)
		return { way: "repository", named: `the repository, where \`${procedure}\` stores it` };
	return issued.inWallet(kind) ? { way: "wallet", named: "the wallet of its owner" } : undefined;
}

/** The first field that is each part of the key, members of groups included. */
function keysIn({ data }: Definition, { keys }: Held): readonly string[] | undefined {
	const within = (field: Field): readonly Field[] =>
		field.many ? [] : [field, ...Object.values(field.group ?? {}).flatMap(within)];
	const fields = Object.values(data).flatMap(within);
	const by = keys.flatMap((key) => fields.find(({ uses }) => uses === key)?.path ?? []);
	return by.length === keys.length && by.length > 0 ? by : undefined;
}
