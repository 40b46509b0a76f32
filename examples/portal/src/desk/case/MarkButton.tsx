import type { DataPath } from "@onedoor/dsl/bundle";
import { Icon, SourceLine, wholeInSight } from "@onedoor/form-renderer/parts";
import { type ReactElement, useId } from "react";

import { useDeskWords } from "../../words/index.ts";
import { useMarks } from "./marks.ts";

/** Pressed: the applicant will be asked to correct this. */
export function MarkButton({
	path,
	title,
	says,
}: {
	readonly path: DataPath;
	readonly title: string;
	/** The note to begin with. */
	readonly says?: string | undefined;
}): ReactElement | null {
	const { desk } = useDeskWords();
	const marks = useMarks();
	if (!marks.possible) return null;
	const marked = marks.list.some((mark) => mark.path === path);
	return (
		<button
			type="button"
			className="od-mark"
			aria-pressed={marked}
			onClick={() => marks.toggle(path, says)}
		>
			<Icon name="flag" />
			{marked ? desk.marked : desk.mark}
			<span className="od-hidden">{desk.toCorrect(title)}</span>
		</button>
	);
}

/** The officer's words to the applicant, under what is marked. */
export function MarkNote({ path }: { readonly path: DataPath }): ReactElement | null {
	const { desk } = useDeskWords();
	const marks = useMarks();
	const id = useId();
	const mark = marks.list.find((each) => each.path === path);
	if (mark === undefined) return null;
	return (
		<>
			<label className="small strong" htmlFor={id}>
				{desk.whatToDo}
			</label>
			<textarea
				onFocus={wholeInSight}
				className="od-input od-input--2"
				id={id}
				rows={2}
				dir="auto"
				maxLength={500}
				value={mark.note}
				onChange={({ target }) => marks.note(path, target.value)}
			/>
		</>
	);
}

/** What the applicant was asked to correct here, and has not yet: it stays in sight after it was sent. */
export function AskedNote({ path }: { readonly path: DataPath }): ReactElement | null {
	const { desk } = useDeskWords();
	const asked = useMarks().asked.find((each) => each.path === path);
	if (asked === undefined) return null;
	return (
		<SourceLine kind="old" icon="flag">
			<strong>{desk.askedToCorrect}</strong> <bdi>{asked.note}</bdi>
		</SourceLine>
	);
}
