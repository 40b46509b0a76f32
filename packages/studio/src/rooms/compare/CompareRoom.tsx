import { type Counts, isCounts } from "@onedoor/dsl/diff";
import { Button, FileButton } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useCallback, useState } from "react";
import { Comparison } from "../../comparison/Comparison.tsx";
import { NotCompared } from "../../comparison/NotCompared.tsx";
import { useComparisonWords } from "../../comparison/words/index.ts";
import { compareWith, type MadeOf } from "../../host/api.ts";
import { useMade } from "../../host/use-made.ts";
import { lazy } from "../../shell/lazy.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { AnotherState } from "./AnotherState.tsx";
import { RevisionPicker } from "./RevisionPicker.tsx";
import { nameOf, SAVED, useHistory } from "./use-history.ts";

const PAUSE_MS = 400;

/** The text on screen against a state of its history: in words, as one picture, as text. */
export default function CompareRoom({ procedure }: { readonly procedure: string }): ReactElement {
	const say = useComparisonWords();
	const history = useHistory();
	const query = useQuery();
	const asked = query.get("with");
	const [counted, setCounted] = useState<Counted>();
	if (history === undefined)
		return (
			<p className="muted st-under" role="status">
				{say.comparing}
			</p>
		);
	const rev = asked ?? history.published?.rev ?? (history.why ? SAVED : "HEAD");
	const name = nameOf(rev, history, say);
	return (
		<div className="st-comparing">
			<section className="st-with" aria-labelledby="with-title">
				<div className="od-row od-between">
					<h2 id="with-title">{say.title(name)}</h2>
					<RevisionPicker key={rev} rev={rev} history={history} />
				</div>
				{history.why ? <p className="small muted">{say.noHistory[history.why]}</p> : null}
				<div className="od-row">
					{history.why ? null : (
						<AnotherState onGo={(to) => query.set({ with: to, change: undefined })} />
					)}
					<Counting counted={counted} onCount={setCounted} />
				</div>
			</section>
			<Compared
				key={`${rev} ${counted?.file ?? ""}`}
				procedure={procedure}
				rev={rev}
				name={name}
				counts={counted?.counts}
			/>
		</div>
	);
}

interface ComparedProps {
	readonly procedure: string;
	readonly rev: string;
	readonly name: string;
	readonly counts: Counts | undefined;
}

function Compared({ procedure, rev, name, counts }: ComparedProps): ReactElement {
	const say = useComparisonWords();
	const make = useCallback(
		async (of: string, { changed }: MadeOf, signal: AbortSignal) =>
			await compareWith(
				{ procedure: of, with: rev, changed, ...(counts && { cases: counts }) },
				signal,
			),
		[rev, counts],
	);
	const { status, view, error } = useMade(procedure, { make, pauseMs: PAUSE_MS });
	// What could not be compared never looks like what was compared before.
	if (status === "faulty" || status === "failed") return <NotCompared error={error} name={name} />;
	if (view === undefined)
		return (
			<p className="muted st-under" role="status">
				{say.comparing}
			</p>
		);
	const changes = view.compared?.changes ?? [];
	return (
		<Comparison
			view={view}
			before={name}
			tests={
				view.definitions && changes.length > 0 ? (
					<Suspense fallback={null}>
						<ScenariosHere definition={view.definitions.after} changes={changes} />
					</Suspense>
				) : null
			}
		/>
	);
}

/** Loaded with what plays them, where something differs. */
const ScenariosHere = lazy(() => import("./ScenariosHere.tsx"));

interface Counted {
	readonly file: string;
	/** Missing where the file held none. */
	readonly counts?: Counts;
}

interface CountingProps {
	readonly counted: Counted | undefined;
	readonly onCount: (counted: Counted | undefined) => void;
}

/** Open cases are counted elsewhere, where they are kept; the numbers come as a file. */
function Counting({ counted, onCount }: CountingProps): ReactElement {
	const { counts: say } = useComparisonWords();
	const read = async ([file]: readonly File[]) => {
		if (file === undefined) return;
		const value = await file.text().then(parsed);
		onCount({ file: file.name, ...(isCounts(value) && { counts: value }) });
	};
	return (
		<div className="od-row small">
			{counted === undefined ? null : (
				<span role="status">{counted.counts ? say.from(counted.file) : say.bad(counted.file)}</span>
			)}
			{counted?.counts ? (
				<Button kind="quiet" onClick={() => onCount(undefined)}>
					{say.drop}
				</Button>
			) : (
				<>
					<FileButton
						id="counts"
						accept=".json,application/json"
						icon="upload"
						label={say.choose}
						describedBy="counts-hint"
						onFiles={(files) => void read(files)}
					/>
					<span className="muted" id="counts-hint">
						{say.hint}
					</span>
				</>
			)}
		</div>
	);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
