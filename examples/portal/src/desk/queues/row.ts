import type {
	CaseView,
	ChannelId,
	Definition,
	IsoDate,
	Step,
	StepName,
	TaskRowView,
	TrackItem,
} from "@onedoor/dsl/bundle";

import { applicantName } from "./applicant-name.ts";

/** One line of a queue: a task of mine, or a case that waits for somebody else. */
export interface Row {
	/** Case id. */
	readonly case: string;
	readonly number: string;
	readonly about?: string;
	/** Name of whoever it is for, as far as it is known. */
	readonly applicant?: string;
	readonly procedure: string;
	readonly edition: IsoDate;
	readonly channel: ChannelId;
	readonly step?: StepName;
	readonly visit: number;
	readonly due?: string;
	readonly claimed_by?: string;
	readonly ended: boolean;
}

export function rowOfTask(task: TaskRowView): Row {
	const { number, about, procedure, edition, channel, step, visit, due, claimed_by } = task;
	return {
		case: task.case,
		number,
		procedure,
		edition,
		channel,
		step,
		visit,
		ended: false,
		...(about === undefined ? {} : { about }),
		...(due === undefined ? {} : { due }),
		...(claimed_by === undefined ? {} : { claimed_by }),
	};
}

/** A case as a row: its first active step stands for it, and the earliest date of those it stands at. */
export function rowOfCase(view: CaseView, definition?: Definition): Row {
	const now = flat(view.track).filter(({ state }) => state === "now");
	const due = now.flatMap((item) => item.due ?? []).sort(byInstant)[0] ?? view.due ?? undefined;
	const { id, number, about, procedure, edition, channel, status } = view;
	const step = view.steps[0];
	const applicant = applicantName(definition, view);
	return {
		case: id,
		number,
		procedure,
		edition,
		channel,
		visit: 1,
		ended: status === "ended",
		...(about === undefined ? {} : { about }),
		...(applicant === undefined ? {} : { applicant }),
		...(step === undefined ? {} : { step }),
		...(due === undefined || status === "ended" ? {} : { due }),
	};
}

/** Whose turn it is at a step: `systems` where no person acts. */
export function waitsFor(step: Step, definition: Definition): "applicant" | "office" | "systems" {
	const roles = step.does === "hand_over" ? [step.to] : step.who;
	if (roles.length === 0) return "systems";
	return roles.some((role) => definition.roles[role]?.is === "officer") ? "office" : "applicant";
}

export function flat(track: readonly TrackItem[]): readonly TrackItem[] {
	return track.flatMap((item) => [item, ...flat(item.branches ?? [])]);
}

export function byInstant(one: string, other: string): number {
	return Date.parse(one) - Date.parse(other);
}
