import { type Checked, compile, type Linked } from "@onedoor/dsl";
import { runScenarios } from "@onedoor/runtime/testing";

import type { ChangedFile, LookNote, LookView, Seen } from "../../api/proposals.ts";
import { type Comparisons, isBeside, type SideText } from "../comparing.ts";
import { withoutSecrets } from "../forge/remote-address.ts";
import { lineOf } from "../git/run-git.ts";
import type { LibraryFile } from "../library-folder.ts";
import {
	changedFiles,
	proposedTexts,
	publishedTexts,
	type States,
	statesOf,
} from "./changed-files.ts";
import { incomingOf } from "./incoming.ts";
import { proposalView } from "./requests.ts";
import type { Situation } from "./situation.ts";

export interface LookAsked {
	readonly procedure: string;
	/** Paths that belong to the change; left out: what is proposed of itself. */
	readonly chosen?: readonly string[];
	readonly accepted: Partial<Seen>;
	readonly written: ReadonlySet<string>;
}

/** A change, looked at. */
export interface Look {
	readonly view: LookView;
	readonly states: States;
	readonly chosen: readonly { readonly file: LibraryFile; readonly is: ChangedFile["is"] }[];
	/** The library before and after. */
	readonly texts: { readonly before: readonly SideText[]; readonly after: readonly SideText[] };
}

export type Looked =
	| { readonly kind: "looked"; readonly look: Look }
	| {
			readonly kind: "not_compared";
			readonly code: string;
			readonly file?: string;
			readonly line?: number;
			readonly side?: "before" | "after";
			readonly message?: string;
	  };

/** Everything that is to be known before a change is proposed. */
export async function lookAt(
	situation: Situation,
	files: readonly LibraryFile[],
	comparisons: Comparisons,
	asked: LookAsked,
): Promise<Looked> {
	const { base, open } = situation;
	const states = await statesOf(situation, files);
	const own = fileOf(files, asked.procedure);
	const changed = (
		await changedFiles(situation, states, files, { own, written: asked.written })
	).map((file) => (asked.chosen ? { ...file, isChosen: asked.chosen.includes(file.path) } : file));
	const byPath = new Map(files.map((file) => [file.path, file]));
	const chosen = changed.flatMap(({ path, is, isChosen }) => {
		const file = byPath.get(path);
		return isChosen && file ? [{ file, is }] : [];
	});
	const before = await publishedTexts(situation, states, files);
	const after = await proposedTexts(situation, states, before, chosen);
	const compared = comparisons.compare({ procedure: asked.procedure, before, after });
	if (compared.kind !== "compared") return { kind: "not_compared", ...whyNot(compared) };
	const mine = chosen.flatMap(({ file, is }) => (is === "taken_back" ? [] : [file]));
	const view: LookView = {
		to: whereTo(situation),
		notes: notesOf(situation),
		...(await authorOf(situation)),
		...(open && { open: await proposalView(situation.repository, open, situation.forge, files) }),
		files: changed,
		incoming: await incomingOf(situation, states, mine, asked.accepted),
		check: await checkOf(compared.after.checked, compared.after.linked, own),
		comparison: compared.view,
		seen: { base: base.commit, ...(open?.there && { branch: open.there }) },
	};
	return { kind: "looked", look: { view, states, chosen, texts: { before, after } } };
}

function whyNot(compared: Exclude<ReturnType<Comparisons["compare"]>, { kind: "compared" }>): {
	readonly code: string;
	readonly file?: string;
	readonly line?: number;
	readonly side?: "before" | "after";
	readonly message?: string;
} {
	switch (compared.kind) {
		case "unreadable": {
			const { file, start, message } = compared.finding;
			return { code: "could_not_compare", side: compared.side, file, line: start.line, message };
		}
		case "no_procedure":
			return { code: "could_not_compare", side: compared.side, file: compared.file };
		case "unknown_procedure":
			return { code: "unknown_procedure" };
	}
}

export { whyNot };

function fileOf(files: readonly LibraryFile[], procedure: string): string {
	const declares = new RegExp(
		`^procedure:\\s*["']?${procedure.replace(/\W/g, "")}["']?\\s*(#.*)?$`,
		"m",
	);
	const own = files.find(
		({ path, text }) => path.endsWith(".procedure.yaml") && declares.test(text),
	);
	return own?.path ?? `${procedure}.procedure.yaml`;
}

function whereTo({ standing: { remote }, base, forge }: Situation): LookView["to"] {
	return {
		base: base.name,
		...(remote && { remote: withoutSecrets(remote.url) }),
		...(forge.kind && { forge: forge.kind }),
		canAsk: forge.forge !== undefined,
	};
}

function notesOf({
	standing,
	forge,
	unreachable,
	repository: { prefix },
}: Situation): readonly LookNote[] {
	const { head, branch, remote, staged } = standing;
	return [
		...(remote === undefined ? [{ kind: "no_remote" } as const] : []),
		...(unreachable === undefined ? [] : [{ kind: "unreachable", said: unreachable } as const]),
		...(remote && forge.why ? [{ kind: forge.why } as const] : []),
		...(head !== undefined && branch === undefined ? [{ kind: "detached" } as const] : []),
		...(staged.length === 0
			? []
			: [
					{
						kind: "staged",
						files: staged.map((path) =>
							path.startsWith(prefix) ? path.slice(prefix.length) : path,
						),
					} as const,
				]),
	];
}

/** As git would sign a commit; a name that it makes up of the machine's is none. */
async function authorOf({ repository: { git } }: Situation): Promise<Pick<LookView, "author">> {
	const name = process.env.GIT_AUTHOR_NAME ?? (await lineOf(git, ["config", "--get", "user.name"]));
	const email =
		process.env.GIT_AUTHOR_EMAIL ?? (await lineOf(git, ["config", "--get", "user.email"]));
	return name && email ? { author: { name, email } } : {};
}

async function checkOf(
	{ findings, library }: Checked,
	linked: Linked | undefined,
	own: string,
): Promise<LookView["check"]> {
	const here = findings.filter(({ file }) =>
		isBeside(file, linked?.locate(["procedure"]).file ?? own),
	);
	const errors = here
		.filter(({ severity }) => severity === "error")
		.map(({ message, file, start }) => ({ message, file, line: start.line }));
	const warnings = here.filter(({ severity }) => severity === "warning").length;
	if (linked === undefined || errors.length > 0)
		return { errors, warnings, scenarios: { passed: 0, failed: [] } };
	const { procedure, edition } = linked.definition;
	const results = await runScenarios(compile(library, procedure, edition).bundle, linked.scenarios);
	const failed = results.filter(({ ok }) => !ok).map(({ id }) => id);
	return { errors, warnings, scenarios: { passed: results.length - failed.length, failed } };
}
