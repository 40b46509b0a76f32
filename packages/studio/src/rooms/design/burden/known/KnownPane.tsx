import type { KnowableQuestion, KnownAnswer } from "@onedoor/dsl/assist";
import { Icon, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useRef, useState } from "react";
import { Link } from "wouter";

import type { Read } from "../../../../check/protocol.ts";
import { FetchInstead } from "../../../../findings/FetchInstead.tsx";
import { useFindings } from "../../../../findings/use-findings.ts";
import { Sentence } from "../../../../shell/Sentence.tsx";
import { useQuery } from "../../../../shell/use-query.ts";
import { LanguageContext } from "../../../../words/index.ts";
import { useBurdenWords } from "../words/index.ts";
import { useKnowable } from "./use-knowable.ts";

/** Every question that people type, of which somebody may know the answer, with the way to fetch it instead. */
export function KnownPane({ read }: { readonly read: Read }): ReactElement {
	const say = useBurdenWords();
	const query = useQuery();
	const known = useKnowable(read.file);
	const head = useRef<HTMLHeadingElement>(null);
	const [done, setDone] = useState("");
	const isWanted = query.get("known") !== undefined;
	useEffect(() => {
		if (!isWanted) return;
		head.current?.scrollIntoView({ block: "start" });
		head.current?.focus({ preventScroll: true });
	}, [isWanted]);
	return (
		<section className="st-under" aria-labelledby="known-title" id="known">
			<h3 id="known-title" ref={head} tabIndex={-1}>
				{say.known}
			</h3>
			<p className="small st-done" role="status">
				{done}
			</p>
			{known === undefined ? (
				<p className="small muted" role="status">
					{say.looking}
				</p>
			) : (
				<>
					<p className="small">
						{say.counted(known.typed)}{" "}
						{known.questions.length === 0 ? say.nothing : say.couldBe(known.questions.length)}
					</p>
					<ul className="od-stack od-stack--4">
						{known.questions.map((one) => (
							<Question key={one.field} question={one} read={read} onDone={setDone} />
						))}
					</ul>
				</>
			)}
			<Others read={read} />
		</section>
	);
}

interface QuestionProps {
	readonly question: KnowableQuestion;
	readonly read: Read;
	readonly onDone: (said: string) => void;
}

function Question({ question, read, onDone }: QuestionProps): ReactElement {
	const say = useBurdenWords();
	const language = useContext(LanguageContext);
	const { titles, step, boxes, answers } = question;
	const at = textOf(read.definition.steps[step]?.title, language) || step;
	return (
		<li>
			<p>
				<strong>{titles.map((one) => textOf(one, language)).join(" › ")}</strong>{" "}
				<span className="small muted">{say.askedAt(at, boxes)}</span>
			</p>
			<ul className="od-problems small">
				{answers.map((one) => (
					<Answer key={one.source} answer={one} read={read} onDone={onDone} />
				))}
			</ul>
		</li>
	);
}

interface AnswerProps extends Omit<QuestionProps, "question"> {
	readonly answer: KnownAnswer;
}

function Answer({ answer, read, onDone }: AnswerProps): ReactElement {
	const say = useBurdenWords();
	const language = useContext(LanguageContext);
	const { register, value, by, isAllowed, isSure, finding } = answer;
	const worded = (title: KnownAnswer["value"]) =>
		typeof title === "string" ? title : textOf(title, language);
	const keys = by
		.map((titles) => titles.map(worded).join(" › "))
		.filter((one) => one !== "")
		.join(", ");
	const name = answer.source.split(" ")[0]?.split(".").at(-1)?.replaceAll("_", " ") ?? "";
	const who = register ? worded(register.title) || register.id : say.login;
	return (
		<li>
			<Icon name={isAllowed ? "okc" : "alert"} tint={isAllowed ? "ok" : "warn"} />
			<p>
				<bdi>{register ? `${who} › ${worded(value) || name} (${name})` : who}</bdi>
				{keys === "" ? null : <bdi>, {say.foundBy(keys)}</bdi>}
				<br />
				<span className="muted">
					{isAllowed ? say.allowed : say.toAllow} · {isSure ? say.sure : say.judge}
				</span>
			</p>
			<div className="acts">
				<FetchInstead finding={finding} read={read} onDone={onDone} />
			</div>
		</li>
	);
}

/** What the check says of papers, and of what cases ask that this one starts. */
const CODES: ReadonlySet<string> = new Set(["asked_though_given", "paper_replaceable"]);

function Others({ read }: { readonly read: Read }): ReactElement | null {
	const say = useBurdenWords();
	const query = useQuery();
	const { findings, language } = useFindings();
	const some = findings.filter(({ code, file }) => CODES.has(code) && file === read.file);
	if (some.length === 0) return null;
	return (
		<>
			<h4 className="small">{say.others}</h4>
			<ul className="od-problems small">
				{some.map(({ code, path, file, start, message }) => (
					<li key={`${code} ${path} ${message}`}>
						<Icon name="flag" tint="info" />
						<p lang={language}>
							<Sentence>{message}</Sentence>
						</p>
						<div className="acts">
							<Link
								className="od-btn od-btn--2"
								href={query.href({ view: "text", file, line: `${start.line}:${start.column}` })}
							>
								{say.open}
							</Link>
						</div>
					</li>
				))}
			</ul>
		</>
	);
}
