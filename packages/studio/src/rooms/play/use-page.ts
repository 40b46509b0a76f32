import type { CaseView, Id, StepName } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { type Refusal, viewOf } from "@onedoor/runtime/core";
import {
	type Data,
	draftOf,
	filledWith,
	type Move,
	type Played,
	typedBy,
} from "@onedoor/runtime/testing/play";
import { useMemo, useState } from "react";

import type { Answered, PlayCase, Said } from "../../preview/message.ts";
import { isPlayed } from "./run.ts";
import { type Made, type Playing, visitOf } from "./use-run.ts";

export interface PlayedPage {
	readonly message: PlayCase;
	/** The form that stands open to this role; undefined where there is none. */
	readonly form: StepName | undefined;
	/** Fills everything in as the example would. */
	fill(): void;
	/** What the page inside asks, and does. */
	hear(said: Said): Answered;
}

/** The page of one role in the case that is played: what it shows, and what becomes of what is done there. */
export function usePage(
	playing: Playing,
	played: Played,
	{ role, language }: { readonly role: Id; readonly language: string },
): PlayedPage {
	const { world } = played;
	const { registers, example, script, stage, drafts } = playing;
	const [filled, setFilled] = useState({ visit: "", times: 0 });
	const view = useMemo(() => viewFor(played, role), [played, role]);
	const form = view.tasks.find(
		({ step, outcomes }) =>
			outcomes.length > 0 && stepAt(world.bundle.definition, step)?.does === "fill_in",
	);
	const visit = form && visitOf(form);
	const said = JSON.stringify([
		example.beginning,
		script.knows,
		script.says,
		script.down,
		filled.times,
	]);
	const draft = (step: StepName) => draftOf(world, step, drafts.get(visitAt(step)), registers);

	function visitAt(step: StepName): string {
		return visitOf(world.case.active.find((active) => active.step === step) ?? { step, visit: 1 });
	}

	return {
		message: {
			kind: "play",
			turn: `${script.begun} ${script.who ?? ""} ${role} ${said} ${stage.bundle.hash}`,
			bundle: world.bundle,
			view,
			language,
			now: world.now,
			opens: visit !== undefined && visit === filled.visit ? filledPage(form?.marks) : {},
		},
		form: form?.step,
		fill() {
			if (form === undefined || visit === undefined) return;
			drafts.set(visit, typedBy(example.answers, world, form.step));
			setFilled({ visit, times: filled.times + 1 });
		},
		hear(asked) {
			switch (asked.kind) {
				case "draft":
					return { draft: draft(asked.step) };
				case "typed":
					drafts.set(visitAt(asked.step), asked.data);
					return { draft: draft(asked.step) };
				default:
					return answerTo(playing.make(moveOf(playing, played, role, asked), "try"), role);
			}
		},
	};
}

/** A correction has no check of its own: it is one page. */
function filledPage(marks: unknown): PlayCase["opens"] {
	return { page: marks === undefined ? "check" : "do" };
}

function viewFor({ world }: Played, role: Id): CaseView {
	const view = viewOf(world.bundle, world.case, world.actor(role), world.now);
	// Nothing is printed here: what would stand in a letter is read among what was sent.
	const papers = view.papers.map(({ href: _href, ...paper }) => paper);
	return { ...view, papers };
}

function answerTo({ refused, played }: Made, role: Id): Answered {
	if (refused !== undefined) return { refused: toldOf(refused) };
	return isPlayed(played) ? { view: viewFor(played, role) } : {};
}

function toldOf({ code, values, findings = [] }: Refusal): NonNullable<Answered["refused"]> {
	return { code, values, findings };
}

type Deed = Exclude<Said, { readonly kind: "draft" | "typed" }>;

function moveOf(playing: Playing, played: Played, role: Id, asked: Deed): Move {
	const by = { role };
	const { definition } = played.world.bundle;
	switch (asked.kind) {
		case "action":
			return {
				kind: "action",
				act: {
					kind: Object.hasOwn(definition.anytime, asked.action) ? "anytime" : "afterwards",
					take: asked.action,
					by,
					with: {},
					marks: [],
					...(asked.reason !== undefined && { reason: asked.reason }),
				},
			};
		case "pay":
			return {
				kind: "act",
				step: asked.step,
				act: { take: "paid", by, with: {}, marks: [] },
			};
		case "act":
			if (stepAt(definition, asked.step)?.does === "fill_in")
				return submitted(playing, played, asked.step, role, asked.data);
			return {
				kind: "act",
				step: asked.step,
				act: {
					take: asked.outcome,
					by,
					with: asked.data,
					marks: [],
					...(asked.reason !== undefined && { reason: asked.reason }),
				},
			};
	}
}

/** The form, sent by this role with what registers know in the end. */
export function submitted(
	{ registers }: Playing,
	{ world }: Played,
	step: StepName,
	role: Id,
	data: Data,
): Move {
	const filled = filledWith(world, step, data, registers);
	return {
		kind: "act",
		step,
		act: { take: "submit", by: { role }, with: data, marks: [] },
		filled,
	};
}
