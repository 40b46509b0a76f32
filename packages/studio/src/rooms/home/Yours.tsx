import { ButtonLink, Said, Tag } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, useContext, useMemo } from "react";
import { Link } from "wouter";

import type { LibraryView, ProcedureRow } from "../../api/answers.ts";
import { countChanged } from "../../document/line-diff.ts";
import { type Draft, readDrafts } from "../../host/drafts.ts";
import { fileName } from "../../language/file-name.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { sharedHref } from "../shared/address.ts";
import { isBeside } from "./state.ts";

/** Work that is kept on this device and not saved yet. Nothing is shown where there is none. */
export function Yours({ view }: { readonly view: LibraryView }): ReactElement | null {
	const { home } = useWords();
	const language = useContext(LanguageContext);
	const drafts = useMemo(() => readDrafts(view.library), [view.library]);
	const rows = view.procedures
		.map((row) => ({ row, lines: linesIn(drafts, row) }))
		.filter(({ lines }) => lines > 0);
	const shared = drafts.filter(
		({ path }) => !view.procedures.some(({ file }) => isBeside(path, file)),
	);
	if (rows.length + shared.length === 0) return null;
	return (
		<section className="od-stack" aria-labelledby="yours">
			<h2 id="yours">{home.yours}</h2>
			<div className="od-tiles">
				{rows.map(({ row, lines }) => (
					<Unsaved
						key={row.id}
						title={<Said text={row.title} />}
						lines={lines}
						href={`/p/${row.id}`}
					/>
				))}
				{shared.map((draft) => (
					<Unsaved
						key={draft.path}
						title={<bdi>{fileName(draft.path)}</bdi>}
						lines={linesOf(draft)}
						href={hrefOf(draft.path, view, language)}
					/>
				))}
			</div>
		</section>
	);
}

interface UnsavedProps {
	readonly title: ReactNode;
	readonly lines: number;
	readonly href: string;
}

function Unsaved({ title, lines, href }: UnsavedProps): ReactElement {
	const { home } = useWords();
	return (
		<article className="od-card od-stack od-stack--2">
			<div className="od-row od-between">
				<h3>
					<Link className="od-line-link" href={href}>
						{title}
					</Link>
				</h3>
				<Tag kind="brand" icon="pen">
					{home.notSaved}
				</Tag>
			</div>
			<p className="small muted">{home.draftLines(lines)}</p>
			<div className="od-row">
				<ButtonLink kind="second" href={`/studio${href}`}>
					{home.goOn}
				</ButtonLink>
			</div>
		</article>
	);
}

/** What has no page of its own is opened as text, from any procedure. */
function hrefOf(file: string, { procedures }: LibraryView, language: string): string {
	const asText = new URLSearchParams({ lang: language, view: "text", file });
	return sharedHref({ file, path: [] }, language) ?? `/p/${procedures[0]?.id ?? ""}?${asText}`;
}

/** Lines changed in the files that stand beside the procedure. */
function linesIn(drafts: readonly Draft[], row: ProcedureRow): number {
	return drafts
		.filter(({ path }) => isBeside(path, row.file))
		.reduce((sum, draft) => sum + linesOf(draft), 0);
}

function linesOf({ base, text }: Draft): number {
	return countChanged(base.text, text);
}
