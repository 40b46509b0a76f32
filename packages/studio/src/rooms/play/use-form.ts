import type { Id, StepName, TaskView } from "@onedoor/dsl/bundle";
import { viewOf } from "@onedoor/runtime/core";
import {
	type Data,
	draftOf,
	filledWith,
	type Move,
	type Played,
	typedBy,
} from "@onedoor/runtime/testing/play";
import { useRef, useState } from "react";

import type { Heard, PlayForm, Said } from "../../preview/message.ts";
import type { Playing } from "./use-run.ts";

export interface PlayedForm {
	/** Undefined where the role has nothing to fill in here. */
	readonly message: PlayForm | undefined;
	/** Fills everything in as the example would. */
	fill(): void;
	/** What the page inside asks. */
	hear(said: Said): Omit<Heard, "kind" | "number">;
}

/** The form of a step for a role: what stands in it, what registers say, and what becomes of it when it is sent. */
export function useForm(
	playing: Playing,
	played: Played,
	{
		step,
		role,
		language,
	}: { readonly step: StepName; readonly role: Id; readonly language: string },
): PlayedForm {
	const { world } = played;
	const { registers, example, script, stage } = playing;
	// What is typed outlives the page inside, which begins anew whenever registers say something else.
	const typed = useRef<{ readonly visit: string; readonly data: Data }>(undefined);
	const [filled, setFilled] = useState(0);
	const actor = world.actor(role);
	const view = viewOf(world.bundle, world.case, actor, world.now);
	const task = view.tasks.find((each) => each.step === step);
	const visit = `${script.who ?? ""} ${script.moves.length} ${step} ${role}`;
	const data = typed.current?.visit === visit ? typed.current.data : undefined;
	const said = JSON.stringify([script.knows, script.says, filled, stage.bundle.hash]);
	const keep = (next: Data) => {
		typed.current = { visit, data: next };
	};
	return {
		message: task && {
			kind: "play",
			turn: `${visit} ${said}`,
			bundle: world.bundle,
			view,
			task: task satisfies TaskView,
			draft: draftOf(world, step, data, registers),
			language,
			now: world.now,
			isFilled: filled > 0 && data !== undefined,
		},
		fill() {
			keep(typedBy(example.answers, world, step));
			setFilled(filled + 1);
		},
		hear({ kind, data: next }) {
			keep(next);
			if (kind === "typed") return { draft: draftOf(world, step, next, registers) };
			const refused = playing.make(submitted(playing, played, step, role, next), "try");
			if (refused === undefined) return {};
			const { code, values, findings = [] } = refused;
			return { refused: { code, values, findings } };
		},
	};
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
