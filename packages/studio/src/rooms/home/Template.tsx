import { layout, toSvg } from "@onedoor/dsl/diagram";
import { directionOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useMemo, useState } from "react";

import { isSkeleton, type ProcedureRow, type TemplateView } from "../../api/answers.ts";
import { Amounts } from "../../burden/Amounts.tsx";
import { Canvas } from "../../drawing/Canvas.tsx";
import { getTemplate } from "../../host/api.ts";
import { titleOfOwner } from "../../language/title-of-owner.ts";
import { LanguageContext, useWords } from "../../words/index.ts";

export interface TemplateProps {
	/** A skeleton, or a procedure. */
	readonly from: string;
	readonly language: string;
	readonly rows: readonly ProcedureRow[];
}

/** What a procedure would begin as: what it asks of people, and its picture. */
export default function Template({ from, language, rows }: TemplateProps): ReactElement {
	const { home, shell, diagram } = useWords();
	const page = useContext(LanguageContext);
	const [view, setView] = useState<TemplateView | "failed">();
	useEffect(() => {
		const leaving = new AbortController();
		getTemplate(from, language, leaving.signal).then(setView, () => {
			if (!leaving.signal.aborted) setView("failed");
		});
		return () => leaving.abort();
	}, [from, language]);
	const svg = useMemo(() => {
		if (view === undefined || view === "failed") return undefined;
		return toSvg(layout(view.definition, { language: page, direction: directionOf(page) }));
	}, [view, page]);
	if (view === "failed") return <p className="small muted">{home.templateFailed}</p>;
	if (view === undefined || svg === undefined)
		return (
			<p className="small muted" role="status">
				{shell.loading}
			</p>
		);
	const { definition } = view;
	const owner = rows.find((row) => row.owner.id === definition.owner)?.owner;
	return (
		<div className="st-template">
			{isSkeleton(from) && owner !== undefined ? (
				<p className="small muted">
					{home.beginTakes(titleOfOwner(owner, page), view.burden?.fee.currency ?? "")}
				</p>
			) : null}
			{view.burden ? <Amounts now={view.burden} before={undefined} /> : null}
			<Canvas svg={svg} label={diagram.region} selected={undefined} onChoose={() => undefined} />
		</div>
	);
}
