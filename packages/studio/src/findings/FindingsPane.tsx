import type { Finding } from "@onedoor/dsl";
import { Button, directionOf, Icon } from "@onedoor/form-renderer/parts";
import {
	memo,
	type NamedExoticComponent,
	type ReactElement,
	Suspense,
	useContext,
	useMemo,
	useState,
} from "react";
import { Link } from "wouter";
import type { Read, Remedies } from "../check/protocol.ts";
import { useCheck } from "../host/Library.tsx";
import { fileName } from "../language/file-name.ts";
import { useTouched } from "../scenarios/use-touched.ts";
import { FoldingPane } from "../shell/FoldingPane.tsx";
import { lazy } from "../shell/lazy.tsx";
import { Sentence } from "../shell/Sentence.tsx";
import { useQuery } from "../shell/use-query.ts";
import { LanguageContext, useWords } from "../words/index.ts";
import { FetchInstead, isFetchable } from "./FetchInstead.tsx";
import { LOOKS } from "./looks.ts";
import { subjectIn } from "./names-in.ts";
import { stepOfFinding } from "./step-of-finding.ts";
import { useFindings } from "./use-findings.ts";
import { useRemedies } from "./use-remedies.ts";

/** Everything found, worst first. A check that could not run says so and is never green. */
export const FindingsPane: NamedExoticComponent<FindingsPaneProps> = memo(Pane);

interface FindingsPaneProps {
	/** What is looked at belongs to no procedure: then notes on any procedure are left to its own pages. */
	readonly isShared?: boolean;
}

function Pane({ isShared = false }: FindingsPaneProps): ReactElement {
	const { findings: say } = useWords();
	const { status, why, read } = useCheck();
	const { findings: all, language } = useFindings();
	const findings = useMemo(() => (isShared ? all.filter(isOfAll) : all), [all, isShared]);
	const [done, setDone] = useState("");
	const rows = useMemo(() => keyed(findings.toSorted(worstFirst)), [findings]);
	const remedies = useRemedies(rows);
	const touched = useTouched(isShared ? undefined : read?.definition.procedure);
	const [failing, setFailing] = useState(0);
	const count = (severity: Finding["severity"]) =>
		findings.filter((each) => each.severity === severity).length;
	return (
		<FoldingPane
			id="findings"
			title={say.title(findings.length)}
			summary={
				<span className="small muted st-end" role="status">
					{status === "failed"
						? say.failed(why ?? "")
						: status === "checked"
							? [
									say.summary(count("error"), count("warning")),
									...(failing > 0 ? [say.failing(failing)] : []),
								].join(", ")
							: say.checking}
				</span>
			}
			acts={
				touched.isPlayed || !touched.hasAny ? null : (
					<Button kind="quiet" icon="play" onClick={touched.play}>
						{say.play}
					</Button>
				)
			}
		>
			{() => (
				<>
					<p className="small st-under st-done" role="status">
						{done}
					</p>
					{read && touched.isPlayed && !isShared ? (
						<Suspense fallback={null}>
							<Scenarios definition={read.definition} onFailing={setFailing} onDone={setDone} />
						</Suspense>
					) : null}
					{findings.length === 0 && status === "checked" ? (
						<p className="small st-under">
							<Icon name="okc" tint="ok" /> {isShared ? say.noneShared : say.none}
						</p>
					) : (
						<ul className="od-problems small">
							{rows.map(([key, finding]) => (
								<Row
									key={key}
									finding={finding}
									remedies={remedies.get(key)}
									read={read}
									language={language}
									onDone={setDone}
								/>
							))}
						</ul>
					)}
				</>
			)}
		</FoldingPane>
	);
}

function isOfAll({ severity, file }: Finding): boolean {
	return severity !== "info" || !file.endsWith(".procedure.yaml");
}

interface RowProps {
	readonly finding: Finding;
	readonly remedies: Remedies | undefined;
	readonly read: Read | undefined;
	/** Of the sentence. */
	readonly language: string;
	/** Told in words what was done, as the row is gone then. */
	readonly onDone: (said: string) => void;
}

function Row({ finding, remedies, read, language, onDone }: RowProps): ReactElement {
	const { findings: say } = useWords();
	const query = useQuery();
	const [icon, tint] = LOOKS[finding.severity];
	const step = read && stepOfFinding(finding, read.places);
	const page = useContext(LanguageContext);
	const { file, message } = finding;
	const subject = read?.file === file ? subjectIn(read.definition, finding.path, page) : "";
	const { line, column } = finding.start;
	return (
		<li>
			<Icon name={icon} tint={tint} />
			<p>
				<span className="od-hidden">{say.severity[finding.severity]}: </span>
				{/* The sentence most often says it itself. */}
				{subject === "" || message.includes(subject) ? null : (
					<>
						<strong>
							<bdi>{subject}</bdi>
						</strong>
						{": "}
					</>
				)}
				<span lang={language} dir={directionOf(language)}>
					<Sentence>{message}</Sentence>
				</span>{" "}
				<bdi className="muted">
					{fileName(file)}:{line}:{column}
				</bdi>
			</p>
			<div className="acts">
				{isFetchable(finding) && read ? (
					<FetchInstead finding={finding} read={read} onDone={onDone} />
				) : null}
				{remedies === undefined || (remedies.repairs === 0 && !remedies.canKeep) ? null : (
					<Suspense fallback={null}>
						<Fixes
							finding={finding}
							remedies={remedies}
							isSecond={isFetchable(finding) && read !== undefined}
						/>
					</Suspense>
				)}
				{step === undefined ? null : (
					<Link
						className="od-btn od-btn--quiet"
						href={query.href({ view: undefined, step, line: undefined, file: undefined })}
					>
						{say.showStep}
					</Link>
				)}
				<Link
					className="od-btn od-btn--2"
					href={query.href({ view: "text", file, line: `${line}:${column}`, step })}
					// The same place again is asked for again.
					state={{ asked: crypto.randomUUID() }}
				>
					{say.open(line)}
				</Link>
			</div>
		</li>
	);
}

/** Loaded with what plays them, once texts are changed or somebody asks. */
const Scenarios = lazy(() => import("../scenarios/Scenarios.tsx"));

/** Loaded where something can be done. */
const Fixes = lazy(() => import("./Fixes.tsx"));

const ORDER: Readonly<Record<Finding["severity"], number>> = { error: 0, warning: 1, info: 2 };

function worstFirst(a: Finding, b: Finding): number {
	return ORDER[a.severity] - ORDER[b.severity];
}

/**
 * The same finding keeps its row, and with it the focus that somebody has in it, though the text above it has grown:
 * by what it is about, not by where that stands.
 */
function keyed(findings: readonly Finding[]): readonly (readonly [string, Finding])[] {
	const seen = new Map<string, number>();
	return findings.map((finding) => {
		const { code, file, path } = finding;
		const same = `${code} ${file} ${path}`;
		const times = seen.get(same) ?? 0;
		seen.set(same, times + 1);
		return [`${same} ${times}`, finding];
	});
}
