import { Note } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import type { Read } from "../../../check/protocol.ts";
import { useWords } from "../../../words/index.ts";
import { ForWhom } from "./ForWhom.tsx";
import Holes from "./Holes.tsx";
import { KnownPane } from "./known/KnownPane.tsx";
import { NumberTable } from "./NumberTable.tsx";
import { OfficeTable } from "./OfficeTable.tsx";
import { PersonaTable } from "./PersonaTable.tsx";
import { useBurden } from "./use-burden.ts";

/** Every number over all paths, for each persona and for each office: before and now, and opened into what it counts. */
export default function BurdenPane({ read }: { readonly read: Read }): ReactElement {
	const { burden: say } = useWords();
	const { status, view } = useBurden(read.definition.procedure);
	const now = view?.now;
	return (
		<section className="od-pane wide st-burden-pane" id="burden" aria-labelledby="burden-title">
			<div className="od-pane__head">
				<h2 id="burden-title">{say.full}</h2>
				<span className="small muted st-end" role="status">
					{status === "making" ? say.counting : say.opens}
				</span>
			</div>
			{status === "faulty" || status === "failed" ? (
				<div className="st-notices">
					<Note kind="warn">{status === "faulty" ? <Holes /> : <p>{say.failed}</p>}</Note>
				</div>
			) : null}
			{view === undefined || now === undefined ? null : (
				<>
					{view.before ? <p className="small muted st-under">{say.sinceOpened}</p> : null}
					<NumberTable view={view} definition={read.definition} />
					<ForWhom view={view} />
					{now.personas.length > 0 ? (
						<PersonaTable report={now} definition={read.definition} />
					) : (
						<p className="small muted st-under">{say.noPersonas}</p>
					)}
					<OfficeTable report={now} definition={read.definition} />
					<p className="small muted st-under">
						{now.certainty === "known" ? say.measured : say.certainties[now.certainty]}
					</p>
				</>
			)}
			<KnownPane read={read} />
		</section>
	);
}
