import { formatDate, useSpeaking } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import type { HistoryView, Revision } from "../../api/comparison.ts";
import { useComparisonWords } from "../../comparison/words/index.ts";
import { useQuery } from "../../shell/use-query.ts";
import { SAVED } from "./use-history.ts";

export interface RevisionPickerProps {
	readonly rev: string;
	readonly history: HistoryView;
}

/** What is published, what is saved, and every state of the history, by its name. */
export function RevisionPicker({ rev, history }: RevisionPickerProps): ReactElement {
	const say = useComparisonWords();
	const query = useQuery();
	const { published, branches, tags, commits } = history;
	const listed = [
		published?.rev,
		SAVED,
		...[...branches, ...tags, ...commits].map((one) => one.rev),
	];
	const go = (to: string) => query.set({ with: to, change: undefined });
	return (
		<div className="st-revision">
			<label className="small" htmlFor="revision">
				{say.compareWith}
			</label>
			<select
				className="od-input"
				id="revision"
				value={rev}
				onChange={(event) => go(event.target.value)}
			>
				{published ? <option value={published.rev}>{say.published}</option> : null}
				<option value={SAVED}>{say.saved}</option>
				{listed.includes(rev) ? null : <option value={rev}>{rev}</option>}
				<Group
					label={say.branches}
					revisions={branches.filter((one) => one.rev !== published?.rev)}
				/>
				<Group label={say.tags} revisions={tags} />
				<Group label={say.commits} revisions={commits} />
			</select>
		</div>
	);
}

function Group({
	label,
	revisions,
}: {
	readonly label: string;
	readonly revisions: readonly Revision[];
}): ReactElement | null {
	const speaking = useSpeaking();
	if (revisions.length === 0) return null;
	return (
		<optgroup label={label}>
			{revisions.map(({ rev, name, subject, at }) => (
				<option key={rev} value={rev}>
					{[name, at === "" ? "" : formatDate(at.slice(0, 10), speaking), subject]
						.filter((part) => part !== "")
						.join(" · ")}
				</option>
			))}
		</optgroup>
	);
}
