import type { FollowStep, Id, Step, StepName } from "../bundle/index.ts";
import {
	exit_never_left,
	exit_unknown,
	exit_without_way,
	part_needs,
	part_unknown,
	role_unknown,
	step_unknown,
	way_in_branch,
} from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import { type PartModel, partShape } from "../model/part.ts";
import { type Item, readItem } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { idsOf } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { fieldAt } from "./data.ts";
import { keptOf, onceFor } from "./for-all.ts";
import { graft } from "./graft.ts";
import { amongSteps, checkBranch, checkForEach, idsWithin, inEach, inOneStep } from "./inside.ts";
import { checkBounds } from "./limits.ts";
import { type Linking, reportUnknown, resolve } from "./linking.ts";
import { checkOpenPaths } from "./open-paths.ts";
import { outcomeIds } from "./outcomes.ts";
import { optionalRule } from "./rules.ts";
import { headOf, type StepScope } from "./scope.ts";
import { nameOfEach } from "./several.ts";
import { partWrittenOut } from "./standard.ts";
import { linkStep } from "./steps.ts";
import { titleOf } from "./texts.ts";

type Steps = readonly Keyed<Item<StepModel>>[];

/** A step where it will stand in the definition, with the scope its names are meant in. */
interface Placed {
	readonly name: StepName;
	readonly item: Item<StepModel>;
	readonly scope: StepScope;
	/** The part a `follow` step unfolds, its set values applied. */
	readonly part?: Item<PartModel>;
}

/** Where steps stand: the prefix of their names, and what is around them. */
interface Surroundings {
	readonly prefix: string;
	readonly parent?: StepScope;
	readonly follow?: {
		readonly name: StepName;
		readonly item: Item<StepModel>;
		readonly part: Item<PartModel>;
	};
}

/**
 * Every step of the procedure by full name, those of parts and branches beside the step around them.
 * Names are gathered first, because a step may name one that stands below it.
 */
export function linkSteps(linking: Linking): {
	readonly steps: Readonly<Record<StepName, Step>>;
	readonly scope: StepScope;
} {
	const { placed, scope } = place(linking, linking.procedure.steps ?? [], { prefix: "" }, 0);
	for (const { name, item } of placed) {
		linking.steps.set(name, item.does ? new Set(outcomeIds(item)) : undefined);
		linking.stepNodes.set(name, item.node);
	}
	for (const entry of linking.procedure.steps ?? []) {
		if (!entry.value) linking.steps.set(entry.id, undefined);
	}
	const steps = placed.flatMap((one): [StepName, Step][] => {
		const step =
			one.item.does === "follow"
				? linkFollow(linking, one)
				: linkStep(linking, one.scope, one.name, one.item);
		return step ? [[one.name, step]] : [];
	});
	for (const one of placed) reportNeverLeft(linking, one);
	return { steps: Object.fromEntries(steps), scope };
}

/** An exit that no step of the part takes, known once all of them are linked. */
function reportNeverLeft(linking: Linking, { name, part }: Placed): void {
	for (const { id, key } of part?.exits ?? [])
		if (!linking.left.has(`${name}.${id}`))
			linking.report(exit_never_left({ exit: id }), placeOf(key));
}

const DEEPEST = 8;

function place(
	linking: Linking,
	steps: Steps,
	around: Surroundings,
	depth: number,
): { readonly placed: readonly Placed[]; readonly scope: StepScope } {
	const scope = scopeOf(linking, steps, around);
	const { prefix } = around;
	return { placed: steps.flatMap((step) => placeOne(linking, step, scope, prefix, depth)), scope };
}

function placeOne(
	linking: Linking,
	{ id, value: item }: Steps[number],
	scope: StepScope,
	prefix: string,
	depth: number,
): readonly Placed[] {
	if (!item) return [];
	const name = `${prefix}${id}`;
	if (item.does === "follow" && depth < DEEPEST)
		return placeFollow(linking, name, item, scope, depth);
	const inside = depth < DEEPEST ? placeInside(linking, item, name, scope, prefix, depth + 1) : [];
	return [{ name, item, scope }, ...inside];
}

/** Branches and their steps go by their own ids, beside the `together` step; what is done for each item by its name. */
function placeInside(
	linking: Linking,
	item: Item<StepModel>,
	name: StepName,
	scope: StepScope,
	prefix: string,
	depth: number,
): readonly Placed[] {
	if (item.step) {
		checkForEach(linking, item.step);
		if (item.as && item.of) linking.items.set(item.as.text, item.of.text);
		return [{ name: nameOfEach(name), item: item.step, scope: inEach(scope, name, item) }];
	}
	const steps = item.does === undefined ? item.steps : undefined;
	const among = steps ? amongSteps(linking, scope, name, steps) : inOneStep(scope, name);
	return (steps ?? item.branches ?? []).flatMap((one) => {
		if (one.value) checkBranch(linking, one.value);
		return placeOne(linking, one, among, prefix, depth);
	});
}

function placeFollow(
	linking: Linking,
	name: StepName,
	item: Item<StepModel>,
	scope: StepScope,
	depth: number,
): readonly Placed[] {
	const id = resolve(linking, item.part, linking.library.parts, part_unknown);
	const found = id === undefined ? undefined : linking.library.parts.get(id);
	if (!found) return [{ name, item, scope }];
	for (const { value } of found.item.open ?? []) if (value) checkBounds(linking, value);
	const part = partWith(linking, found, item.set ?? []);
	if (!part) return [{ name, item, scope }];
	const around = { prefix: `${name}.`, parent: scope, follow: { name, item, part } };
	const inside = place(linking, part.steps ?? [], around, depth + 1);
	return [{ name, item, scope: { ...scope, rewrite: scope.rewrite }, part }, ...inside.placed];
}

/** A part as it is on the edition's day, read once for each day, and what is set in it. */
function partWith(
	linking: Linking,
	{ item, root }: NonNullable<ReturnType<Linking["library"]["parts"]["get"]>>,
	set: readonly Keyed<Node>[],
): Item<PartModel> | undefined {
	const day = linking.procedure.edition;
	const kept = keptOf(linking.library.linked.parts, item);
	const asItIs = onceFor(linking, kept, day ?? "", (once) => {
		const written = partWrittenOut(once, root);
		checkOpenPaths(once, item.open ?? [], written);
		return readItem(partShape, written, { report: once.report, day });
	});
	const text = graft(linking, root, item.open ?? [], set);
	return text === root
		? asItIs
		: readItem(partShape, partWrittenOut(linking, text), { report: linking.report, day }, asItIs);
}

function scopeOf(
	linking: Linking,
	steps: Steps,
	{ prefix, parent, follow }: Surroundings,
): StepScope {
	const own = steps.map((step) => step.id);
	const local = new Set(idsWithin(steps));
	const full = (id: Id): StepName => `${prefix}${id}`;
	const target = (named: Named): StepName | undefined => {
		const id = resolve(linking, named, own, step_unknown);
		return id === undefined ? undefined : full(id);
	};
	return {
		full,
		ways: "needed",
		...(follow && { inside: follow.name }),
		target,
		away: target,
		step(named) {
			if (local.has(named.text.split(".")[0] ?? "") && linking.steps.has(full(named.text)))
				return full(named.text);
			if (linking.steps.has(named.text)) return named.text;
			const names = [...linking.steps.keys()].map((name) =>
				name.startsWith(prefix) ? name.slice(prefix.length) : name,
			);
			reportUnknown(linking, named, names, step_unknown);
			return undefined;
		},
		role(named) {
			const renamed = follow?.item.roles?.find((one) => one.id === named.text)?.value ?? named;
			if (parent) return parent.role(renamed);
			return resolve(linking, renamed, idsOf(linking.procedure.roles), role_unknown);
		},
		exit: (named) => (follow && parent ? exitOf(linking, named, follow, parent) : undefined),
		rewrite: (path) =>
			prefix !== "" && local.has(path[0] ?? "")
				? [...prefix.slice(0, -1).split("."), ...path]
				: path,
	};
}

/** Where an exit leads: what the `follow` step says of it, which may itself leave the part around that. */
function exitOf(
	linking: Linking,
	named: Named,
	follow: NonNullable<Surroundings["follow"]>,
	parent: StepScope,
): ReturnType<StepScope["exit"]> {
	const exit = resolve(linking, named, idsOf(follow.part.exits), exit_unknown);
	if (exit === undefined) return undefined;
	const way = follow.item.exits?.find((one) => one.id === exit)?.value;
	const left = `${follow.name}.${exit}`;
	linking.left.add(left);
	if (way?.leave) {
		const outer = parent.exit(way.leave);
		return outer && { ...outer, leaves: [left, ...outer.leaves] };
	}
	// A missing way on is reported where the `follow` step stands.
	if (!way?.go_to && parent.ways !== "needed") return { leaves: [left] };
	return { step: (way?.go_to && parent.target(way.go_to)) ?? "", leaves: [left] };
}

function linkFollow(linking: Linking, { name, item, scope, part }: Placed): FollowStep | undefined {
	if (!part || !item.part) return undefined;
	const exits = idsOf(part.exits);
	for (const { id, key, value } of item.exits ?? []) {
		resolve(linking, { text: id, node: key }, exits, exit_unknown);
		if (value?.go_to && scope.ways === "none")
			linking.report(way_in_branch({ item: `the exit \`${id}\`` }), placeOf(key));
		else if (value?.go_to) scope.target(value.go_to);
	}
	for (const exit of exits) {
		const way = item.exits?.find((one) => one.id === exit);
		const written = way && (valueAt(way.node, "go_to") ?? valueAt(way.node, "leave"));
		if (!written && scope.ways === "needed")
			linking.report(exit_without_way({ exit }), placeOf(way?.key ?? headOf(item.node)));
	}
	checkNeeds(linking, item, part, scope);
	basisOf(linking, part);
	const own = (part.steps ?? []).map((step) => `${name}.${step.id}`);
	const start = resolve(linking, part.starts_at, idsOf(part.steps), step_unknown);
	return {
		does: "follow",
		name,
		part: item.part.text,
		title: titleOf(
			linking,
			item,
			name.split(".").at(-1) ?? name,
			titleOf(linking, part, item.part.text),
		),
		who: [],
		not_who_did: [],
		notices: [],
		tell: {},
		stops: [],
		starts_at: start === undefined ? (own[0] ?? name) : `${name}.${start}`,
		steps: own,
		...present<FollowStep>({
			...basisOf(linking, item),
			was: item.was?.text,
			inside: scope.inside,
			...optionalRule("when", item.when, scope.rewrite),
		}),
	};
}

function checkNeeds(
	linking: Linking,
	item: Item<StepModel>,
	part: Item<PartModel>,
	scope: StepScope,
): void {
	const at = placeOf(item.part?.node ?? item.node);
	const need = (what: string, name: string) =>
		linking.report(part_needs({ part: item.part?.text ?? "", what, name }), at);
	for (const role of part.needs?.roles ?? []) {
		const renamed = item.roles?.find((one) => one.id === role.text)?.value?.text ?? role.text;
		if (scope.inside === undefined && !idsOf(linking.procedure.roles).includes(renamed))
			need("role", role.text);
	}
	for (const clock of part.needs?.clocks ?? []) {
		if (!idsOf(linking.procedure.clocks).includes(clock.text)) need("clock", clock.text);
	}
	for (const { id, value } of part.needs?.data ?? []) {
		const layers = fieldAt(linking, [id]);
		if (!layers?.some((layer) => layer.use?.text === value?.text))
			need("field", `${id} (using ${value?.text})`);
	}
}
