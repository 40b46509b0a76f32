import type { Change } from "@onedoor/dsl/diff";
import { Button, Icon, type IconName, Tag, type TagProps } from "@onedoor/form-renderer/parts";
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import { Link } from "wouter";

import type { ComparisonView } from "../api/comparison.ts";
import { fileName } from "../language/file-name.ts";
import { Sentence } from "../shell/Sentence.tsx";
import { useQuery } from "../shell/use-query.ts";
import { groupsOf, inOrder, type Sign, signOf } from "./order.ts";
import { textId } from "./Texts.tsx";
import { useSentence } from "./use-sentence.ts";
import { useComparisonWords } from "./words/index.ts";

export interface InWordsProps {
	readonly view: ComparisonView;
	readonly changes: readonly Change[];
	readonly chosen: Change | undefined;
	readonly onChoose: (change: Change) => void;
}

/** Every change as a sentence, by who notices it, the worst first; each leads to its place. */
export function InWords({ view, changes, chosen, onChoose }: InWordsProps): ReactElement {
	const say = useComparisonWords();
	const list = useRef<HTMLDivElement>(null);
	const order = inOrder(changes);
	const go = (by: 1 | -1) => {
		const at = chosen === undefined ? (by === 1 ? -1 : order.length) : order.indexOf(chosen);
		const next = order[Math.min(Math.max(at + by, 0), order.length - 1)];
		if (next === undefined) return;
		onChoose(next);
		focusOn(list.current, next);
	};
	useStepKeys(go);
	const press = (event: KeyboardEvent) => {
		const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
		if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		go(by);
	};
	return (
		<section className="od-pane st-words-pane" id="words" aria-labelledby="words-title">
			<div className="od-pane__head">
				<h2 id="words-title">{say.inWords(changes.length)}</h2>
				<span className="st-undo">
					<Button
						kind="quiet"
						icon="back"
						iconOnly
						aria-label={say.previous}
						aria-keyshortcuts="Alt+ArrowUp"
						onClick={() => go(-1)}
					/>
					<Button
						kind="quiet"
						icon="fwd"
						iconOnly
						aria-label={say.next}
						aria-keyshortcuts="Alt+ArrowDown"
						onClick={() => go(1)}
					/>
				</span>
			</div>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens for arrows on the items inside. */}
			<div ref={list} onKeyDown={press}>
				{groupsOf(changes).map((group) => (
					<section key={group.audience} aria-labelledby={`for-${group.audience}`}>
						<h3 className="small st-group" id={`for-${group.audience}`}>
							{say.audiences[group.audience]}
						</h3>
						<ol className="od-changes">
							{group.changes.map((change) => (
								<Item
									key={change.id}
									change={change}
									view={view}
									isChosen={change === chosen}
									onChoose={onChoose}
								/>
							))}
						</ol>
					</section>
				))}
			</div>
		</section>
	);
}

/** Alt with an arrow goes from change to change wherever the focus is, but not where words are typed. */
function useStepKeys(go: (by: 1 | -1) => void): void {
	const latest = useRef(go);
	latest.current = go;
	useEffect(() => {
		const press = (event: globalThis.KeyboardEvent) => {
			if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
			if (event.target instanceof HTMLSelectElement || event.target instanceof HTMLTextAreaElement)
				return;
			const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
			if (by === undefined) return;
			event.preventDefault();
			latest.current(by);
		};
		addEventListener("keydown", press);
		return () => removeEventListener("keydown", press);
	}, []);
}

interface ItemProps {
	readonly change: Change;
	readonly view: ComparisonView;
	readonly isChosen: boolean;
	readonly onChoose: (change: Change) => void;
}

function Item({ change, view, isChosen, onChoose }: ItemProps): ReactElement {
	const words = useComparisonWords();
	const say = useSentence();
	const sentence = say(change);
	const sign = signOf(change);
	return (
		<li
			className={isChosen ? "is-open" : undefined}
			aria-current={isChosen ? "true" : undefined}
			tabIndex={-1}
			data-change={change.id}
			onFocus={() => (isChosen ? undefined : onChoose(change))}
		>
			<span className={`od-diff od-diff-${sign}`}>
				<Icon name={SIGNS[sign]} />
				<span className="od-hidden">{words.signs[sign]}: </span>
			</span>
			<p className="st-sentence">
				<Sentence>{sentence}</Sentence>
			</p>
			<p className="od-row small">
				<Tag {...TAGS[change.severity]}>{words.severities[change.severity]}</Tag>
				{change.direction === "neutral" ? null : (
					<span className="muted">{words.directions[change.direction]}</span>
				)}
			</p>
			<p className="od-row small">
				<Places change={change} view={view} sentence={sentence} />
			</p>
		</li>
	);
}

const SIGNS: Readonly<Record<Sign, IconName>> = { added: "plus", removed: "minus", changed: "neq" };

const TAGS: Readonly<Record<Change["severity"], Omit<TagProps, "children">>> = {
	breaking: { kind: "bad", icon: "bad" },
	decision: { kind: "warn", icon: "alert" },
	safe: { kind: "ok", icon: "check" },
};

interface PlacesProps {
	readonly change: Change;
	readonly view: ComparisonView;
	readonly sentence: string;
}

/** What stands in the text leads there; what stands there no more leads to the lines that were taken away. */
function Places({ change, view, sentence }: PlacesProps): ReactElement {
	const words = useComparisonWords();
	const query = useQuery();
	const { file, line, side, steps } = change;
	const step = steps.find((one) => Object.hasOwn(view.definitions?.after.steps ?? {}, one));
	const about = <span className="od-hidden">: {sentence}</span>;
	const away = { change: undefined, with: undefined, stage: undefined };
	return (
		<>
			{side === "after" ? (
				<Link
					className="st-place"
					href={query.href({ ...away, view: "text", file, line: String(line), step })}
				>
					{words.inText}
					{about}
				</Link>
			) : (
				<a className="st-place" href={`#${textId(file)}`}>
					{words.stood}
					{about}
				</a>
			)}
			{step === undefined ? null : (
				<Link
					className="st-place"
					href={query.href({ ...away, view: undefined, file: undefined, line: undefined, step })}
				>
					{words.atStep}
					{about}
				</Link>
			)}
			<bdi className="muted" dir="ltr">
				{fileName(file)}:{line}
			</bdi>
		</>
	);
}

function focusOn(list: HTMLElement | null, { id }: Change): void {
	const items = [...(list?.querySelectorAll<HTMLElement>("[data-change]") ?? [])];
	items.find(({ dataset }) => dataset.change === id)?.focus();
}
