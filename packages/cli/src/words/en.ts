import type { PrettyWords, ProcedureSummary } from "@onedoor/dsl/check";

/** What `onedoor check` says besides findings. */
export interface Words {
	readonly around: PrettyWords;
	readonly procedure: (id: string, edition: string, steps: number) => string;
	readonly online: Readonly<Record<ProcedureSummary["online"], string>>;
	readonly blockers: Readonly<Record<ProcedureSummary["blockers"][number]["reason"], string>>;
	/** Shares are whole percentages. */
	readonly shares: (counts: Shares) => string;
	readonly count: (files: number, errors: number, warnings: number) => string;
	readonly wrong: string;
	readonly right: string;
}

export interface Shares {
	readonly procedures: number;
	readonly online: number;
	readonly onlinePercent: number;
	readonly fullyOnline: number;
	readonly fullyOnlinePercent: number;
}

export const en: Words = {
	around: { warning: "warning", info: "info", accepted: "accepted here" },
	procedure: (id, edition, steps) => `${id} ${edition}: ${steps} steps`,
	online: { full: "fully online", partial: "partly online", information: "not online" },
	blockers: {
		no_online_channel: "it cannot be filed online",
		attend: "somebody has to come",
		paper_shown: "the original has to be shown before any way that always answers",
		paper_handed_in: "a paper has to be handed in before any way that always answers",
		confirmed_on_paper: "it is confirmed on paper only",
		counter_only: "the result has to be fetched",
		starts_another: "it starts a procedure that is not fully online",
	},
	shares: ({ procedures, online, onlinePercent, fullyOnline, fullyOnlinePercent }) =>
		`${procedures} procedures: ${online} online (${onlinePercent} %), ${fullyOnline} fully online (${fullyOnlinePercent} %)`,
	count: (files, errors, warnings) =>
		`${plural(files, "file")} checked: ${plural(errors, "error")}, ${plural(warnings, "warning")}`,
	wrong: "Wrong",
	right: "Right",
};

function plural(n: number, word: string): string {
	return `${n} ${word}${n === 1 ? "" : "s"}`;
}
