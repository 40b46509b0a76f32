import type { ItemControl } from "@onedoor/dsl/assist";
import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";

import { useAnnounce } from "../Announced.tsx";
import type { ControlProps } from "../control-props.ts";
import { ListControl } from "../controls/ListControl.tsx";
import { choiceWords, useItemWords } from "../words/index.ts";
import { listOf, takeAway, useWriting, writeAt } from "../writing.ts";
import { SourceForm } from "./SourceForm.tsx";
import { useChoices } from "./use-choices.ts";
import { useSourceNames } from "./use-source-names.ts";
import { useSourceWords } from "./words/index.ts";

export interface PaperWaysProps extends Omit<ControlProps, "control" | "line" | "missing"> {
	readonly control: Extract<ItemControl, { kind: "list" }>;
}

/** Nobody has to bring what one of these has: they are tried before paper. */
const PAPER: ReadonlySet<string> = new Set(["upload", "show", "hand_in"]);

/** How a paper may be shown, tried in order: registers among the ways that the language knows. */
export default function PaperWays({ read, spot, label, control }: PaperWaysProps): ReactElement {
	const item = useItemWords();
	const say = useSourceWords();
	const names = useSourceNames();
	const writing = useWriting();
	const announce = useAnnounce();
	const [isOpen, setOpen] = useState(false);
	const [error, setError] = useState<string>();
	const { file, path } = spot.owner;
	const { procedure } = read.definition;
	const choices = useChoices(file, [...path, spot.key], procedure);
	const { values } = control;
	const write = (next: readonly string[]) =>
		next.length === 0 ? takeAway(spot) : writeAt(spot, listOf(next, control));
	return (
		<>
			<ListControl
				label={label}
				of={spot.key}
				control={control}
				definition={read.definition}
				isReadOnly={writing.isFrozen}
				wordsOf={(value) =>
					value.includes(".") && choices
						? names.source(choices, value)
						: choiceWords(item, value, spot.key)
				}
				onWrite={async (next) => setError(await writing.write(write(next), "set", label))}
				onMoved={(what, place, of) => announce(item.moved(what, place, of))}
			/>
			{error === undefined ? null : <p className="od-error small">{error}</p>}
			{writing.isFrozen || !choices ? null : isOpen ? (
				<SourceForm
					choices={choices}
					file={file}
					procedure={procedure}
					value=""
					isReadOnly={false}
					comesFirst
					onWrite={async (source, besides) => {
						if (source === undefined) return undefined;
						const at = values.findIndex((one) => PAPER.has(one));
						// Where nothing is written, paper is handed over: a register comes before it, and not instead.
						const next =
							values.length === 0
								? [source, "upload"]
								: values.toSpliced(at === -1 ? values.length : at, 0, source);
						const refused = await writing.write([write(next), ...besides], "set", label);
						if (refused === undefined) {
							setOpen(false);
							announce(say.written(label, names.source(choices, source)));
						}
						return refused;
					}}
					onCancel={() => setOpen(false)}
				/>
			) : (
				<div>
					<Button kind="second" icon="plus" onClick={() => setOpen(true)}>
						{say.another}
					</Button>
				</div>
			)}
		</>
	);
}
