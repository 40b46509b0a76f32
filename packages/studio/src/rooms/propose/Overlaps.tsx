import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, useState } from "react";

import type { Overlap, Seen } from "../../api/proposals.ts";
import { DiffLines } from "../../changes/DiffLines.tsx";
import { changesBetween } from "../../document/line-diff.ts";
import { merge } from "../../document/merge.ts";
import { textOf } from "../../document/open-file.ts";
import { useLibrary } from "../../host/Library.tsx";
import { useSaving } from "../../host/Saving.tsx";
import { fileName } from "../../language/file-name.ts";
import { useProposalWords } from "../../proposals/words/index.ts";
import { useWords } from "../../words/index.ts";
import type { Looking } from "./use-look.ts";

export interface OverlapsProps {
	readonly overlaps: readonly Overlap[];
	readonly seen: Seen;
	readonly looking: Looking;
}

/** Files that others changed too: both beside what both began with, and a choice for each. */
export function Overlaps({ overlaps, seen, looking }: OverlapsProps): ReactElement {
	const { workspace } = useLibrary();
	const { save } = useSaving();
	const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
	const open = overlaps.filter(({ path }) => !decided.has(path));
	const decide = async (path: string, text: string, kind: "theirs" | "merged") => {
		const file = workspace.file(path);
		if (file && textOf(file) !== text) {
			workspace.apply({ [path]: [...changesBetween(textOf(file), text)] }, { kind, path });
			await save();
		}
		setDecided((before) => new Set([...before, path]));
		// Only when each has been chosen does somebody answer for what others did.
		if (open.length === 1) looking.look({ ...looking.asked, accepted: seen });
	};
	return (
		<>
			{open.map((overlap) => (
				<Choice key={overlap.path} overlap={overlap} onDecide={decide} />
			))}
		</>
	);
}

interface ChoiceProps {
	readonly overlap: Overlap;
	readonly onDecide: (path: string, text: string, kind: "theirs" | "merged") => Promise<void>;
}

function Choice({ overlap, onDecide }: ChoiceProps): ReactElement | null {
	const { conflict } = useWords();
	const { propose: say } = useProposalWords();
	const { workspace } = useLibrary();
	const { path, ancestor, theirs } = overlap;
	const file = workspace.file(path);
	if (file === undefined) return null;
	const mine = textOf(file);
	const both = merge(ancestor, mine, theirs);
	return (
		<section className="od-card od-stack" aria-labelledby={`overlap-${path}`}>
			<h3 id={`overlap-${path}`}>{say.overlap(fileName(path))}</h3>
			<p>{say.overlapText}</p>
			<div className="od-tiles">
				<div className="od-stack od-stack--2">
					<h4 className="small">{conflict.theirs}</h4>
					<DiffLines before={ancestor} after={theirs} label={conflict.theirs} />
				</div>
				<div className="od-stack od-stack--2">
					<h4 className="small">{conflict.mine}</h4>
					<DiffLines before={ancestor} after={mine} label={conflict.mine} />
				</div>
			</div>
			{both === undefined ? <p className="muted">{conflict.overlap}</p> : null}
			<div className="od-actions">
				{both === undefined ? null : (
					<Button onClick={() => void onDecide(path, both, "merged")}>{conflict.merge}</Button>
				)}
				<Button kind="second" onClick={() => void onDecide(path, mine, "merged")}>
					{conflict.keepMine}
				</Button>
				<Button kind="second" onClick={() => void onDecide(path, theirs, "theirs")}>
					{say.takeTheirs}
				</Button>
			</div>
		</section>
	);
}
