import type { Definition } from "../../../src/bundle/index.ts";
import { edgesFrom, outcomesOf } from "../../../src/check/edges.ts";
import { replaced, withKeys, withoutKey } from "../edits.ts";
import { itemsOf, placeOfNode, scalarAt } from "../items.ts";
import type { Lab } from "../lab.ts";
import type { Operator } from "../mutant.ts";

function roleThat(definition: Definition, is: string): string | undefined {
	return Object.values(definition.roles).find((role) => role.is === is)?.id;
}

/** Steps that stand in the procedure itself: roles of a part belong to all that follow it. */
function own(lab: Lab) {
	return lab.steps.filter(({ path }) => path.startsWith("steps."));
}

const citizen: Operator = {
	fault: "people",
	name: "let the applicant decide",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, node, definition, path } = placed;
			const applicant = roleThat(definition, "applicant");
			const who = scalarAt(node, "who");
			const isOffices =
				(step.does === "decide" && !step.by_rule) ||
				(step.does === "sign" && step.signs.some((id) => Object.hasOwn(definition.results, id)));
			if (
				!who ||
				applicant === undefined ||
				!isOffices ||
				definition.roles[who.text]?.is !== "officer"
			)
				continue;
			yield {
				what: `${path}: who: ${applicant}`,
				edits: [replaced(who, applicant)],
				codes: ["citizen_decides"],
				at: [placed],
			};
		}
		for (const { node, path, linked } of [
			...itemsOf(lab, "anytime"),
			...itemsOf(lab, "afterwards"),
		]) {
			const to = scalarAt(node, "go_to");
			const who = scalarAt(node, "who");
			const end = Object.values(linked.definition.steps).find(
				(step) => step.does === "end" && step.result === "granted",
			);
			const applicant = roleThat(linked.definition, "applicant");
			if (to && who && end && applicant !== undefined && path.startsWith("anytime"))
				yield {
					what: `${path} grants`,
					edits: [replaced(to, end.name), replaced(who, applicant)],
					codes: ["citizen_decides"],
					at: [placeOfNode(node)],
				};
		}
	},
};

const beyond: Operator = {
	fault: "people",
	name: "let the applicant allow more than the limit, or replace a decision",
	*mutants(lab) {
		for (const placed of own(lab))
			for (const outcome of outcomesOf(placed.step)) {
				const map = lab.map({ file: placed.file, path: `${placed.path}.outcomes.${outcome.id}` });
				const applicant = roleThat(placed.definition, "applicant");
				const by = map && scalarAt(map, "beyond");
				if (by && applicant !== undefined && placed.path === `steps.${placed.step.name}`)
					yield {
						what: `${by.dotted}: ${applicant}`,
						edits: [replaced(by, applicant)],
						codes: ["citizen_decides"],
						at: [placed],
					};
			}
	},
};

const sameRole: Operator = {
	fault: "people",
	name: "let the same role check and sign",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, node, definition, path } = placed;
			const who = scalarAt(node, "who");
			if (
				step.does !== "sign" ||
				!who ||
				!step.signs.some((id) => Object.hasOwn(definition.results, id))
			)
				continue;
			const before = Object.values(definition.steps).find(
				(other) =>
					other.does === "decide" &&
					!other.by_rule &&
					edgesFrom(other, definition).some(({ to }) => to === step.name) &&
					definition.roles[other.who[0] ?? ""]?.is === "officer",
			);
			const role = before?.who[0];
			if (role === undefined) continue;
			yield {
				what: `${path}: who: ${role}`,
				edits: [replaced(who, role), ...withoutKey(node, "not_who_did")],
				codes: ["separation_missing"],
				at: [placed],
			};
		}
	},
};

const hollow: Operator = {
	fault: "people",
	name: "separate duties that no one, or the one, did",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, node, definition, path } = placed;
			if (path !== `steps.${step.name}` || node.entry("not_who_did")) continue;
			const later = Object.values(definition.steps).find(
				({ does, inside }) => does === "end" && inside === undefined,
			);
			const isOfficers =
				step.who.length > 0 && step.who.every((id) => definition.roles[id]?.is === "officer");
			if (isOfficers && later)
				yield {
					what: `${path}: not who did ${later.name}`,
					edits: [withKeys(node, "not_who_did:", `  - ${later.name}`)],
					codes: ["separation_hollow"],
					at: [placed],
				};
			const isApplicants =
				step.who.length === 1 && definition.roles[step.who[0] ?? ""]?.is === "applicant";
			const first = definition.steps[definition.starts_at];
			if (isApplicants && first && step.name !== first.name && first.who.join() === step.who.join())
				yield {
					what: `${path}: not who did ${first.name}`,
					edits: [withKeys(node, "not_who_did:", `  - ${first.name}`)],
					codes: ["separation_impossible"],
					at: [placed],
				};
		}
	},
};

const sees: Operator = {
	fault: "people",
	name: "show data that the step does not need",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, node, definition, path } = placed;
			if (!["deliver", "hand_over", "pay"].includes(step.does) || node.entry("sees")) continue;
			for (const [id, field] of Object.entries(definition.data)) {
				const member = Object.values(field.group ?? {}).find(
					({ personal }) => personal === "sensitive",
				);
				const sensitive = field.personal === "sensitive" ? id : member?.path;
				if (sensitive !== undefined)
					yield {
						what: `${path} sees ${sensitive}`,
						edits: [withKeys(node, "sees:", `  - ${sensitive}`)],
						codes: ["sees_without_need"],
						at: [placed],
					};
				else if (field.personal === "sensitive")
					yield {
						what: `${path} sees ${id}`,
						edits: [withKeys(node, "sees:", `  - ${id}`)],
						codes: ["sees_without_need"],
						at: [placed],
					};
			}
		}
	},
};

const nobody: Operator = {
	fault: "people",
	name: "a step that nobody can do",
	*mutants(lab) {
		for (const placed of own(lab)) {
			if (
				placed.node.entry("who") &&
				["decide", "sign", "fill_in", "pay", "confirm", "attend"].includes(placed.step.does)
			)
				yield {
					what: `${placed.path} without who`,
					edits: withoutKey(placed.node, "who"),
					codes: ["nobody_acts", "key_missing"],
					at: [placed],
				};
		}
		for (const { node, path, id, linked } of itemsOf(lab, "roles")) {
			if (scalarAt(node, "is")?.text === "person" && node.entry("found_by"))
				yield {
					what: `${path} is found nowhere`,
					edits: withoutKey(node, "found_by"),
					codes: ["person_not_found"],
					at: [placeOfNode(node)],
				};
			if (node.entry("office") && acts(id, linked.definition))
				yield {
					what: `${path} has no office`,
					edits: withoutKey(node, "office"),
					codes: ["office_missing"],
					at: [placeOfNode(node)],
				};
		}
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const roles = lab.map({ file, path: "roles" });
			for (const { key } of roles?.entries ?? []) {
				const users = lab.steps.filter(
					(one) =>
						one.file === file && one.step.who.includes(key.text) && one.path.startsWith("steps."),
				);
				const part = Object.values(linked.definition.steps).some((step) => step.does === "follow");
				if (roles && users.length > 0)
					yield {
						what: `${key.dotted} taken out`,
						edits: withoutKey(roles, key.text),
						codes: part ? ["role_unknown", "part_needs"] : ["role_unknown"],
						at: users,
					};
			}
		}
	},
};

/** A role that nobody has a task by misses no office. */
function acts(id: string, { steps, channels }: Definition): boolean {
	return (
		Object.values(steps).some(({ who }) => who.includes(id)) ||
		Object.values(channels).some(({ filled_by }) => filled_by === id)
	);
}

const partner: Operator = {
	fault: "people",
	name: "let a partner act outside what the channel lets them",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, node, definition, path } = placed;
			const role = roleThat(definition, "partner");
			const who = scalarAt(node, "who");
			const may = Object.values(definition.channels).flatMap((channel) => channel.may);
			if (
				role !== undefined &&
				who &&
				step.does !== "decide" &&
				step.does !== "sign" &&
				!may.includes(step.name)
			)
				yield {
					what: `${path}: who: ${role}`,
					edits: [replaced(who, role)],
					codes: ["partner_outside_may"],
					at: [placed],
				};
		}
		for (const linked of lab.latest)
			for (const [id, channel] of Object.entries(linked.definition.channels)) {
				const { file } = linked.locate(["procedure"]);
				const map = lab.map({ file, path: `channels.${id}` });
				const may = map?.entry("may")?.value;
				const first =
					may?.kind === "list"
						? may.items.find(
								(item) => item.kind === "scalar" && item.text === linked.definition.starts_at,
							)
						: undefined;
				if (
					!map ||
					may?.kind !== "list" ||
					!first ||
					channel.filled_by === undefined ||
					may.items.length < 2
				)
					continue;
				const line = {
					file,
					start: first.file.text.lastIndexOf("\n", first.start) + 1,
					end: first.file.text.indexOf("\n", first.end) + 1,
					text: "",
				};
				yield {
					what: `channels.${id} may not start`,
					edits: [line],
					codes: ["channel_cannot_start"],
					at: [placeOfNode(map)],
				};
			}
	},
};

const assurance: Operator = {
	fault: "people",
	name: "ask for more assurance than the sign-in gives",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, node, definition, path } = placed;
			if (
				node.entry("identity") ||
				step.who.length === 0 ||
				step.name === definition.starts_at ||
				path !== `steps.${step.name}`
			)
				continue;
			const role = definition.roles[step.who[0] ?? ""];
			const isLow = (role?.identity ?? 1) < 3 && role?.is !== "applicant";
			const weak =
				role?.is === "applicant" &&
				Object.values(definition.channels).some(
					({ filled_by, identity }) =>
						filled_by === undefined && Math.max(identity ?? 1, role.identity ?? 1) < 3,
				);
			if (isLow || weak)
				yield {
					what: `${path}: level 3`,
					edits: [withKeys(node, "identity: level 3")],
					codes: ["sign_in_too_weak"],
					at: [placed],
				};
			if ((role?.identity ?? 1) > 1)
				yield {
					what: `${path}: level 1`,
					edits: [withKeys(node, "identity: level 1")],
					codes: ["identity_loosened"],
					at: [placed],
				};
		}
	},
};

const delegated: Operator = {
	fault: "people",
	name: "delegate what cannot be delegated",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, node, definition, path } = placed;
			const never = step.who.some((id) => definition.roles[id]?.delegation === "never");
			if (never && path === `steps.${step.name}`)
				yield {
					what: `${path}: delegation allowed`,
					edits: [...withoutKey(node, "delegation"), withKeys(node, "delegation: allowed")],
					codes: ["delegation_loosened"],
					at: [placed],
				};
			const may = Object.entries(definition.channels).find(([, channel]) =>
				channel.may.includes(step.name),
			);
			if (may && !node.entry("delegation") && path === `steps.${step.name}`)
				yield {
					what: `${path}: never, and a partner may`,
					edits: [withKeys(node, "delegation: never")],
					codes: ["never_delegated"],
					at: [placed, { file: placed.file, path: `channels.${may[0]}` }],
				};
		}
		for (const { node, path, linked } of itemsOf(lab, "roles")) {
			const id = path.slice("roles.".length);
			const done = own(lab).filter(
				(one) =>
					one.linked === linked &&
					one.step.who.includes(id) &&
					one.node.entry("delegation") === undefined,
			);
			const may = Object.values(linked.definition.channels).some((channel) =>
				done.some(({ step }) => channel.may.includes(step.name)),
			);
			if (may && !node.entry("delegation"))
				yield {
					what: `${path}: never, and a partner may`,
					edits: [withKeys(node, "delegation: never")],
					codes: ["never_delegated"],
					at: [placeOfNode(node), { file: node.file.path, path: "channels" }],
				};
		}
	},
};

const noReason: Operator = {
	fault: "people",
	name: "refuse without a reason",
	*mutants(lab) {
		for (const placed of own(lab))
			for (const outcome of outcomesOf(placed.step)) {
				const { step, definition, file, path } = placed;
				const map = lab.map({ file, path: `${path}.outcomes.${outcome.id}` });
				if (!map?.entry("reason") || !("go_to" in outcome.way)) continue;
				const end = definition.steps[outcome.way.go_to];
				if (
					end?.does !== "end" ||
					end.result !== "refused" ||
					step.does === "sign" ||
					(step.deadline?.when_late?.kind === "take" &&
						step.deadline.when_late.outcome === outcome.id)
				)
					continue;
				if (!step.who.some((id) => definition.roles[id]?.is === "officer")) continue;
				const proposals = Object.values(definition.steps).flatMap((one) =>
					edgesFrom(one, definition)
						.filter(({ to, at }) => to === step.name && !at.includes("deadline"))
						.map(({ outcome: id }) => outcomesOf(one).find((other) => other.id === id)),
				);
				if (proposals.length > 0 && proposals.every((one) => one?.reason === "required")) continue;
				yield {
					what: `${map.dotted} without reason`,
					edits: withoutKey(map, "reason"),
					codes: ["refusal_without_reason"],
					at: [placeOfNode(map)],
				};
			}
		for (const placed of own(lab)) {
			const { definition, file, path, step } = placed;
			for (const outcome of outcomesOf(step)) {
				const map = lab.map({ file, path: `${path}.outcomes.${outcome.id}` });
				const sign = "go_to" in outcome.way ? definition.steps[outcome.way.go_to] : undefined;
				const refuses =
					sign?.does === "sign" &&
					outcomesOf(sign).some(
						({ way }) =>
							"go_to" in way &&
							definition.steps[way.go_to]?.does === "end" &&
							(definition.steps[way.go_to] as { result?: string }).result === "refused",
					);
				if (
					map?.entry("reason") &&
					refuses &&
					!sign?.signs.some((id) => Object.hasOwn(definition.results, id))
				)
					yield {
						what: `${map.dotted} proposes without reason`,
						edits: withoutKey(map, "reason"),
						codes: ["refusal_without_reason"],
						at: [placeOfNode(map)],
					};
			}
		}
	},
};

const noAppeal: Operator = {
	fault: "people",
	name: "refuse without saying what can be done",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const guidance = lab.map({ file, path: "guidance" });
			const steps = Object.keys(linked.definition.steps);
			const refuses = steps.some((name) => endsIn(linked.definition, name) === "refused");
			if (guidance?.entry("after") && refuses)
				yield {
					what: `${file}: no guidance after`,
					edits: withoutKey(guidance, "after"),
					codes: ["refusal_without_appeal"],
					at: Object.values(linked.definition.steps)
						.filter(({ does }) => does === "end")
						.map(({ name }) => linked.locate(["steps", name])),
				};
		}
	},
};

function endsIn({ steps }: Definition, name: string): string | undefined {
	const step = steps[name];
	return step?.does === "end" ? step.result : undefined;
}

const overridden: Operator = {
	fault: "people",
	name: "refuse by rule alone",
	*mutants(lab) {
		for (const placed of own(lab))
			if (
				placed.step.does === "decide" &&
				placed.step.by_rule &&
				placed.node.entry("override") &&
				outcomesOf(placed.step).some(
					({ way }) => "go_to" in way && endsIn(placed.definition, way.go_to) === "refused",
				)
			)
				yield {
					what: `${placed.path} without override`,
					edits: withoutKey(placed.node, "override"),
					codes: ["override_missing"],
					at: [placed],
				};
	},
};

export const PEOPLE: readonly Operator[] = [
	citizen,
	beyond,
	sameRole,
	hollow,
	sees,
	nobody,
	partner,
	assurance,
	delegated,
	noReason,
	noAppeal,
	overridden,
];
