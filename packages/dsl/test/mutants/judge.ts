import type { Checked } from "../../src/checked.ts";
import type { Finding } from "../../src/diagnostic/finding.ts";
import type { Profile } from "../../src/profile.ts";
import { createWorkspace, type Workspace } from "../../src/workspace/workspace.ts";
import { edited } from "./edits.ts";
import { type Lab, nodeAt } from "./lab.ts";
import type { ItemPlace, Mutant } from "./mutant.ts";

/** `misplaced`: the right code at another place. `equivalent`: the text changed, and what it means did not. */
export type Verdict = "caught" | "misplaced" | "missed" | "equivalent";

export interface Judged {
	readonly mutant: Mutant;
	readonly verdict: Verdict;
	/** New findings with a code that describes the fault, and the others. */
	readonly right: readonly Finding[];
	readonly others: readonly Finding[];
}

/** Judges the mutants of one library in a workspace that stays open: only what a mutant affects is checked again. */
export class Judge {
	readonly #lab: Lab;
	readonly #workspace: Workspace = createWorkspace();
	readonly #sound = new Map<
		string,
		{ readonly said: ReadonlySet<string>; readonly means: string }
	>();

	constructor(lab: Lab) {
		this.#lab = lab;
		this.#workspace.replace(lab.files);
	}

	judge(mutant: Mutant): Judged {
		const profile = mutant.profile ?? "strict";
		const sound = this.#soundIn(profile);
		const files = [...new Set(mutant.edits.map(({ file }) => file))];
		for (const file of files)
			this.#workspace.set(
				file,
				edited(
					this.#lab.text(file),
					mutant.edits.filter((edit) => edit.file === file),
				),
			);
		const checked = this.#workspace.check({ profile: PROFILES[profile] });
		const roots = new Map([...this.#workspace.parsed()].map(([path, { root }]) => [path, root]));
		for (const file of files) {
			const text = this.#lab.files.find(({ path }) => path === file)?.text;
			if (text === undefined) this.#workspace.remove(file);
			else this.#workspace.set(file, text);
		}
		const found = checked.findings.filter((one) => !sound.said.has(nameOf(one)));
		const right = found.filter(({ code }) => mutant.codes.includes(code));
		const others = found.filter(({ code }) => !mutant.codes.includes(code));
		const verdict = (): Verdict => {
			if (mutant.blocker !== undefined) return isBlocked(checked, mutant) ? "caught" : "missed";
			if (right.some((one) => mutant.at.some((place) => standsIn(one, place, roots))))
				return "caught";
			if (right.length > 0) return "misplaced";
			return found.length === 0 && meaningOf(checked) === sound.means ? "equivalent" : "missed";
		};
		return { mutant, verdict: verdict(), right, others };
	}

	#soundIn(profile: keyof typeof PROFILES) {
		const known = this.#sound.get(profile);
		if (known) return known;
		const checked = this.#workspace.check({ profile: PROFILES[profile] });
		const sound = {
			said: new Set(checked.findings.map(nameOf)),
			means: meaningOf(checked),
		};
		this.#sound.set(profile, sound);
		return sound;
	}
}

const PROFILES: Readonly<Record<"strict" | "release" | "citing", Profile>> = {
	strict: "strict",
	release: "release",
	citing: { like: "strict", severities: new Map(), citations: "required" },
};

function nameOf({ code, file, path, message }: Finding): string {
	return [code, file, path, message].join("\n");
}

/** What the library means: every linked procedure. Two texts of one meaning are no two libraries. */
function meaningOf({ library }: Checked): string {
	return JSON.stringify([library.definitions, library.overlays, library.moves]);
}

function isBlocked({ procedures }: Checked, { blocker, at }: Mutant): boolean {
	return procedures.some(({ blockers }) =>
		blockers.some(
			({ reason, file, path }) =>
				reason === blocker && at.some((one) => one.file === file && one.path === path),
		),
	);
}

type Roots = ReadonlyMap<string, ReturnType<typeof nodeAt>>;

/** By the path of the finding, or by the lines of its places. */
function standsIn(found: Finding, place: ItemPlace, roots: Roots): boolean {
	if (isIn(found, place)) return true;
	const node = nodeAt(roots.get(place.file), place.path);
	if (!node) return false;
	const { lines } = node.file;
	const [first, last] = [lines.place(node.start).line, lines.place(node.end).line];
	const from = node.kind === "map" || node.kind === "list" ? first - 1 : first;
	return [found, ...found.related].some(
		({ file, start }) => file === place.file && start.line >= from && start.line <= last,
	);
}

function isIn({ file, path }: Finding, place: ItemPlace): boolean {
	return (
		file === place.file &&
		(place.path === "" || path === place.path || path.startsWith(`${place.path}.`))
	);
}
