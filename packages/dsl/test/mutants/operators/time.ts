import type { Definition } from "../../../src/bundle/index.ts";
import { DefinitionFacts } from "../../../src/check/facts.ts";
import { allowancesOf } from "../../../src/check/time/allowances.ts";
import { longestPath } from "../../../src/check/time/longest-path.ts";
import type { MapNode, Node } from "../../../src/syntax/nodes.ts";
import { before, replaced, withItem, withKeys, withoutItem, withoutKey } from "../edits.ts";
import { itemsOf, mapsIn, placeOfNode, scalarAt } from "../items.ts";
import type { Lab } from "../lab.ts";
import type { Operator } from "../mutant.ts";

/** Every deadline that a step writes itself. */
function* deadlines(lab: Lab) {
	for (const placed of lab.steps) {
		const node = placed.node.entry("deadline")?.value;
		if (node?.kind === "map" && placed.step.deadline) yield { placed, node };
	}
}

const none: Operator = {
	fault: "time",
	name: "remove a deadline",
	*mutants(lab) {
		for (const { placed, node } of deadlines(lab)) {
			const { step } = placed;
			if (step.does === "decide" && step.by_rule) continue;
			// What it uses has a deadline of its own.
			if (placed.node.entry("use")) continue;
			if (step.name === placed.definition.starts_at || (step.does === "start" && !step.wait))
				continue;
			if (step.does === "wait_for" && step.event.kind === "at") continue;
			yield {
				what: `${node.dotted} removed`,
				edits: withoutKey(placed.node, "deadline"),
				codes: ["deadline_missing"],
				at: [placed],
			};
		}
	},
};

const noConsequence: Operator = {
	fault: "time",
	name: "remove the consequence of a deadline",
	*mutants(lab) {
		// What it uses has a consequence of its own.
		for (const { placed, node } of deadlines(lab))
			if (node.entry("when_late") && !node.entry("with") && !placed.node.entry("use"))
				yield {
					what: `${node.dotted}.when_late removed`,
					edits: withoutKey(node, "when_late"),
					codes: ["consequence_missing"],
					at: [placed],
				};
	},
};

const nobodyMoves: Operator = {
	fault: "time",
	name: "wait for a citizen for ever",
	*mutants(lab) {
		for (const { placed, node } of deadlines(lab)) {
			const { roles } = placed.definition;
			const officer = Object.values(roles).find(({ is }) => is === "officer");
			const late = scalarAt(node, "when_late");
			const isCitizens = placed.step.who.some(
				(id) => roles[id]?.is === "applicant" || roles[id]?.is === "person",
			);
			if (officer && late && isCitizens && placed.path === `steps.${placed.step.name}`)
				yield {
					what: `${late.dotted}: tell`,
					edits: [replaced(late, `tell ${officer.id}`)],
					codes: ["waits_for_ever", "stop_without_limit"],
					at: [placed],
				};
		}
	},
};

const warnLate: Operator = {
	fault: "time",
	name: "warn when the time is over",
	*mutants(lab) {
		for (const { node } of deadlines(lab))
			if (node.entry("with"))
				yield {
					what: `${node.dotted}: warn 9 years before its clock is over`,
					edits: [...withoutKey(node, "warn"), withKeys(node, "warn: 9 years before")],
					codes: ["warning_outside_time"],
					at: [placeOfNode(node)],
				};
		for (const { node, path } of [
			...itemsOf(lab, "clocks"),
			...[...deadlines(lab)].map(({ node }) => ({ node, path: node.dotted })),
		]) {
			const within = scalarAt(node, "within");
			if (!within) continue;
			for (const lead of [
				"at 100 percent",
				`${within.text === "same working day" ? "1 working day" : within.text} before`,
				"2 years before",
			])
				yield {
					what: `${path}: warn ${lead}`,
					edits: [...withoutKey(node, "warn"), withKeys(node, `warn: ${lead}`)],
					codes: ["warning_outside_time"],
					at: [placeOfNode(node)],
				};
		}
	},
};

const shortTotal: Operator = {
	fault: "time",
	name: "promise less than the steps take",
	*mutants(lab) {
		for (const { node, path, linked, id } of itemsOf(lab, "clocks")) {
			const clock = linked.definition.clocks[id];
			const calendar = linked.definition.calendars[linked.definition.calendar];
			if (id !== "total" || !clock || !calendar) continue;
			const facts = factsIn(lab, linked.definition);
			const variants = node.entry("instead")?.value;
			for (const { at, given } of allowancesOf(clock, [])) {
				const [, variant] = at;
				const map = at.length === 1 || !variants ? node : mapIn(variants, variant);
				const within = map && scalarAt(map, "within");
				const longest = longestPath(clock, facts, calendar, -1, given)?.minutes ?? 0;
				for (const [least, text] of [
					[60, "1 working hour"],
					[5, "5 minutes"],
				] as const)
					if (within && longest > least)
						yield {
							what: `${path}.${at.join(".")}: ${text}`,
							edits: [replaced(within, text), ...withoutKey(node, "warn")],
							codes: ["total_too_short"],
							at: [placeOfNode(node)],
						};
			}
		}
	},
};

function factsIn(lab: Lab, definition: Definition): DefinitionFacts {
	const latestOf = (id: string) =>
		lab.latest.find((one) => one.definition.procedure === id)?.definition;
	return new DefinitionFacts(definition, undefined, undefined, latestOf);
}

function mapIn(node: Node, key: string | undefined): MapNode | undefined {
	const value = node.kind === "map" && key !== undefined ? node.entry(key)?.value : undefined;
	return value?.kind === "map" ? value : undefined;
}

const longStep: Operator = {
	fault: "time",
	name: "give an office's step more than was promised",
	*mutants(lab) {
		for (const { placed, node } of deadlines(lab)) {
			const { step, definition } = placed;
			const within = scalarAt(node, "within");
			const total = definition.clocks.total;
			const calendar = definition.calendars[definition.calendar];
			const isOfficers =
				step.who.length > 0 && step.who.every((id) => definition.roles[id]?.is === "officer");
			if (!within || !total?.within || !calendar || !isOfficers || node.entry("instead")) continue;
			if (step.stops.includes("total") || step.extends?.clock === "total") continue;
			const steps = {
				...definition.steps,
				[step.name]: {
					...step,
					deadline: { ...step.deadline, within: { n: 30, unit: "working days" as const } },
				},
			};
			const longer =
				longestPath(
					total,
					new DefinitionFacts({ ...definition, steps } as typeof definition),
					calendar,
					-1,
				)?.minutes ?? 0;
			if (longer < 29 * 6 * 60) continue;
			yield {
				what: `${within.dotted}: 30 working days`,
				edits: [replaced(within, "30 working days")],
				codes: ["total_too_short"],
				at: [
					placed,
					{ file: placed.linked.locate(["clocks", "total"]).file, path: "clocks.total" },
				],
			};
		}
	},
};

const endlessStop: Operator = {
	fault: "time",
	name: "stop a clock without a limit",
	*mutants(lab) {
		for (const { placed, node } of deadlines(lab)) {
			const { step, definition } = placed;
			const clock = Object.keys(definition.clocks).find(
				(id) => definition.clocks[id]?.of === undefined,
			);
			if (clock === undefined || placed.path !== `steps.${step.name}`) continue;
			if (
				step.deadline?.when_late?.kind === "tell" &&
				!placed.node.entry("stops") &&
				step.deadline.with === undefined
			)
				yield {
					what: `${placed.path} stops ${clock}`,
					edits: [withKeys(placed.node, "stops:", `  - ${clock}`)],
					codes: ["stop_without_limit"],
					at: [placed],
				};
			// What it uses has a deadline of its own.
			if (step.stops.length > 0 && !placed.node.entry("use"))
				yield {
					what: `${placed.path} has no deadline and stops a clock`,
					edits: withoutKey(placed.node, "deadline"),
					codes: ["deadline_missing", "stop_without_limit"],
					at: [placed],
				};
			if (step.stops.length > 0 && node.entry("within"))
				yield {
					what: `${placed.path} has the deadline of the clock that stands`,
					edits: [replaced(node, `\n      with: ${step.stops[0]}`)]
						.slice(0, 0)
						.concat([
							...withoutKey(node, "within"),
							...withoutKey(node, "warn"),
							withKeys(node, `with: ${step.stops[0]}`),
						]),
					codes: ["stop_without_limit"],
					at: [placed],
				};
		}
	},
};

const shortCalendar: Operator = {
	fault: "time",
	name: "end the calendar too early",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const covers = scalarAt(root, "covers");
			const id = scalarAt(root, "calendar");
			if (!covers || !id || !file.endsWith(".calendar.yaml")) continue;
			const used = lab.latest.filter(({ definition }) => definition.calendar === id.text);
			const [from = ""] = covers.text.split(" to ");
			for (const { definition, linked } of used.map((one) => ({
				definition: one.definition,
				linked: one,
			}))) {
				if (definition.edition < from) continue;
				const days = [...root.entries].filter(({ key }) => key.text === "days");
				if (days.length > 1) continue;
				const at = linked.locate(["procedure"]).file;
				const hasDays = Object.values(definition.steps).some(
					({ deadline }) =>
						deadline?.within && ["days", "weeks", "working days"].includes(deadline.within.unit),
				);
				if (hasDays)
					yield {
						what: `${file} ends on ${definition.edition}`,
						edits: [
							replaced(covers, `${from} to ${definition.edition}`),
							...withoutKey(root, "days"),
						],
						codes: ["calendar_too_short"],
						at: [
							{ file: at, path: "" },
							{ file, path: "" },
							...Object.values(definition.steps).map(({ name }) => linked.locate(["steps", name])),
						],
					};
			}
		}
	},
};

const lateCalendar: Operator = {
	fault: "time",
	name: "begin the calendar too late",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const covers = scalarAt(root, "covers");
			const id = scalarAt(root, "calendar");
			if (!covers || !id || !file.endsWith(".calendar.yaml")) continue;
			const used = lab.latest.find(({ definition }) => definition.calendar === id.text);
			const [, to = ""] = covers.text.split(" to ");
			if (used)
				yield {
					what: `${file} begins on ${to}`,
					edits: [
						replaced(covers, `${to} to ${to}`),
						...withoutKey(root, "days"),
						...withoutKey(root, "day_sets"),
					],
					codes: ["calendar_begins_later"],
					at: [
						{ file: used.locate(["procedure"]).file, path: "calendar" },
						{ file, path: "" },
					],
				};
		}
	},
};

const closedOffice: Operator = {
	fault: "time",
	name: "an office without hours",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const hours = root.entry("hours")?.value;
			const used = lab.latest.filter(
				({ definition }) => definition.calendar === scalarAt(root, "calendar")?.text,
			);
			const isWorking = used.some(({ definition }) =>
				[
					...Object.values(definition.clocks),
					...Object.values(definition.steps).flatMap(({ deadline }) => deadline ?? []),
				].some(({ within }) => within?.unit.includes("working")),
			);
			if (hours?.kind !== "map" || !isWorking || !used[0]) continue;
			const closed = hours.entries.flatMap(({ key }) => withoutKey(hours, key.text));
			const open = Object.values(
				used[0].definition.calendars[used[0].definition.calendar]?.days ?? {},
			);
			for (const [what, days] of [
				["without hours", withoutKey(root, "days")],
				["without hours but of single days", []],
			] as const)
				if (days.length > 0 || open.filter(({ is }) => is === "open").length < 2)
					yield {
						what: `${file} ${what}`,
						edits: [...closed, ...days],
						codes: ["calendar_never_open"],
						at: [
							{ file, path: "" },
							{ file: used[0].locate(["procedure"]).file, path: "" },
						],
					};
		}
	},
};

const inForce: Operator = {
	fault: "time",
	name: "days in force that leave a gap or overlap",
	*mutants(lab) {
		for (const { node, path, id, file, linked } of itemsOf(lab, "fees")) {
			if (node.entry("until") || node.entry("from") || !linked.complete) continue;
			const text = node.file.text.slice(node.start, node.end);
			const indent = " ".repeat(node.file.lines.place(node.start).column - 1);
			const key = lab.map({ file, path: "fees" })?.entry(id)?.key;
			if (!key) continue;
			const lines = text
				.split("\n")
				.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
			const copy = (from: string) => [
				`${id}_2027:`,
				...[`from: ${from}`, ...lines].map((line) => `  ${line}`),
			];
			const twin = (from: string) => [before(key, copy(from)), withKeys(node, "until: 2026-12-31")];
			yield {
				what: `${path} and its successor leave a gap`,
				edits: twin("2027-03-01"),
				codes: ["in_force_gap"],
				at: [
					{ file, path: `fees.${id}_2027` },
					{ file, path },
				],
			};
			yield {
				what: `${path} and its successor overlap`,
				edits: twin("2026-12-15"),
				codes: ["in_force_overlap"],
				at: [
					{ file, path: `fees.${id}_2027` },
					{ file, path },
				],
			};
		}
		for (const [file, root] of lab.roots) {
			const sources = file.endsWith(".law.yaml") ? root.entry("sources")?.value : undefined;
			for (const { value: node } of sources?.kind === "map" ? sources.entries : [])
				if (node.kind === "map")
					yield {
						what: `${node.dotted} of ${file} ends before it begins`,
						edits: [
							...withoutKey(node, "from"),
							...withoutKey(node, "until"),
							withKeys(node, "from: 2026-01-02", "until: 2026-01-01"),
						],
						codes: ["never_in_force"],
						at: [placeOfNode(node)],
					};
		}
		for (const section of ["fees", "documents", "data", "checks"])
			for (const { node, path } of itemsOf(lab, section))
				if (!node.entry("until") && !node.entry("from"))
					yield {
						what: `${path} ends before it begins`,
						edits: [withKeys(node, "from: 2027-03-01", "until: 2026-12-31")],
						codes: ["never_in_force"],
						at: [placeOfNode(node)],
					};
		const OVER: Readonly<Record<string, string>> = {
			fees: "fee_never_due",
			documents: "document_never_required",
			data: "over_before_edition",
			checks: "over_before_edition",
			channels: "over_before_edition",
		};
		for (const [section, code] of Object.entries(OVER))
			for (const { node, path, linked } of itemsOf(lab, section))
				if (!node.entry("until") && !node.entry("from") && linked.complete)
					yield {
						what: `${path} ends before the edition begins`,
						edits: [withKeys(node, "until: 2001-12-31")],
						codes: [code],
						at: [placeOfNode(node)],
					};
	},
};

const datedGap: Operator = {
	fault: "time",
	name: "a dated value that begins too late",
	*mutants(lab) {
		for (const { node, path } of itemsOf(lab, "fees")) {
			const amount = scalarAt(node, "amount");
			if (amount && /^\d/.test(amount.text))
				yield {
					what: `${path}.amount begins in 2030`,
					edits: [
						...withoutKey(node, "amount"),
						withKeys(node, "amount:", `  2030-01-01: ${amount.text}`),
					],
					codes: ["dated_gap"],
					at: [placeOfNode(node)],
				};
		}
		for (const { node, path } of itemsOf(lab, "clocks")) {
			const within = scalarAt(node, "within");
			if (within && !node.entry("warn"))
				yield {
					what: `${path}.within begins in 2030`,
					edits: [
						...withoutKey(node, "within"),
						withKeys(node, "within:", `  2030-01-01: ${within.text}`),
					],
					codes: ["dated_gap"],
					at: [placeOfNode(node)],
				};
		}
	},
};

const neverStarts: Operator = {
	fault: "time",
	name: "a clock that nothing starts, or that nothing needs",
	*mutants(lab) {
		for (const { node, path, linked, id } of itemsOf(lab, "clocks")) {
			const steps = lab.map({ file: node.file.path, path: "steps" });
			const key = steps?.entries[0]?.key;
			if (key && linked.definition.clocks[id]?.of === undefined)
				yield {
					what: `${path} starts before a step that never comes`,
					edits: [
						...withoutKey(node, "starts"),
						withKeys(node, "starts: before nowhere_near"),
						before(key, ["nowhere_near:", "  does: end", "  result: refused"]),
					],
					codes: ["clock_never_starts"],
					at: [placeOfNode(node)],
				};
			const end = Object.values(linked.definition.steps).find(({ does }) => does === "end");
			if (end && Object.keys(linked.definition.afterwards).length === 0)
				yield {
					what: `${path} starts with an end`,
					edits: [...withoutKey(node, "starts"), withKeys(node, `starts: after ${end.name}`)],
					codes: ["clock_never_starts"],
					at: [placeOfNode(node)],
				};
		}
	},
};

const clockAgain: Operator = {
	fault: "time",
	name: "extend a clock that does not run",
	*mutants(lab) {
		for (const placed of lab.steps) {
			const { definition, step } = placed;
			const total = definition.clocks.total;
			if (!total || step.extends || step.does === "end" || placed.path !== `steps.${step.name}`)
				continue;
			if (step.name !== definition.starts_at) continue;
			if (total.starts.length === 0) continue;
			yield {
				what: `${placed.path} extends total`,
				edits: [withKeys(placed.node, "extends: total by 3 working days")],
				codes: ["extends_nothing"],
				at: [placed],
			};
		}
	},
};

const closedHour: Operator = {
	fault: "time",
	name: "be done by an hour at which nobody is there",
	*mutants(lab) {
		for (const { node, path } of itemsOf(lab, "clocks")) {
			const cutOff = scalarAt(node, "cut_off");
			if (cutOff)
				yield {
					what: `${path}.cut_off: 00:30`,
					edits: [replaced(cutOff, '"00:30"')],
					codes: ["by_when_closed"],
					at: [placeOfNode(node)],
				};
		}
		for (const { placed, node } of deadlines(lab)) {
			const isOfficers =
				placed.step.who.length > 0 &&
				placed.step.who.every((id) => placed.definition.roles[id]?.is === "officer");
			if (isOfficers && node.entry("within") && !node.entry("instead"))
				yield {
					what: `${node.dotted} by 23:00`,
					edits: [
						...withoutKey(node, "within"),
						...withoutKey(node, "warn"),
						withKeys(node, 'by: "23:00"'),
					],
					codes: ["by_when_closed"],
					at: [placed],
				};
		}
	},
};

export const TIME: readonly Operator[] = [
	none,
	noConsequence,
	nobodyMoves,
	warnLate,
	shortTotal,
	longStep,
	endlessStop,
	shortCalendar,
	lateCalendar,
	closedOffice,
	inForce,
	datedGap,
	neverStarts,
	clockAgain,
	closedHour,
];
void [withItem, withoutItem, mapsIn];
