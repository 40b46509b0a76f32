import type { DataPath, Definition, Field, StepName, Text } from "../../bundle/index.ts";
import { isApplicants } from "../../burden/amounts/asked.ts";
import { firstAsked } from "../../check/data/asked-places.ts";
import { keysOfData } from "../../check/keys-of-data.ts";
import { fetchInstead } from "../../check/once/check-once.ts";
import { isTyped } from "../../check/once/held-fields.ts";
import { type Finding, finding } from "../../diagnostic/finding.ts";
import { ruleMessage } from "../../diagnostic/rule-message.ts";
import { fieldAt, leaves } from "../../form/asked.ts";
import { outwards } from "../../form/paths.ts";
import type { Linked } from "../../link/link.ts";
import type { Words } from "../../model/form.ts";
import type { AssistLibrary } from "../library.ts";
import { type SourceValue, sourceChoices } from "./source-choices.ts";

/** A question that people type the answer of, though somebody may know it. */
export interface KnowableQuestion {
	readonly field: DataPath;
	/** Of the field and the groups around it, outermost first. */
	readonly titles: readonly Text[];
	/** The step that asks it first. */
	readonly step: StepName;
	/** How many boxes are typed for it. */
	readonly boxes: number;
	/** Best first. */
	readonly answers: readonly KnownAnswer[];
}

/** Who could answer, and the edit that takes it from there. */
export interface KnownAnswer {
	readonly from: "register" | "login";
	/** As the language writes it. */
	readonly source: string;
	readonly register?: { readonly id: string; readonly title?: Words };
	/** What the register calls it, and in which of its records. */
	readonly value?: Words;
	/** Whose record it is: titles of the key's parts. */
	readonly by: readonly (readonly Words[])[];
	/** Whether this procedure may read it already. */
	readonly isAllowed: boolean;
	/** Whether the checker says that it is the same: otherwise whoever reads has to judge. */
	readonly isSure: boolean;
	/** As if the checker had said it: for `fetchingOf`. */
	readonly finding: Finding;
}

/** How much is typed in all, and what of it somebody may know. */
export interface Knowable {
	readonly typed: number;
	readonly questions: readonly KnowableQuestion[];
}

/**
 * What a procedure asks and could be known, in the order of its data. Only what really fits: one meaning of the
 * catalogue, or the same name and type, found by a number that is known here. What would have to be allowed first is
 * among it; it is advice, not a fault.
 * @param found what the checker says of the same texts
 */
export function knowableOf(
	library: AssistLibrary,
	file: string,
	found: readonly Finding[],
): Knowable | undefined {
	const [linked] = library.linked(file);
	if (linked === undefined) return undefined;
	const { definition } = linked;
	const asked = Object.values(definition.data).flatMap((field) =>
		questionsIn(field, [], { library, file, linked, found }),
	);
	const typed = Object.values(definition.data)
		.flatMap(leaves)
		.filter((field) => isAsked(field, definition));
	return { typed: typed.length, questions: asked };
}

interface Here {
	readonly library: AssistLibrary;
	readonly file: string;
	readonly linked: Linked;
	readonly found: readonly Finding[];
}

/** A group that can be known as a whole is one question; otherwise each of its members is. */
function questionsIn(
	field: Field,
	around: readonly Field[],
	here: Here,
): readonly KnowableQuestion[] {
	const { definition } = here.linked;
	const isQuestion = isAsked(field, definition);
	const answers = isQuestion ? answersTo(field, around.at(-1), here) : [];
	if (answers.length === 0)
		return Object.values(field.group ?? {}).flatMap((one) =>
			questionsIn(one, [...around, field], here),
		);
	const step = firstAsked(field.path, definition)?.step ?? "";
	const boxes = leaves(field).filter((one) => isAsked(one, definition)).length;
	const titles = [...around, field].map(({ title }) => title);
	return [{ field: field.path, titles, step, boxes, answers }];
}

/** Typed by people, not by officers. */
function isAsked(field: Field, definition: Definition): boolean {
	const step = definition.steps[firstAsked(field.path, definition)?.step ?? ""];
	return step !== undefined && isApplicants(step, definition) && isTyped(field, definition);
}

function answersTo(field: Field, around: Field | undefined, here: Here): readonly KnownAnswer[] {
	const { library, file, linked, found } = here;
	const { definition, locate } = linked;
	const place = placeOf(field, around, linked);
	// What the catalogue writes for everybody is changed there, and not for one procedure.
	if (place === undefined || place.file !== file) return [];
	const choices = sourceChoices(library, file, place.path, definition.procedure);
	const answer = (source: string): Pick<KnownAnswer, "finding" | "isSure"> => {
		const fix = fetchInstead({ field, ...(around && { around }) }, source, linked);
		const at = locate(keysOfData(field.path));
		const [name] = source.split(" by ");
		const isSure = found.some(
			(one) =>
				SURE.has(one.code) &&
				one.file === at.file &&
				one.values.name === field.path &&
				String(one.values.source).split(" by ")[0] === name,
		);
		const message = ruleMessage("asked_though_granted", { name: field.path, source });
		return {
			isSure,
			finding: finding(message, at, {
				...(fix && { fix: { kind: "edit", intent: { ...fix, file: at.file } } }),
			}),
		};
	};
	const near = (choices?.registers ?? []).filter(({ isNear }) => isNear);
	const registers = near.flatMap((register) =>
		register.values
			.filter((one) => isMeant(one, field))
			.flatMap((one): readonly KnownAnswer[] => {
				const by = one.keys.flatMap(({ preset }) => preset ?? []);
				// In a list it is about somebody else each time.
				const isTheirs =
					!isInList(field, definition) || by.every((path) => path.startsWith("this."));
				if (!isTheirs || by.length < one.keys.length || by.length === 0) return [];
				const whose = one.keys.map(
					({ paths, preset }) => paths.find(({ path }) => path === preset)?.titles ?? [],
				);
				return [
					{
						from: "register",
						source: `${one.source} by ${by.join(", ")}`,
						register: {
							id: register.id,
							...(register.title !== undefined && { title: register.title }),
						},
						...(one.title !== undefined && { value: one.title }),
						by: whose,
						isAllowed: one.missing.length === 0,
						...answer(`${one.source} by ${by.join(", ")}`),
					},
				];
			}),
	);
	const login = (choices?.identity ?? [])
		.filter(({ fit, field: name }) => fit === "same" && name === field.id)
		.map(({ field: name }): KnownAnswer => {
			const source = `identity.${name}`;
			return { from: "login", source, by: [], isAllowed: true, ...answer(source) };
		})
		// Others have a name and a birthday too: who is meant, only the checker can say.
		.filter(({ isSure }) => isSure || around === undefined);
	return [...registers, ...login].toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The value itself, under its own name: `father_full_name` is somebody else's. A number by which the record is found is
 * known before it is read. A record that fills several members is chosen where its members are seen.
 */
function isMeant({ source, fit, is, fills, keys }: SourceValue, field: Field): boolean {
	if (fills || fit !== "same" || keys.some((key) => key.is === is)) return false;
	const name = source.split(".").at(-1);
	return name === field.id || name === is || field.group !== undefined;
}

function isInList({ path }: Field, definition: Definition): boolean {
	return outwards(path).some((one) => fieldAt(definition, one)?.many !== undefined);
}

const SURE: ReadonlySet<string> = new Set([
	"asked_though_granted",
	"asked_though_held",
	"asked_though_known",
]);

function rank({ isSure, isAllowed }: KnownAnswer): number {
	return (isSure ? 0 : 2) + (isAllowed ? 0 : 1);
}

/** Where its source would be written: at the field, or as an entry of the group whose members the catalogue writes. */
function placeOf(field: Field, around: Field | undefined, { locate }: Linked) {
	const owner = around?.uses === undefined ? field : around;
	const { file, path } = locate(keysOfData(owner.path));
	const entry = owner === field ? [] : [field.id];
	return { file, path: [...path.split("."), "prefill", ...entry] };
}
