import type { Definition, Field, Form, SourceView } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";
import type { ReactElement, ReactNode } from "react";

import type { Data } from "../form/data-path.ts";
import { alternativesOf, documentValue } from "../form/document-value.ts";
import { askedOn, isGroup, leavesOf } from "../form/fields.ts";
import { sourceOf } from "../form/given.ts";
import { isDeclaration, isLine } from "../form/plan.ts";
import type { Shape } from "../form/shape.ts";
import { Card } from "../parts/Card.tsx";
import { Fact, Facts } from "../parts/Facts.tsx";
import { Said, useSay } from "../words/Speaking.tsx";
import { SourceOf, sourcesAmong } from "./SourceOf.tsx";
import { ValueShown } from "./ValueShown.tsx";

export interface AnswersProps {
	readonly definition: Definition;
	readonly form: Form;
	readonly shape: Shape;
	readonly data: Data;
	readonly sources: Readonly<Record<string, SourceView>>;
	/** Which paths stand here. Left out: all that are shown. */
	readonly only?: (path: string) => boolean;
	/** A Change link for what was asked. */
	readonly change?: (path: string, page: string, name: ReactNode) => ReactNode;
	/** Names the files of a document. */
	readonly files?: (ids: readonly string[]) => ReactNode;
}

/** Everything that was filled in, page by page, with what registers gave and where it came from. */
export function Answers(props: AnswersProps): ReactElement {
	return (
		<>
			{props.form.pages
				.filter((page) => props.shape.pages.includes(page.id))
				.map((page) => ({ page, rows: rowsOf(props, page) }))
				.filter(({ rows }) => rows.length > 0)
				.map(({ page, rows }) => (
					<AnswersOfPage key={page.id} page={page} rows={rows} {...props} />
				))}
		</>
	);
}

type PageShown = Form["pages"][number];

/** One card; where a page asks about several people, each under their heading. */
function AnswersOfPage(
	props: AnswersProps & { readonly page: PageShown; readonly rows: readonly RowShown[] },
): ReactElement {
	const { page, rows, definition } = props;
	const hasHeadings = new Set(rows.map(groupOf).filter(Boolean)).size > 1;
	const runs = hasHeadings ? runsOf(rows) : [rows];
	const sources = sourcesAmong(rows.map((row) => (row.kind === "field" ? row.source : undefined)));
	return (
		<Card title={<Said text={page.title} />}>
			{runs.map((run) => (
				<div key={run[0]?.path} className="od-stack od-stack--2 od-run">
					{hasHeadings && run[0] && groupOf(run[0]) ? (
						<h3>
							<Said text={groupOf(run[0])?.title} />
						</h3>
					) : null}
					<Facts wide>
						{run.map((row) => (
							<Row key={row.path} row={row} pageId={page.id} {...props} />
						))}
					</Facts>
				</div>
			))}
			{sources.map((source) => (
				<SourceOf
					key={`${source.source}${source.register}${source.as_of}`}
					definition={definition}
					source={source}
				/>
			))}
		</Card>
	);
}

function groupOf(row: RowShown): Field | undefined {
	return row.kind === "field" ? row.around : undefined;
}

/** Rows of the same group that follow one another. */
function runsOf(rows: readonly RowShown[]): readonly (readonly RowShown[])[] {
	const runs: RowShown[][] = [];
	for (const row of rows) {
		const last = runs.at(-1);
		if (last?.[0] && groupOf(last[0]) === groupOf(row)) last.push(row);
		else runs.push([row]);
	}
	return runs;
}

type RowShown =
	| {
			readonly kind: "field";
			readonly path: string;
			readonly field: Field;
			readonly around: Field | undefined;
			readonly source: SourceView | undefined;
	  }
	| { readonly kind: "document"; readonly path: string; readonly known: SourceView | undefined };

function rowsOf(props: AnswersProps, page: PageShown): readonly RowShown[] {
	const { definition, shape, sources, only = () => true } = props;
	return askedOn(definition, page).flatMap((asked): readonly RowShown[] => {
		if (asked.kind === "document") {
			const { path } = asked.document;
			if (!shape.documents.has(path) || !only(path)) return [];
			const known = alternativesOf(asked.document)
				.map((each) => sourceOf(sources, each.path))
				.find((source) => source !== undefined);
			return [{ kind: "document", path, known }];
		}
		if (asked.kind === "computed") return [];
		return rowsOfField(props, asked.field, undefined).filter((row) => only(row.path));
	});
}

/** Leaves, and groups that are one line; with the group around them where its members repeat elsewhere. */
function rowsOfField(
	props: AnswersProps,
	field: Field,
	around: Field | undefined,
): readonly RowShown[] {
	const leaves = leavesOf(field).filter((leaf) => props.shape.fields.has(leaf.path));
	if (leaves.length === 0 || isDeclaration(field)) return [];
	if (isGroup(field) && !isLine(field)) {
		return Object.values(field.group ?? {}).flatMap((member) =>
			rowsOfField(props, member, around ?? field),
		);
	}
	const source = leaves.map((leaf) => sourceOf(props.sources, leaf.path)).find((each) => each);
	return [{ kind: "field", path: field.path, field, around, source }];
}

function Row({
	row,
	pageId,
	definition,
	data,
	change,
	files,
}: AnswersProps & { readonly row: RowShown; readonly pageId: string }): ReactElement {
	if (row.kind === "document") {
		return (
			<DocumentRow
				{...{ row, pageId, definition, data }}
				{...(change ? { change } : {})}
				{...(files ? { files } : {})}
			/>
		);
	}
	const name = <Said text={row.field.title} />;
	const whole = (
		<>
			{name}
			{row.around ? (
				<>
					{" "}
					(<Said text={row.around.title} />)
				</>
			) : null}
		</>
	);
	return (
		<Fact name={name} action={row.source ? undefined : change?.(row.path, pageId, whole)}>
			<ValueShown definition={definition} field={row.field} value={valueAt(data, row.path)} />
		</Fact>
	);
}

function DocumentRow({
	row,
	pageId,
	definition,
	data,
	change,
	files,
}: Omit<AnswersProps, "form" | "shape" | "sources" | "only"> & {
	readonly row: Extract<RowShown, { kind: "document" }>;
	readonly pageId: string;
}): ReactElement | null {
	const say = useSay();
	const document = definition.documents[row.path];
	if (!document) return null;
	const brought = alternativesOf(document)
		.map((each) => ({ each, value: documentValue(valueAt(data, each.path)) }))
		.find(({ value }) => value);
	const title = brought?.each.title ?? document.title;
	const name = <Said text={title} />;
	return (
		<Fact
			name={name}
			action={row.known ? undefined : change?.(row.path, pageId, name)}
			source={row.known ? <SourceOf definition={definition} source={row.known} /> : undefined}
		>
			{row.known ? say("document_no_upload") : null}
			{!row.known && brought?.value
				? brought.value.by === "upload"
					? (files?.(brought.value.files) ?? say("files_n", { n: brought.value.files.length }))
					: say(`way_${brought.value.by === "show" ? "show" : "hand_in"}`)
				: null}
			{!row.known && !brought ? <span className="muted">{say("not_given")}</span> : null}
		</Fact>
	);
}
