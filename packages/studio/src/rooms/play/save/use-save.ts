import type { EditIntent } from "@onedoor/dsl/edit";
import { recorded, runScenario } from "@onedoor/runtime/testing/play";
import { useEffect, useState } from "react";

import { textOf } from "../../../document/open-file.ts";
import { getPreview } from "../../../host/api.ts";
import { useLibrary } from "../../../host/Library.tsx";
import { fileOfScenario } from "../../../scenarios/has-scenarios.ts";
import type { NotSaved } from "../words/index.ts";
import type { SaveScenarioProps } from "./SaveScenario.tsx";
import { scenariosFile } from "./scenarios-file.ts";

/** What became of the story when it was looked at as a scenario. */
export type Seen =
	/** As it will be written, and it passes. */
	| {
			readonly kind: "passes";
			readonly yaml: string;
			readonly file: string;
			readonly intents: readonly EditIntent[];
	  }
	/** The scenario comes out differently from what was played; `why` is the runner's sentence. */
	| { readonly kind: "fails"; readonly why: string }
	| { readonly kind: "refused"; readonly why: NotSaved }
	| { readonly kind: "written"; readonly file: string };

export interface Saving {
	readonly isBusy: boolean;
	readonly seen: Seen | undefined;
	look(): Promise<void>;
	write(): Promise<void>;
}

/**
 * Writes the story as a scenario, but first reads what would be written and plays it: what is saved has passed.
 *
 * @param over the scenario that it is told instead of: what that one is called stays
 */
export function useSave(
	{ playing, played, procedure, file }: SaveScenarioProps,
	id: string,
	titles: Readonly<Record<string, string>>,
	over?: string,
): Saving {
	const { workspace, checker, edits } = useLibrary();
	const [isBusy, setBusy] = useState(false);
	const [seen, setSeen] = useState<Seen>();
	const named = JSON.stringify([id, titles, over]);
	// Another name or another move makes what was looked at old news.
	// biome-ignore lint/correctness/useExhaustiveDependencies: as above.
	useEffect(() => setSeen(undefined), [named, playing.script]);

	const look = async (): Promise<Seen> => {
		const known = over === undefined ? undefined : fileOfScenario(workspace, procedure, over);
		const target = known ?? scenariosFile(workspace.texts(), procedure, file);
		const title = Object.fromEntries(
			Object.entries(titles).filter(([, words]) => words.trim() !== ""),
		);
		const intents: readonly EditIntent[] =
			over === undefined
				? [
						{
							kind: "add_scenario",
							file: target,
							path: id.trim(),
							procedure,
							values: recorded(played, title),
						},
					]
				: Object.entries(recorded(played, {})).map(([key, value]) => ({
						kind: "set_value",
						file: target,
						path: ["scenarios", over, key],
						value,
					}));
		const answer = await checker.edit(intents);
		if (!answer.ok) return { kind: "refused", why: whyNot(answer.refused) };
		const before = workspace.file(target);
		const changes = answer.changes.map(({ from, to, insert }) => ({ from, to, insert }));
		const after = changed(before ? textOf(before) : "", changes);
		const others = workspace.changed.map((each) => [each.path, textOf(each)] as const);
		const texts = { changed: { ...Object.fromEntries(others), [target]: after } };
		const { bundle, scenarios } = await getPreview(procedure, texts, new AbortController().signal);
		const scenario = scenarios.find((each) => each.id === (over ?? id.trim()));
		if (scenario === undefined) return { kind: "refused", why: "unread" };
		const { ok, why = "" } = runScenario(bundle, scenario, playing.stage.validators);
		const yaml = changes.map(({ insert }) => insert).join("");
		return ok ? { kind: "passes", yaml, file: target, intents } : { kind: "fails", why };
	};

	return {
		isBusy,
		seen,
		async look() {
			if (isBusy) return;
			setBusy(true);
			setSeen(await look().catch((): Seen => ({ kind: "refused", why: "unread" })));
			setBusy(false);
		},
		async write() {
			if (seen?.kind !== "passes") return;
			workspace.create(seen.file);
			const refused = await edits.apply(seen.intents, {
				kind: "scenario",
				title: over ?? id.trim(),
			});
			setSeen(
				refused
					? { kind: "refused", why: whyNot(refused.refused) }
					: { kind: "written", file: seen.file },
			);
		},
	};
}

function whyNot(code: string): NotSaved {
	return code === "id_malformed" || code === "name_taken" ? code : "would_damage";
}

/** Changes in the order of their places, none overlapping. */
function changed(
	text: string,
	changes: readonly { readonly from: number; readonly to: number; readonly insert: string }[],
): string {
	let done = "";
	let at = 0;
	for (const { from, to, insert } of changes) {
		done += text.slice(at, from) + insert;
		at = to;
	}
	return done + text.slice(at);
}
