import type { WrittenText } from "@onedoor/dsl/assist";
import { directionOf } from "@onedoor/dsl/diagram";
import { Icon } from "@onedoor/form-renderer/parts";
import { type ReactElement, useId, useLayoutEffect, useRef, useState } from "react";

import { shortcutIn } from "../../../shortcuts/table.ts";
import { useAnnounce } from "../item/Announced.tsx";
import { useWriting } from "../item/writing.ts";
import { isMissing } from "./completeness.ts";
import { useTextName } from "./TextPlace.tsx";
import { useTranslationWords } from "./words/index.ts";

export interface TextCellProps {
	readonly text: WrittenText;
	readonly language: string;
	readonly languageName: string;
	readonly row: number;
	readonly column: number;
	readonly isHere: boolean;
	readonly isWriting: boolean;
	readonly onWrite: () => void;
	/** Back to the table: this many rows further down. */
	readonly onLeave: (by: 0 | 1) => void;
	/** It is written, and the focus has gone elsewhere. */
	readonly onDone: () => void;
}

/** A text in one language: read, or written in place. */
export function TextCell(props: TextCellProps): ReactElement {
	const { text, language, row, column, isHere, isWriting, onWrite } = props;
	const say = useTranslationWords();
	const { isFrozen } = useWriting();
	const words = text.words[language];
	const isSpoken = text.wanted.includes(language) || words !== undefined;
	const may = isSpoken && !isFrozen;
	return (
		<td
			// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, which takes the focus.
			role="gridcell"
			tabIndex={isHere && !isWriting ? 0 : -1}
			data-row={row}
			data-column={column}
			data-l={props.languageName}
			aria-readonly={may ? undefined : true}
			className={isMissing(text, language) ? "is-missing" : undefined}
			onClick={() => {
				if (!isWriting && may) onWrite();
			}}
			onKeyDown={() => undefined}
		>
			{isWriting && may ? (
				<Writing {...props} />
			) : words !== undefined && words !== "" ? (
				<span className="st-grid__words" lang={language} dir={directionOf(language)}>
					{words}
				</span>
			) : (
				<span className="st-grid__none small">
					{isSpoken ? (
						<>
							<Icon name="alert" />
							{say.empty}
						</>
					) : (
						<span className="muted">{say.notSpoken}</span>
					)}
				</span>
			)}
		</td>
	);
}

/** Made only for the cell that somebody writes in. */
function Writing(props: TextCellProps): ReactElement {
	const { text, language, languageName, onLeave, onDone } = props;
	const say = useTranslationWords();
	const announce = useAnnounce();
	const writing = useWriting();
	const what = say.edit(useTextName(text), languageName);
	const id = useId();
	const box = useRef<HTMLTextAreaElement>(null);
	const whole = text.words[language] ?? "";
	const before = whole.replace(/\n+$/, "");
	const [typed, setTyped] = useState(before);
	const [error, setError] = useState<string>();
	const isLeaving = useRef(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when it begins; what is typed stays where it is.
	useLayoutEffect(() => {
		box.current?.focus();
		// A text of several lines is gone on with: whoever presses Enter would write over all of it.
		if (text.lines) box.current?.setSelectionRange(before.length, before.length);
		else box.current?.select();
	}, []);
	const commit = async (): Promise<boolean> => {
		const words = text.lines ? typed.replace(/\s+$/, "") : typed.trim();
		if (words === before) return true;
		const { file, path } = text;
		const intent = {
			kind: "set_text",
			file,
			path: path.join("."),
			language,
			// Lines end as they did: how a file writes their end is no matter of the words.
			text: words === "" ? "" : words + whole.slice(before.length),
		} as const;
		const refused = await writing.write(intent, "set", what);
		setError(refused);
		if (refused === undefined) announce(say.written(what));
		return refused === undefined;
	};
	const handOver = async (by: 0 | 1) => {
		if (isLeaving.current) return;
		isLeaving.current = true;
		const isDone = await commit();
		isLeaving.current = isDone;
		if (!isDone) return;
		onDone();
		onLeave(by);
	};
	return (
		<>
			<textarea
				ref={box}
				className="od-input"
				aria-label={what}
				aria-invalid={error === undefined ? undefined : true}
				aria-describedby={error === undefined ? undefined : id}
				lang={language}
				dir={directionOf(language)}
				rows={Math.min(12, Math.max(2, typed.split("\n").length + Math.floor(typed.length / 60)))}
				data-typing="true"
				value={typed}
				onChange={({ target }) => setTyped(target.value)}
				onKeyDown={(event) => {
					event.stopPropagation();
					const act = shortcutIn("translations", event);
					if (act === "leave") {
						isLeaving.current = true;
						onLeave(0);
						return;
					}
					if (act !== "handOver" && (act !== "write" || text.lines)) return;
					event.preventDefault();
					// Who chose the cell with the pointer is in the box already: Enter begins to write there, and ends nothing.
					if (act === "write" && typed === before && error === undefined) return;
					void handOver(1);
				}}
				onBlur={async () => {
					if (isLeaving.current) return;
					isLeaving.current = true;
					const isDone = await commit();
					isLeaving.current = isDone;
					if (isDone) onDone();
				}}
			/>
			{error === undefined ? null : (
				<p className="od-error small" id={id} role="alert">
					{error}
				</p>
			)}
		</>
	);
}
