import type { DataPath, Definition, Field, StartStep } from "../../bundle/index.ts";
import { fieldAt } from "../../form/asked.ts";
import { isWithin } from "../../form/paths.ts";
import type { Locate } from "../../link/locate.ts";
import { isCollected } from "../collected.ts";
import { firstAsked } from "../data/asked-places.ts";
import type { DefinitionFacts } from "../facts.ts";
import type { CheckFinding } from "../finding.ts";
import { stillAsked } from "./still-asked.ts";

/** A start step with the case it starts, as it is when nothing is said of it yet. */
export interface Start {
	readonly step: StartStep;
	readonly child: Definition;
	readonly facts: DefinitionFacts;
	readonly locate: Locate;
}

/** What the started case asks: what this case has and could give, and what nobody has answered yet. */
export function askedOfStarted(start: Start): readonly CheckFinding[] {
	const { step, child, facts } = start;
	const { fields, maybe, papers } = stillAsked(child, step.give, facts);
	const all = [...fields, ...maybe];
	const had = new Map([
		...all.flatMap((path) => hadAlready(path, all, start)),
		...papers.flatMap((path) => paperOfOurs(path, start)),
	]);
	const isNew = (path: DataPath) => !isCovered(path, had);
	return [
		...[...had.values()].map((one) => askedThoughGiven(one, start)),
		...asks("start_asks", fields.filter(isNew), start),
		...asks("start_asks_papers", papers.filter(isNew), start),
		...filledByLogin(start),
	];
}

/** What is asked of the child, by its own path, and the value of this case that it is. */
interface Had {
	readonly theirs: DataPath;
	readonly ours: DataPath;
	readonly asked: ReturnType<typeof firstAsked>;
}

type Asked = readonly (readonly [DataPath, Had])[];

/** The same paper is asked by this case, before it starts the other. */
function paperOfOurs(path: DataPath, { step, facts }: Start): Asked {
	const asked = firstAsked(path, facts.definition);
	const isOurs = Object.hasOwn(facts.definition.documents, path);
	if (!isOurs || !asked || !isCollected(path, step.name, facts)) return [];
	return [[path, { theirs: path, ours: path, asked }]];
}

function asks(code: string, paths: readonly DataPath[], { step, child }: Start) {
	if (paths.length === 0) return [];
	const values = { procedure: child.procedure, paths: paths.join(", ") };
	return [{ code, values, at: ["steps", step.name, "procedure"] }];
}

function askedThoughGiven(
	{ theirs, ours, asked }: Had,
	{ step, child, locate }: Start,
): CheckFinding {
	return {
		code: "asked_though_given",
		values: {
			name: theirs,
			procedure: child.procedure,
			...(theirs !== ours && { ours }),
		},
		at: ["steps", step.name, "procedure"],
		fix: giveIt(theirs, ours, step, locate),
		...(asked && { related: [{ message: `asked here at \`${asked.step}\``, at: asked.at }] }),
	};
}

function giveIt(
	theirs: DataPath,
	ours: DataPath,
	{ name, give }: StartStep,
	locate: Locate,
): NonNullable<CheckFinding["fix"]> {
	const at = locate(["steps", name]).path.split(".");
	return Object.keys(give).length > 0
		? { kind: "add_value", path: [...at, "give"], key: theirs, value: ours }
		: { kind: "add_value", path: at, key: "give", value: { [theirs]: ours } };
}

function isCovered(path: DataPath, had: ReadonlyMap<DataPath, Had>): boolean {
	return [...had.values()].some(({ theirs }) => isWithin(path, theirs));
}

/** The whole group, where all of it is still asked and this case has one; otherwise the value by itself. */
function hadAlready(path: DataPath, asked: readonly DataPath[], start: Start): Asked {
	const parts = path.split(".");
	for (let length = 1; length <= parts.length; length++) {
		const theirs = parts.slice(0, length).join(".");
		const field = fieldAt(start.child, theirs);
		// What is asked of each item of a list is about somebody else each time.
		if (!field || field.many) return [];
		if (isPartlyGiven(theirs, start)) continue;
		const had = oursFor(field, asked, start);
		if (had) return [[theirs, { theirs, ...had }]];
	}
	return [];
}

function isPartlyGiven(path: DataPath, { step }: Start): boolean {
	return Object.keys(step.give).some((given) => given.startsWith(`${path}.`));
}

type Found = Omit<Had, "theirs">;

function oursFor(field: Field, asked: readonly DataPath[], start: Start): Found | undefined {
	return (
		collected(field.path, field, start) ??
		collected(pairedWith(field, start), field, start) ??
		issued(field, start) ??
		collected(onlyOne(field, asked, start), field, start)
	);
}

/** The same field, and every way to this step has asked it. */
function collected(ours: DataPath | undefined, theirs: Field, start: Start): Found | undefined {
	const field = ours === undefined ? undefined : fieldAt(start.facts.definition, ours);
	if (!field || !isSame(theirs, field)) return undefined;
	const asked = firstAsked(field.path, start.facts.definition);
	const isHad = asked && isCollected(field.path, start.step.name, start.facts);
	return isHad ? { ours: field.path, asked } : undefined;
}

function isSame(a: Field, b: Field): boolean {
	return a.as === b.as && a.uses === b.uses && a.list === b.list && !a.many === !b.many;
}

/** `subject.full_name: deceased.full_name` says who the subject is: the number is `deceased.personal_id`. */
function pairedWith({ path, id }: Field, { step }: Start): DataPath | undefined {
	const around = path.slice(0, -id.length);
	if (around === "") return undefined;
	const beside = Object.entries(step.give).flatMap(([theirs, { tree }]) => {
		const member = theirs.startsWith(around) ? theirs.slice(around.length) : "";
		return tree.op === "path" && tree.path.length > 1 && tree.path.at(-1) === member
			? tree.path.slice(0, -1).join(".")
			: [];
	});
	const groups = new Set(beside);
	return groups.size === 1 ? `${[...groups][0]}.${id}` : undefined;
}

/**
 * What a case that was started before and granted has given: the number that was just issued. It is that of whoever
 * this case gives the rest of, and of nobody else.
 */
function issued(theirs: Field, { step, facts }: Start): Found | undefined {
	const { id, uses, as } = theirs;
	if (uses === undefined || !isSpecific(as) || !isMeant(theirs, step)) return undefined;
	const { definition } = facts;
	const givers = Object.values(definition.steps).filter(
		(other) =>
			other.does === "start" &&
			other !== step &&
			other.gives.includes(id) &&
			facts.before(step.name).done.has(other.name),
	);
	const [only] = givers;
	const ours = `${only?.name}.${id}`;
	const isGiven = Object.values(step.give).some(({ text }) => text === ours);
	return givers.length === 1 && !isGiven ? { ours, asked: undefined } : undefined;
}

/** Outside groups, or in a group of which this case gives something else: of whom it is, is known then. */
function isMeant({ path, id }: Field, { give }: StartStep): boolean {
	const around = path.slice(0, -id.length - 1);
	return around === "" || Object.keys(give).some((one) => isWithin(one, around));
}

/** The one value of that kind here, of the same name or outside groups; it is nothing else of the child yet. */
function onlyOne(theirs: Field, asked: readonly DataPath[], start: Start): DataPath | undefined {
	const { step, child, facts } = start;
	if (theirs.uses === undefined || !isSpecific(theirs.as) || !isMeant(theirs, step))
		return undefined;
	const alike = (definition: Definition) =>
		fieldsOf(definition).filter((one) => isSame(theirs, one));
	const open = alike(child).filter(({ path }) => asked.some((one) => isWithin(one, path)));
	// `requester_residence` says whose it is.
	const isNamed = Object.keys(child.data).some((id) => theirs.path.startsWith(`${id}_`));
	if (open.length !== 1 || isNamed) return undefined;
	const given = Object.values(step.give).map(({ text }) => text);
	const ours = alike(facts.definition).filter(
		({ path, id, when }) =>
			!when &&
			(id === theirs.id || (isOutsideGroups(path) && isOutsideGroups(theirs.path))) &&
			firstAsked(path, facts.definition) &&
			!given.some((one) => isWithin(path, one)),
	);
	return ours.length === 1 ? ours[0]?.path : undefined;
}

function isOutsideGroups(path: DataPath): boolean {
	return !path.includes(".");
}

/** Yes or no and days are of one kind in everything; so much alike says nothing. */
function isSpecific(as: Field["as"]): boolean {
	return !UNSPECIFIC.has(as);
}

const UNSPECIFIC: ReadonlySet<Field["as"]> = new Set([
	"yes_no",
	"date",
	"whole",
	"number",
	"money",
]);

function fieldsOf(definition: Definition): readonly Field[] {
	const within = (field: Field): readonly Field[] =>
		field.many ? [] : [field, ...Object.values(field.group ?? {}).flatMap(within)];
	return Object.values(definition.data).flatMap(within);
}

/**
 * Of a group this case gives some values, so it is about somebody this case knows; the login would fill the rest with
 * what it knows of whoever signed in.
 */
function filledByLogin({ step, child }: Start): readonly CheckFinding[] {
	const given = Object.keys(step.give);
	const groups = new Set(given.flatMap((path) => path.split(".").slice(0, -1).join(".") || []));
	return [...groups].flatMap((group) =>
		Object.values(fieldAt(child, group)?.group ?? {})
			.filter(({ path }) => !given.includes(path) && isOfLogin(child, path))
			.map(({ path }) => ({
				code: "start_fills_from_login",
				values: { name: path, procedure: child.procedure },
				at: ["steps", step.name, "procedure"],
			})),
	);
}

function isOfLogin(child: Definition, path: DataPath): boolean {
	const { prefill, fetch } = fieldAt(child, path) ?? {};
	return prefill?.kind === "identity" || fetch?.kind === "identity";
}
