import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { isOnlyFromPorts } from "../../src/access/allowed.ts";
import { viewOf } from "../../src/access/view-of.ts";
import { actingRoles } from "../../src/case/calendars.ts";
import type { Actor } from "../../src/case/case.ts";
import type { Command } from "../../src/case/command.ts";
import { dueOf } from "../../src/case/due-of.ts";
import { MOTHER, officer, PORT, Story } from "../../src/case/story.test-data.ts";

const OFFICER: Actor = officer("o1", "officer", "head");

/**
 * Plays a trace on the real core, line by line, and answers what happened in the same words. `step.outcome` is an act
 * or a port's answer, `late` the next due instant, `anytime x` an action; `!step.outcome` is refused, with its code. Behind
 * the arrow stand the steps the case is at, tasks beside it in brackets, and cases it asks to be started with `+`.
 */
export function play(
	bundle: Bundle,
	validators: Readonly<Record<string, FormValidators>>,
	trace: readonly string[],
): readonly string[] {
	const story = new Story(bundle, validators);
	return trace.map((line) => {
		const [event = ""] = line.split(" → ");
		if (!event.startsWith("!")) return `${event} → ${happens(story, event)}`;
		const act = event.slice(1, event.lastIndexOf(" "));
		return `!${act} ${refusedWith(story, act)}`;
	});
}

function happens(story: Story, event: string): string {
	const effects = story.effects.length;
	if (event === "open") story.open();
	else if (event === "late") letTimePass(story);
	else if (event.startsWith("anytime "))
		story.send({ kind: "case_action", action: event.slice("anytime ".length) }, MOTHER);
	else send(story, event);
	const started = story.effects
		.slice(effects)
		.flatMap((effect) =>
			effect.kind === "start_case" ? [`+${effect.procedure}${JSON.stringify(effect.given)}`] : [],
		);
	return [standing(story), ...started].join(" ");
}

function standing(story: Story): string {
	const { steps } = viewOf(story.bundle, story.case, OFFICER, story.now);
	const aside = story.case.active.filter(({ apart }) => apart).map(({ step }) => step);
	const beside = aside.length > 0 ? [`(${aside.sort().join(" ")})`] : [];
	return [...[...steps].sort(), ...beside].join(" ");
}

/** To the next instant at which something is late; warnings on the way are given. */
function letTimePass(story: Story): void {
	const [late] = dueOf(story.case).filter(
		({ kind, what }) => kind === "late" && what !== "clocks.total",
	);
	if (late) story.until(new Date(late.at).toISOString());
}

function send(story: Story, event: string): void {
	const [name = "", ...rest] = event.split(" ");
	if (name.split(".").length === 3 && !stepAt(story.bundle.definition, stepOf(name)))
		story.send({ kind: "unasked", event: name }, PORT);
	else {
		const { command, actor } = actOf(story, name, rest.join(" "));
		story.send(command, actor);
	}
}

function refusedWith(story: Story, name: string): string {
	const [act = "", ...rest] = name.split(" ");
	const { command, actor } = actOf(story, act, rest.join(" "));
	return story.refused(command, actor).code;
}

function actOf(
	story: Story,
	name: string,
	data: string,
): { readonly command: Command; readonly actor: Actor } {
	const step = stepOf(name);
	const outcome = name.slice(step.length + 1);
	const definition = stepAt(story.bundle.definition, step);
	if (definition && isOnlyFromPorts(definition)) {
		const effect = story.case.active.find((active) => active.step === step)?.effect;
		const command = { kind: "report", step, answer: outcome, ...(effect && { effect }) } as const;
		return { command, actor: PORT };
	}
	const given = data === "" ? {} : (JSON.parse(data) as Readonly<Record<string, unknown>>);
	const isCitizen = definition && actingRoles(definition).includes("applicant");
	return {
		command: {
			kind: "act",
			step,
			outcome,
			data: { ...(outcome === "submit" && own(story, step)), ...given },
		},
		actor: isCitizen ? MOTHER : OFFICER,
	};
}

/** Every procedure here asks what it is about; which is never the point. */
function own({ bundle: { definition } }: Story, name: string): Readonly<Record<string, unknown>> {
	const step = definition.steps[name];
	const asks = step?.does === "fill_in" && step.pages.some(({ ask }) => ask.includes("subject"));
	return asks ? { subject: "s" } : {};
}

function stepOf(name: string): string {
	return name.slice(0, name.lastIndexOf("."));
}
