import type { Bundle } from "@onedoor/dsl/bundle";
import { fieldAt, pathInList, valueAt, withValue } from "@onedoor/dsl/form";

import type { Case, Paper } from "../case/case.ts";
import { givesOf } from "../case/gives.ts";
import { ATTESTATION_SCHEMA, type Attestation, type Issuer } from "../ports/issuer.ts";
import type { StoredFile } from "../storage/rows.ts";
import { epoch } from "../time/zone.ts";
import type { Press } from "./letter-file.ts";
import { mentionsOfResult } from "./letters-of.ts";
import { sha256 } from "./signed-papers.ts";
import { verifyAddress } from "./verify-address.ts";
import { verifyCode } from "./verify-code.ts";

/** JWS compact serialization, RFC 7515, section 9.2.1. */
export const ATTESTATION_TYPE = "application/jose";

export interface Attesting {
	readonly press: Press;
	readonly issuer: Issuer;
	readonly bundle: Bundle;
	readonly before: Case | undefined;
	readonly next: Case;
	/** Instant of the command. */
	readonly now: number;
	/** What a letter was rendered with that came with a signature: it is its bytes that were signed. */
	readonly mentionsOf: (paper: Paper) => Readonly<Record<string, unknown>> | undefined;
	/** The letter of a result, of this command or of one before. */
	readonly letterOf: (paper: Paper) => Promise<StoredFile | undefined>;
	/** What was signed of a result before. */
	readonly attestedBefore: (paper: Paper) => Promise<Attestation | undefined>;
}

/**
 * The results that a command issues as signed data, each beside its letter; and once more those that it makes longer,
 * for what was signed before says another last day.
 */
export async function attestResults(attesting: Attesting): Promise<readonly StoredFile[]> {
	const { before, next } = attesting;
	const known = new Map((before?.papers ?? []).map((paper) => [paper.id, paper.valid_until]));
	const papers = next.papers.filter(
		({ id, kind, revoked_at, valid_until }) =>
			kind === "result" &&
			revoked_at === undefined &&
			(!known.has(id) || known.get(id) !== valid_until),
	);
	const files = papers.map(async (paper) => attestedFile(attesting, paper));
	return (await Promise.all(files)).flatMap((file) => file ?? []);
}

/** Nobody holds what was granted to nobody. */
async function attestedFile(attesting: Attesting, paper: Paper): Promise<StoredFile | undefined> {
	const { press, issuer, next } = attesting;
	const holder = holderOf(next);
	if (holder === undefined) return undefined;
	const letter = await attesting.letterOf(paper);
	const code = letter?.code ?? verifyCode(press.secret, next.id, paper.id);
	const found = { holder, letter, code };
	const before = isFirst(attesting, paper) ? undefined : await attesting.attestedBefore(paper);
	// Only how long it is valid has changed: what else the case holds by now is not what was granted.
	const signed = await issuer.sign({
		...(before ?? attestationOf(attesting, paper, found)),
		...validityOf(attesting, paper),
	});
	const content = new TextEncoder().encode(signed);
	return {
		id: `${paper.id}.${next.version}.jws`,
		case: next.id,
		name: `${paper.number}.jws`,
		type: ATTESTATION_TYPE,
		size: content.byteLength,
		content,
		paper: paper.id,
		// Where there is no letter, it is found by this file.
		...(letter === undefined && isFirst(attesting, paper) ? { code } : {}),
	};
}

function isFirst({ before }: Attesting, { id }: Paper): boolean {
	return !before?.papers.some((paper) => paper.id === id);
}

function attestationOf(
	attesting: Attesting,
	paper: Paper,
	found: {
		readonly holder: Attestation["holder"];
		readonly letter: StoredFile | undefined;
		readonly code: string;
	},
): Attestation {
	const { press, issuer, bundle, next } = attesting;
	const { procedure, edition, results } = bundle.definition;
	const { of, number, issued_at, signed_at } = paper;
	const { letter, holder, code } = found;
	const result = results[of];
	return {
		schema: ATTESTATION_SCHEMA,
		iss: issuer.id,
		...validityOf(attesting, paper),
		procedure,
		edition,
		case: next.number,
		kind: result?.kind ?? of,
		of,
		title: result?.title ?? {},
		number,
		issued_at,
		...(signed_at !== undefined && { signed_at }),
		holder,
		gives: givesOf(bundle, next, issued_at),
		shows: shownOf(attesting, paper),
		...(letter !== undefined && { letter: { type: letter.type, sha256: sha256(letter.content) } }),
		verify: verifyAddress(press, code),
	};
}

function validityOf(
	{ now }: Attesting,
	{ valid_until }: Paper,
): Pick<Attestation, "iat" | "exp" | "valid_until"> {
	return {
		iat: Math.floor(now / 1000),
		...(valid_until !== undefined && {
			exp: Math.floor(epoch(valid_until) / 1000),
			valid_until,
		}),
	};
}

function holderOf({ applicant }: Case): Attestation["holder"] | undefined {
	const { personal_id, organisation_code } = applicant;
	if (personal_id !== undefined) return { personal_id };
	return organisation_code === undefined ? undefined : { organisation_code };
}

/** Data of the case only: days and numbers of steps stand in members of their own. */
function shownOf({ bundle, next, mentionsOf }: Attesting, paper: Paper): Attestation["shows"] {
	const { definition } = bundle;
	const letter = definition.results[paper.of]?.letter;
	const paths = letter === undefined ? [] : (definition.messages[letter]?.may_mention ?? []);
	const all = mentionsOf(paper) ?? mentionsOfResult(bundle, next, paper);
	return paths
		.filter((path) => fieldAt(definition, pathInList(definition, path)) !== undefined)
		.reduce<Attestation["shows"]>((shown, path) => {
			const value = valueAt(all, path);
			return value === undefined ? shown : withValue(shown, path, value);
		}, {});
}
