import { compileDefinition } from "@onedoor/dsl";
import type { Bundle, Definition, Id, Scenario, Step } from "@onedoor/dsl/bundle";
import { fieldAt, isAsked } from "@onedoor/dsl/form";
import { describe, expect, it } from "vitest";

import type { Actor, Case } from "../case/case.ts";
import type { Command } from "../case/command.ts";
import { decide } from "../case/decide.ts";
import { loadValidators } from "../case/load-validators.ts";
import { isRefusal } from "../case/refusal.ts";
import { checkedLibrary } from "../testing/procedures.test-data.ts";
import { runScenario } from "../testing/run-scenarios.ts";
import { canSee } from "./can-see.ts";
import { viewOf } from "./view-of.ts";

/**
 * Who may do what, and see what: every role, step, outcome, action and field of a procedure, in every state that its
 * scenarios come to. What the definition does not name is refused, and nothing of it is shown. The expectation is read
 * from the definition alone, by which roles each thing mentions, and shares no code with the runtime.
 */

/** In `pnpm test` so many scenarios of each procedure; all of them in `pnpm soak matrix`. */
const SCENARIOS = Number(process.env.ONEDOOR_SOAK_SCENARIOS ?? 1);

const library = checkedLibrary();
const all = library.definitions.map(
	(definition) => [`${definition.procedure} ${definition.edition}`, definition] as const,
);

describe("what the definition names nobody for is refused and hidden", () => {
	it.each(all)("%s", { timeout: 3_600_000 }, async (_, definition) => {
		const { bundle } = compileDefinition(definition);
		const { wrong, cells } = await matrixOf(bundle, definition, scenariosOf(definition));
		expect(wrong.slice(0, 5)).toEqual([]);
		expect(cells.acts).toBeGreaterThan(50);
		expect(cells.refused).toBeGreaterThan(cells.acts / 2);
		expect(cells.fields).toBeGreaterThan(5);
	});

	it("finds a role that may do more than its definition says", async () => {
		const definition = definitionOf("birth_registration");
		const opened = withStep(definition, "signature", { who: ["commune_leader", "receiver"] });
		const { wrong } = await matrixOf(
			compileDefinition(opened).bundle,
			definition,
			scenariosOf(definition).slice(0, 1),
		);
		expect(wrong).toContain("receiver may do `signature`: `signed`");
	});

	it("finds a field that is shown to whom its definition does not name", async () => {
		const definition = definitionOf("birth_registration");
		const closed = withStep(definition, "verify", { sees: ["child"] });
		const { wrong } = await matrixOf(
			compileDefinition(definition).bundle,
			closed,
			scenariosOf(definition).slice(0, 1),
		);
		expect(wrong.some((why) => why.startsWith("civil_status_officer sees `"))).toBe(true);
	});
});

function definitionOf(procedure: Id): Definition {
	const found = library.definitions.find((one) => one.procedure === procedure);
	if (found === undefined) throw new Error(`the library has no \`${procedure}\``);
	return found;
}

function scenariosOf({ procedure }: Definition): readonly Scenario[] {
	return library.scenarios.filter((one) => one.procedure === procedure).slice(0, SCENARIOS);
}

function withStep(definition: Definition, name: string, change: object): Definition {
	const step = { ...definition.steps[name], ...change } as Step;
	return { ...definition, steps: { ...definition.steps, [name]: step } };
}

/** A case as a scenario came to it, and those who take part in it there. */
interface State {
	readonly case: Case;
	readonly now: string;
	readonly actors: readonly Actor[];
}

interface Matrix {
	readonly wrong: readonly string[];
	readonly cells: { readonly acts: number; readonly refused: number; readonly fields: number };
}

/** @param says the definition that is believed */
async function matrixOf(
	bundle: Bundle,
	says: Definition,
	scenarios: readonly Scenario[],
): Promise<Matrix> {
	const validators = await loadValidators(bundle);
	const wrong = new Set<string>();
	const cells = { acts: 0, refused: 0, fields: 0 };
	for (const { case: current, now, actors } of statesOf(bundle, scenarios, validators))
		for (const actor of [...actors, ...STRANGERS]) {
			for (const command of commandsOf(says)) {
				const env = { now, actor, id: current.id, number: current.number, validators };
				const isRefused = isRefusal(decide(bundle, current, command, env));
				cells.acts++;
				if (isRefused) cells.refused++;
				else if (!isNamed(says, current, command, actor)) wrong.add(wordsOf(actor, command));
			}
			for (const path of pathsShown(bundle, current, actor, now)) {
				cells.fields++;
				if (!isShown(says, current, actor, path)) wrong.add(`${actor.id} sees \`${path}\``);
			}
		}
	return { wrong: [...wrong], cells };
}

/** Once for each place where the case can stand. */
function statesOf(
	bundle: Bundle,
	scenarios: readonly Scenario[],
	validators: Awaited<ReturnType<typeof loadValidators>>,
): readonly State[] {
	const states = new Map<string, State>();
	const roles = Object.keys(bundle.definition.roles);
	for (const scenario of scenarios)
		runScenario(bundle, scenario, validators, {
			done: ({ world }) => {
				const key = JSON.stringify([world.case.state, world.case.status]);
				if (states.has(key)) return;
				const actors = roles.map((role) => world.actor(role));
				states.set(key, { case: world.case, now: world.now, actors });
			},
		});
	return [...states.values()];
}

/** Another citizen, and an officer of another procedure, both of the highest assurance. */
const STRANGERS: readonly Actor[] = [
	{ id: "stranger", kind: "person", roles: [], level: 3, identity: { personal_id: "stranger" } },
	{
		id: "clerk_of_elsewhere",
		kind: "person",
		roles: ["clerk_of_elsewhere"],
		level: 3,
		identity: { personal_id: "clerk_of_elsewhere" },
	},
];

function commandsOf({ steps, anytime, afterwards }: Definition): readonly Command[] {
	const acts = Object.values(steps).flatMap((step): Command[] => [
		...["submit", "signed", "done", ...outcomesIn(step)].map(
			(outcome): Command => ({ kind: "act", step: step.name, outcome, data: {}, reason: "so" }),
		),
		{ kind: "claim", step: step.name },
		{ kind: "pay", step: step.name },
	]);
	const actions = [...Object.keys(anytime), ...Object.keys(afterwards)].map(
		(action): Command => ({ kind: "case_action", action, reason: "so" }),
	);
	return [...acts, ...actions];
}

function outcomesIn(step: Step): readonly Id[] {
	return "outcomes" in step ? step.outcomes.map(({ id }) => id) : [];
}

/** Whether the definition names any role of this actor for what they did. */
function isNamed(says: Definition, current: Case, command: Command, actor: Actor): boolean {
	const roles = rolesOf(says, current, actor);
	if (command.kind === "case_action") {
		const action = says.anytime[command.action] ?? says.afterwards[command.action];
		return action !== undefined && roles.includes(action.who);
	}
	const step = "step" in command ? says.steps[command.step] : undefined;
	return step !== undefined && actorsIn(says, current, step).some((role) => roles.includes(role));
}

/** Who acts at a step, by all roles that its definition names there. */
function actorsIn(says: Definition, current: Case, step: Step): readonly Id[] {
	const helper = says.channels[current.channel]?.filled_by;
	return helper === undefined ? rolesIn(step) : [...rolesIn(step), helper];
}

function rolesIn(value: unknown): readonly Id[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		ROLES.has(key) ? [inner].flat().filter((one) => typeof one === "string") : rolesIn(inner),
	);
}

/** Under these keys of a step stand roles that act. */
const ROLES: ReadonlySet<string> = new Set(["who", "beyond", "led_by", "role", "from", "to"]);

/** An officer is who carries the role; citizens are known by their number. */
function rolesOf(says: Definition, current: Case, actor: Actor): readonly Id[] {
	return Object.values(says.roles)
		.filter(({ id, is }) => {
			if (is === "officer" || is === "partner") return actor.roles.includes(id);
			if (is === "applicant") return isSame(current.applicant, actor.identity);
			// Others are named by the data: anybody but the strangers may be one of them.
			return !STRANGERS.includes(actor) && actor.roles.length === 0;
		})
		.map(({ id }) => id);
}

function isSame(one: Case["applicant"], other: Actor["identity"]): boolean {
	return one.organisation_code !== undefined
		? one.organisation_code === other.organisation_code
		: one.personal_id === other.personal_id;
}

function pathsShown(bundle: Bundle, current: Case, actor: Actor, now: string): readonly string[] {
	const isSeen = canSee(bundle, current, actor, now);
	const { data, papers, tasks } = viewOf(bundle, current, actor, now);
	const own = leavesOf(data, "");
	// Whoever may not see the case is told nothing, also by who forgets to ask that first.
	return isSeen
		? own
		: [
				...own,
				...papers.map(({ id }) => `papers.${id}`),
				...tasks.flatMap(({ outcomes, step }) => outcomes.map((id) => `tasks.${step}.${id}`)),
			];
}

function leavesOf(value: unknown, path: string): readonly string[] {
	if (typeof value !== "object" || value === null) return [path];
	return Object.entries(value).flatMap(([key, inner]) =>
		leavesOf(inner, path === "" ? key : `${path}.${key}`),
	);
}

function isShown(says: Definition, current: Case, actor: Actor, path: string): boolean {
	if (isSame(current.applicant, actor.identity) || current.opened_by === actor.id) return true;
	const roles = rolesOf(says, current, actor);
	const steps = current.active.flatMap(({ step }) => says.steps[step] ?? []);
	const own = steps.filter((step) =>
		actorsIn(says, current, step).some((role) => roles.includes(role)),
	);
	const shown = own.map((step) => step.sees ?? (step.does === "confirm" ? step.shows : undefined));
	const plain = path.replace(/\.\d+(?=\.|$)/g, "");
	if (shown.some((sees) => sees && isAsked(sees, plain))) return true;
	const isOpen = own.length === 0 || shown.includes(undefined);
	return isOpen && roles.some((id) => isOffice(says, id)) && !isSensitive(says, plain);
}

function isOffice(says: Definition, id: Id): boolean {
	const is = says.roles[id]?.is;
	return is === "officer" || is === "partner" || is === "person" || is === "representative";
}

function isSensitive(says: Definition, path: string): boolean {
	const names = path.split(".");
	return names.some(
		(_, index) => fieldAt(says, names.slice(0, index + 1).join("."))?.personal === "sensitive",
	);
}

function wordsOf(actor: Actor, command: Command): string {
	if (command.kind === "act")
		return `${actor.id} may do \`${command.step}\`: \`${command.outcome}\``;
	const what = "step" in command ? command.step : "action" in command ? command.action : "";
	return `${actor.id} may \`${command.kind}\` \`${what}\``;
}
