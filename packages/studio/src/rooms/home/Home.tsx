import { Mark, SkipLink } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useEffect, useState } from "react";
import { Link } from "wouter";
import type { LibraryView } from "../../api/answers.ts";
import { Languages } from "../../shell/Languages.tsx";
import { lazy } from "../../shell/lazy.tsx";
import { Trouble } from "../../shell/Trouble.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { useWords } from "../../words/index.ts";
import { KINDS } from "../shared/address.ts";
import { Hits } from "./Hits.tsx";
import { NewProcedure } from "./NewProcedure.tsx";
import { NoProcedures } from "./NoProcedures.tsx";
import { ProcedureTable } from "./ProcedureTable.tsx";
import { SearchField } from "./SearchField.tsx";
import { useLibraryView } from "./use-library-view.ts";
import { Yours } from "./Yours.tsx";

/** Every procedure of the library with what is known of it, and one field that finds anything in it. */
export function Home(): ReactElement {
	const words = useWords();
	const query = useQuery();
	const [attempt, setAttempt] = useState(0);
	const looked = useLibraryView(attempt);
	const asked = query.get("q")?.trim() ?? "";
	useEffect(() => {
		document.title = `${words.home.title} – Onedoor ${words.shell.studio}`;
	}, [words]);
	return (
		<>
			<SkipLink to="main">{words.shell.skip}</SkipLink>
			<header className="od-bar">
				<Link className="od-brand" href="/" aria-label={words.shell.home}>
					<Mark />
					<span className="od-wide">{words.shell.studio}</span>
				</Link>
				<SearchField
					words={query.get("q") ?? ""}
					onChange={(q) => query.set({ q: q === "" ? undefined : q })}
				/>
				<div className="od-wide">
					<Languages />
				</div>
			</header>
			<main id="main" tabIndex={-1} className="od-main od-stack od-stack--5 st-page">
				{looked.kind === "failed" ? (
					<Trouble error={looked.error} onAgain={() => setAttempt(attempt + 1)} />
				) : asked.length >= 2 ? (
					<Hits words={asked} />
				) : (
					<Shelf view={looked.kind === "there" ? looked.view : undefined} />
				)}
			</main>
			<footer className="st-foot">
				<Languages />
			</footer>
		</>
	);
}

function Shelf({ view }: { readonly view: LibraryView | undefined }): ReactElement {
	const words = useWords();
	if (view === undefined) {
		return (
			<>
				<h1>{words.home.title}</h1>
				<p className="muted" role="status">
					{words.shell.loading}
				</p>
			</>
		);
	}
	if (view.procedures.length + view.unread.length === 0)
		return (
			<>
				<NoProcedures />
				<Suspense fallback={null}>
					<TourOffer />
				</Suspense>
				<Begin view={view} />
			</>
		);
	return (
		<>
			<div>
				<h1>{words.home.title}</h1>
				<p className="muted">
					{words.home.lede(view.procedures.length)} <Visits view={view} />
				</p>
				<p className="st-shares">
					{words.home.shares}
					{KINDS.map((kind) => (
						<Link key={kind} className="st-place" href={`/shared/${kind}`}>
							{words.home.sharedKinds[kind]}
						</Link>
					))}
				</p>
			</div>
			<Suspense fallback={null}>
				<TourOffer />
			</Suspense>
			<Yours view={view} />
			<Suspense fallback={null}>
				<OpenProposals />
			</Suspense>
			<Begin view={view} />
			<ProcedureTable view={view} />
		</>
	);
}

/** A text begins as a skeleton, as another one, or with what another tool wrote. */
function Begin({ view }: { readonly view: LibraryView }): ReactElement {
	return (
		<div className="st-begin">
			<NewProcedure rows={view.procedures} />
			<Suspense fallback={null}>
				<ImportFile />
			</Suspense>
		</div>
	);
}

/** What weighs most on people, said before the table; only when every procedure could be counted. */
function Visits({ view }: { readonly view: LibraryView }): ReactElement | null {
	const { home } = useWords();
	const visits = view.procedures.map((row) => row.burden?.visits.max);
	if (visits.length === 0 || visits.includes(undefined)) return null;
	const needing = visits.filter((most) => most !== 0).length;
	return <>{needing === 0 ? home.unvisited : home.visited(needing, visits.length)}</>;
}

/** What it says comes with it. */
const ImportFile = lazy(() => import("./importing/ImportFile.tsx"));

/** What it says comes with it. */
const TourOffer = lazy(() => import("../../tour/TourOffer.tsx"));

/** What they say comes with them. */
const OpenProposals = lazy(() => import("../../proposals/OpenProposals.tsx"));
