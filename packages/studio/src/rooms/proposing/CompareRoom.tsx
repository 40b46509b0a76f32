import type { Change } from "@onedoor/dsl/diff";
import {
	Button,
	formatDate,
	Icon,
	type IconName,
	Note,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useRef, useState } from "react";
import { Link } from "wouter";

import type { CompareView, HistoryView } from "../../api/answers.ts";
import { DiffLines } from "../../changes/DiffLines.tsx";
import { getHistory } from "../../host/api.ts";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext } from "../../words/index.ts";
import { changeWords, signOf } from "./change-words.ts";
import { Numbers } from "./Numbers.tsx";
import { UnionPicture } from "./UnionPicture.tsx";
import { useCompared } from "./use-compared.ts";
import { useProposingWords } from "./words/index.ts";

/** What changes for people: numbers, words, one picture of both, and the text. */
export default function CompareRoom({ procedure }: { readonly procedure: string }): ReactElement {
	const query = useQuery();
	const against = query.get("with");
	const compared = useCompared(procedure, against);
	const say = useProposingWords();
	return (
		<div className="st-compare">
			<div className="st-compare__head">
				<Against
					value={against}
					onChoose={(rev) => query.set({ with: rev === "" ? undefined : rev })}
				/>
				{compared.kind === "there" ? <Numbers view={compared.view} /> : null}
			</div>
			{compared.kind === "comparing" ? (
				<p className="muted st-under" role="status">
					{say.comparing}
				</p>
			) : compared.kind === "failed" ? (
				<div className="st-under">
					<Note kind="bad">
						<p role="alert">
							<strong>{say.failed}.</strong> {say.why[compared.why] ?? ""} {say.failedText}
						</p>
					</Note>
				</div>
			) : (
				<Sides view={compared.view} />
			)}
		</div>
	);
}

interface AgainstProps {
	readonly value: string | undefined;
	readonly onChoose: (rev: string) => void;
}

function Against({ value, onChoose }: AgainstProps): ReactElement {
	const say = useProposingWords();
	const speaking = useSpeaking();
	const [history, setHistory] = useState<HistoryView>();
	useEffect(() => {
		const leaving = new AbortController();
		getHistory(leaving.signal).then(setHistory, () => undefined);
		return () => leaving.abort();
	}, []);
	return (
		<label className="st-choice">
			<span className="od-label">{say.with}</span>
			<select
				className="od-input"
				value={value ?? ""}
				onChange={({ target }) => onChoose(target.value)}
			>
				<option value="">{say.onDisk}</option>
				{value === undefined || history?.revisions.some(({ id }) => id === value) ? null : (
					<option value={value}>{value.slice(0, 10)}</option>
				)}
				{history?.revisions.map(({ id, subject, at }) => (
					<option key={id} value={id}>
						{say.revision(subject, formatDate(at.slice(0, 10), speaking))}
					</option>
				))}
			</select>
		</label>
	);
}

function Sides({ view }: { readonly view: CompareView }): ReactElement {
	const say = useProposingWords();
	const [at, setAt] = useState(0);
	const { changes } = view;
	const current = changes[Math.min(at, changes.length - 1)];
	const go = (to: number) => setAt(Math.max(0, Math.min(to, changes.length - 1)));
	return (
		<>
			<div className="od-compare">
				<section className="od-pane" aria-labelledby="changes-title">
					<div className="od-pane__head">
						<h2 id="changes-title">
							{changes.length === 0 ? say.none : say.title(changes.length)}
						</h2>
						{changes.length > 1 ? (
							<span className="st-acts">
								<Button
									kind="quiet"
									icon="back"
									iconOnly
									off={at === 0}
									aria-label={say.previous}
									onClick={() => go(at - 1)}
								/>
								<Button
									kind="quiet"
									icon="fwd"
									iconOnly
									off={at >= changes.length - 1}
									aria-label={say.next}
									onClick={() => go(at + 1)}
								/>
							</span>
						) : null}
					</div>
					{changes.length === 0 ? <p className="st-under">{say.noneText}</p> : null}
					<Changes changes={changes} at={Math.min(at, changes.length - 1)} onChoose={setAt} />
				</section>
				<UnionPicture view={view} current={current} />
			</div>
			{view.texts.length > 0 ? (
				<section className="od-pane st-texts" aria-labelledby="texts-title">
					<div className="od-pane__head">
						<h2 id="texts-title">{say.texts(view.texts.length)}</h2>
					</div>
					{view.texts.map(({ path, before, after }) => (
						<details key={path} className="st-more st-under">
							<summary>{path}</summary>
							<DiffLines before={before} after={after} label={say.file(path)} />
						</details>
					))}
				</section>
			) : null}
		</>
	);
}

const SIGNS: Readonly<Record<ReturnType<typeof signOf>, IconName>> = {
	added: "plus",
	removed: "minus",
	changed: "neq",
};

interface ChangesProps {
	readonly changes: readonly Change[];
	readonly at: number;
	readonly onChoose: (at: number) => void;
}

function Changes({ changes, at, onChoose }: ChangesProps): ReactElement {
	const say = useProposingWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const open = useRef<HTMLLIElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the chosen change is brought into view.
	useEffect(() => {
		const pane = open.current?.closest(".od-pane");
		if (open.current && pane && pane.scrollHeight > pane.clientHeight)
			pane.scrollTop = open.current.offsetTop - pane.clientHeight / 3;
	}, [at]);
	return (
		<ol className="od-changes st-changes">
			{changes.map((change, index) => {
				const sign = signOf(change);
				const said = changeWords(change, language);
				return (
					<li
						key={change.id}
						ref={index === at ? open : undefined}
						className={index === at ? "is-open" : undefined}
						aria-current={index === at ? "true" : undefined}
					>
						<span className={`od-diff od-diff-${sign}`}>
							<Icon name={SIGNS[sign]} />
							<span className="od-hidden">{say[sign]}</span>
						</span>
						<button type="button" className="st-change" onClick={() => onChoose(index)}>
							<span lang={said.language} dir="auto">
								{said.text}
							</span>
						</button>
						<p className="small muted">
							{say.severity[change.severity]}
							{change.side === "after" ? (
								<>
									{" · "}
									<Link
										href={query.href({
											view: "text",
											file: change.file,
											line: String(change.line),
										})}
									>
										{say.showText}
									</Link>
								</>
							) : null}
						</p>
					</li>
				);
			})}
		</ol>
	);
}
