import type { DataPath, EditionChangeView } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt } from "@onedoor/dsl/form";
import { type ReactElement, useEffect, useRef } from "react";

import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { usePlain } from "../parts/plain.ts";
import { useOwnId } from "../parts/surroundings.ts";
import { formatDate } from "../words/format.ts";
import { isolated } from "../words/language.ts";
import { useSay, useSpeaking, useTextOf } from "../words/Speaking.tsx";
import { useStep, useStore } from "./StepContext.tsx";

/** The form is that of another edition now: what that changes in what was typed, which is all kept. */
export function EditionNote({ change }: { readonly change: EditionChangeView }): ReactElement {
	const { edition } = useStep().session;
	const { definition } = useStore();
	const say = useSay();
	const speaking = useSpeaking();
	const textOf = useTextOf();
	const title = useOwnId("edition");
	const box = useRef<HTMLDivElement>(null);
	const isPlain = usePlain() !== undefined;
	// The form was opened anew: whoever was in it finds out why, and goes on from here.
	useEffect(() => box.current?.focus(), []);
	const titleOf = (path: DataPath) =>
		textOf((fieldAt(definition, path) ?? documentAt(definition, path))?.title ?? {});
	const named = (paths: readonly DataPath[]) => paths.map(titleOf).join(", ");
	const { added, stricter, gone, removed } = change;
	const answerOf = ({ said, value }: EditionChangeView["removed"][number]): string => {
		if (said) return textOf(said);
		if (typeof value === "boolean") return say(value ? "yes" : "no");
		return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value)
			? formatDate(value, speaking)
			: (value ?? "");
	};
	const lines = [
		...(added.length > 0 ? [say("edition_added", { titles: named(added) })] : []),
		...(stricter.length > 0 ? [say("edition_stricter", { titles: named(stricter) })] : []),
		...gone.map(({ path, said }) =>
			say("edition_gone", {
				field: titleOf(path),
				answer: isolated(textOf(said), speaking.language),
			}),
		),
		...removed.map((each) => {
			const answer = isolated(answerOf(each), speaking.language);
			const field = textOf(each.title);
			return answerOf(each) === ""
				? say("edition_removed", { field })
				: say("edition_removed_answer", { field, answer });
		}),
	];
	return (
		<div ref={box} className="od-told" role="alert" tabIndex={-1} aria-labelledby={title}>
			<Note kind="warn">
				<div className="od-stack od-stack--2">
					<p id={title}>
						<strong>{say("edition_title")}</strong>
					</p>
					<p>{say("edition_text", { day: formatDate(change.to, speaking) })}</p>
					<ul className="od-list">
						{lines.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
					{isPlain ? null : (
						<div>
							<Button kind="quiet" onClick={() => edition.set(undefined)}>
								{say("understood")}
							</Button>
						</div>
					)}
				</div>
			</Note>
		</div>
	);
}
