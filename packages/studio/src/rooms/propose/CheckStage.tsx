import {
	Button,
	Card,
	Check,
	formatDate,
	Icon,
	type IconProps,
	useSpeaking,
} from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";
import { Link } from "wouter";

import type { ChangedFile, LookNote, LookView } from "../../api/proposals.ts";
import { fileName } from "../../language/file-name.ts";
import { useProposalWords } from "../../proposals/words/index.ts";
import { useQuery } from "../../shell/use-query.ts";
import { isReady } from "./is-ready.ts";
import { Overlaps } from "./Overlaps.tsx";
import type { Looking } from "./use-look.ts";

export interface CheckStageProps {
	readonly procedure: string;
	readonly view: LookView;
	readonly looking: Looking;
	readonly onNext: () => void;
}

/** What belongs to the change, what others did meanwhile, and whether it can be asked for. */
export function CheckStage({ view, looking, onNext }: CheckStageProps): ReactElement {
	const { propose: say } = useProposalWords();
	return (
		<>
			<Meanwhile view={view} looking={looking} />
			<Files view={view} looking={looking} />
			<Card title={say.before} flush>
				<ul className="od-problems">
					<Findings view={view} />
					<Scenarios view={view} />
					{view.notes.map((note) => (
						<Point
							key={note.kind}
							icon={note.kind === "unreachable" ? "alert" : "flag"}
							tint={note.kind === "unreachable" ? "warn" : "info"}
						>
							<NoteText note={note} />
						</Point>
					))}
				</ul>
			</Card>
			<div className="od-actions">
				<Button off={!isReady(view)} onClick={onNext}>
					{say.next.check}
				</Button>
				{looking.isBusy ? (
					<span className="muted" role="status">
						{say.looking}
					</span>
				) : null}
			</div>
		</>
	);
}

/** Told before anything is sent. What touches the same files has to be chosen; the rest comes in by itself. */
function Meanwhile({
	view,
	looking,
}: Pick<CheckStageProps, "view" | "looking">): ReactElement | null {
	const { propose: say } = useProposalWords();
	const speaking = useSpeaking();
	const { commits, overlaps } = view.incoming;
	if (commits.length === 0) return null;
	return (
		<>
			<Card title={say.meanwhile(commits.length)}>
				<ul className="od-stack od-stack--2">
					{commits.map(({ id, subject, by, at, into, files }) => (
						<li key={id}>
							<p>
								<strong>
									<bdi>{subject}</bdi>
								</strong>
							</p>
							<p className="small muted">
								<bdi>{by}</bdi> · {formatDate(at.slice(0, 10), speaking)} · {say.into[into]} ·{" "}
								<bdi dir="ltr">{files.map(fileName).join(", ")}</bdi>
							</p>
						</li>
					))}
				</ul>
				{overlaps.length === 0 ? <p>{say.untouched}</p> : null}
			</Card>
			<Overlaps overlaps={overlaps} seen={view.seen} looking={looking} />
		</>
	);
}

function Files({ view, looking }: Pick<CheckStageProps, "view" | "looking">): ReactElement {
	const { propose: say } = useProposalWords();
	const chosen = view.files.filter(({ isChosen }) => isChosen).map(({ path }) => path);
	const toggle = (path: string, isOn: boolean) =>
		looking.look({
			...looking.asked,
			chosen: isOn ? [...chosen, path] : chosen.filter((one) => one !== path),
		});
	if (view.files.length === 0)
		return (
			<Card title={say.files}>
				<p>{view.open ? say.inProposal : say.noFiles}</p>
			</Card>
		);
	return (
		<fieldset className="od-card od-stack od-stack--2">
			<legend className="st-legend">{say.files}</legend>
			<p className="small muted">{say.filesHint}</p>
			{view.files.map((file) => (
				<Check
					key={file.path}
					checked={file.isChosen}
					onChange={(event) => toggle(file.path, event.target.checked)}
					label={<FileLabel file={file} />}
				/>
			))}
		</fieldset>
	);
}

function FileLabel({ file }: { readonly file: ChangedFile }): ReactElement {
	const { propose: say } = useProposalWords();
	return (
		<>
			<bdi dir="ltr" className="st-path">
				{file.path}
			</bdi>{" "}
			<span className="small muted">
				{[say.is[file.is], say.lines(file.lines), ...(file.isOwn ? [] : [say.notOwn])].join(" · ")}
			</span>
		</>
	);
}

interface PointProps {
	readonly icon: IconProps["name"];
	readonly tint: NonNullable<IconProps["tint"]>;
	readonly children: ReactNode;
}

function Point({ icon, tint, children }: PointProps): ReactElement {
	return (
		<li>
			<Icon name={icon} tint={tint} />
			<div>{children}</div>
		</li>
	);
}

function Findings({ view }: { readonly view: LookView }): ReactElement {
	const { propose: say } = useProposalWords();
	const query = useQuery();
	const { errors, warnings } = view.check;
	if (errors.length === 0)
		return (
			<Point icon="okc" tint="ok">
				<p>{say.noErrors}</p>
				{warnings > 0 ? <p className="small muted">{say.warnings(warnings)}</p> : null}
			</Point>
		);
	return (
		<Point icon="bad" tint="bad">
			<p>{say.errors(errors.length)}</p>
			<ul className="small od-stack od-stack--2">
				{errors.map(({ message, file, line }) => (
					<li key={`${file} ${line} ${message}`}>
						<span lang="en" dir="ltr">
							{message}
						</span>{" "}
						<Link
							className="st-place"
							href={query.href({ view: "text", file, line: String(line), stage: undefined })}
						>
							{say.line(fileName(file), line)}
						</Link>
					</li>
				))}
			</ul>
		</Point>
	);
}

function Scenarios({ view }: { readonly view: LookView }): ReactElement | null {
	const { propose: say } = useProposalWords();
	const { errors, scenarios } = view.check;
	const { passed, failed } = scenarios;
	if (errors.length > 0) return null;
	if (failed.length > 0)
		return (
			<Point icon="alert" tint="warn">
				<p>
					{say.failing(failed.length, passed + failed.length)}{" "}
					<bdi dir="ltr">{failed.join(", ")}</bdi>
				</p>
			</Point>
		);
	return (
		<Point icon={passed === 0 ? "flag" : "okc"} tint={passed === 0 ? "info" : "ok"}>
			<p>{passed === 0 ? say.noScenarios : say.scenarios(passed)}</p>
		</Point>
	);
}

function NoteText({ note }: { readonly note: LookNote }): ReactElement {
	const { propose: say } = useProposalWords();
	if (note.kind === "staged") return <p>{say.notes.staged(note.files.join(", "))}</p>;
	return (
		<>
			<p>{say.notes[note.kind]}</p>
			{note.kind === "unreachable" ? (
				<p className="small muted st-words" dir="ltr">
					{note.said}
				</p>
			) : null}
		</>
	);
}
