import type { Id } from "../bundle/index.ts";
import { sourceFile } from "../source/source-file.ts";
import { valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { type Claim, claimsIn } from "./claims.ts";
import type { FactBase } from "./fact-base.ts";
import { type LawSourceText, lawSourcesIn } from "./law-sources.ts";
import { quantitiesIn } from "./quantities.ts";
import { amountOn, lawOn, type Shelf, type Support, saidOn, shelfOf, weakest, wordsOn } from "./shelf.ts";

/** A claim that no fact stands behind, or only one less sure than the claim says. */
export interface Unsourced {
	readonly claim: Claim;
	/** Left out for what several procedures share. */
	readonly procedure?: Id;
	/** `only_of_others`: a source of law that the facts name, but not for this procedure; worth a look, and no fault. */
	readonly why:
		| "not_in_the_facts"
		| "only_likely"
		| "no_facts_of_this_procedure"
		| "only_of_others";
}

interface TextFile {
	readonly path: string;
	readonly text: string;
}

/** Kinds of file that state how the world is; scenarios, simulators and translations repeat or invent. */
const STATING = /\.(procedure|part|fields|messages|overlay|registers)\.yaml$/;

/**
 * What a library claims and the facts do not say, neither of the procedure nor of all of them. What is marked
 * `illustrative`, `likely` or `unknown` claims nothing. In the order of files and places, the sources of law first.
 */
export function unsourcedIn(files: readonly TextFile[], facts: FactBase): readonly Unsourced[] {
	const sources = lawSourcesIn(files);
	const shared = shelfOf(facts.shared);
	const all = shelfOf([...facts.shared, ...[...facts.procedures.values()].flat()]);
	const ofFile = (file: TextFile): readonly Unsourced[] => {
		const procedure = procedureOf(file);
		if (procedure === undefined) return unsourcedClaims(file, { own: all, all, sources });
		const statements = facts.procedures.get(procedure);
		const own = shelfOf([...(statements ?? []), ...shared.statements]);
		return unsourcedClaims(file, { own, all, sources }).map(({ claim, why }) => ({
			claim,
			procedure,
			why: statements === undefined ? "no_facts_of_this_procedure" : why,
		}));
	};
	return [
		...unsourcedLaw(sources, all),
		...files.filter(({ path }) => STATING.test(path)).flatMap(ofFile),
	];
}

interface Against {
	/** Of the procedure and of all; of a shared file whatever is known. */
	readonly own: Shelf;
	readonly all: Shelf;
	readonly sources: ReadonlyMap<Id, LawSourceText>;
}

function unsourcedClaims(file: TextFile, against: Against): readonly Unsourced[] {
	const claims = claimsIn(file);
	const asData = new Set(claims.filter(({ inWords }) => !inWords).map(keyOf));
	return claims.flatMap((claim) => {
		if (claim.certainty !== "known" || (claim.inWords && asData.has(keyOf(claim)))) return [];
		const why =
			claim.kind === "citation" && !claim.inWords
				? whyCited(claim, against)
				: whyNot(support(claim, against));
		return why === undefined ? [] : [{ claim, why }];
	});
}

function keyOf({ kind, value }: Claim): string {
	return `${kind} ${value}`;
}

/** A code in a sentence names another procedure, so it may stand in the facts of that one. */
function support({ kind, value, inWords }: Claim, { own, all }: Against): Support {
	switch (kind) {
		case "amount":
			return amountOn(own, value);
		case "code":
			return saidOn(inWords ? all : own, "codes", value) ?? wordsOn(own, value);
		case "citation":
			return saidOn(own, "laws", value);
		case "period":
			return saidOn(own, "periods", value);
		case "percent":
			return saidOn(own, "percents", value);
	}
}

/** The source has been looked at for itself; here it counts whether this procedure may cite it, and the place in it. */
function whyCited(
	{ value, where = "" }: Claim,
	{ own, sources }: Against,
): Unsourced["why"] | undefined {
	const source = sources.get(value);
	const places = [...quantitiesIn(where).laws].map((place) => saidOn(own, "laws", place));
	const place = whyNot(weakest(places));
	if (place !== undefined || source === undefined) return place ?? "not_in_the_facts";
	return source.certainty === "known" && lawOn(own, source.cite) === undefined
		? "only_of_others"
		: undefined;
}

function whyNot(said: Support): "not_in_the_facts" | "only_likely" | undefined {
	if (said === "known") return undefined;
	return said === "likely" ? "only_likely" : "not_in_the_facts";
}

function unsourcedLaw(sources: ReadonlyMap<Id, LawSourceText>, all: Shelf): readonly Unsourced[] {
	return [...sources].flatMap(([id, { cite, certainty, at }]) => {
		const why = certainty === "known" ? whyNot(lawOn(all, cite)) : undefined;
		const claim: Claim = { kind: "citation", value: id, inWords: false, certainty, at };
		return why === undefined ? [] : [{ claim, why }];
	});
}

/** The procedure a file is of: its own key, or what an overlay is `of`. */
function procedureOf({ path, text }: TextFile): Id | undefined {
	const key = path.endsWith(".overlay.yaml") ? "of" : "procedure";
	const named = valueAt(parse(sourceFile(path, text)).root, key);
	return named?.kind === "scalar" ? named.text : undefined;
}
