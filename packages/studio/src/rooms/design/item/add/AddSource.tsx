import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";
import { below } from "../place.ts";
import { SourceForm } from "../source/SourceForm.tsx";
import { useChoices } from "../source/use-choices.ts";
import { useSourceNames } from "../source/use-source-names.ts";
import { useSourceWords } from "../source/words/index.ts";
import { useItemWords } from "../words/index.ts";
import { useWriting } from "../writing.ts";
import type { AddProps } from "./AddNamed.tsx";
import { entryAt } from "./entry-at.ts";
import { Pick } from "./NewForm.tsx";

/** One more member of a group that is taken from where it is known: which, then from where. */
export function AddSource({ read, spot, label, control, onDone }: AddProps): ReactElement | null {
	const say = useItemWords();
	const source = useSourceWords();
	const names = useSourceNames();
	const writing = useWriting();
	const [id, setId] = useState("");
	const { file, path } = below(spot.owner, spot.key);
	const { procedure } = read.definition;
	const group = useChoices(file, path, procedure);
	const choices = useChoices(file, [...path, id], procedure);
	const taken = new Set(control.entries.map((entry) => entry.id));
	const members = group?.members.filter((one) => !taken.has(one.id)) ?? [];
	const chosen = members.find((one) => one.id === id);
	return (
		<div className="st-new">
			<h3 className="od-label">{say.addTo(label)}</h3>
			<Pick
				label={source.member}
				value={id}
				options={[["", say.choose], ...members.map((one) => [one.id, names.named(one)] as const)]}
				onChoose={setId}
			/>
			{chosen && choices ? (
				<SourceForm
					key={id}
					choices={choices}
					file={file}
					procedure={procedure}
					value=""
					isReadOnly={writing.isFrozen}
					onWrite={async (written, besides) => {
						if (written === undefined) return undefined;
						const own = entryAt(spot, id, written);
						const refused = await writing.write([own, ...besides], "added", names.named(chosen));
						if (refused === undefined) onDone();
						return refused;
					}}
					onCancel={onDone}
				/>
			) : (
				<div>
					<Button kind="quiet" onClick={onDone}>
						{say.cancel}
					</Button>
				</div>
			)}
		</div>
	);
}
