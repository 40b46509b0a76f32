import type { Definition, Field, Form, SourceView } from "@onedoor/dsl/bundle";
import { isList, itemField, itemPlace, itemsAt, type ListField, valueAt } from "@onedoor/dsl/form";
import type { ReactElement, ReactNode } from "react";

import type { Data } from "../form/data-path.ts";
import { alternativesOf, broughtOf } from "../form/document-value.ts";
import { askedOn, isGroup, leavesOf } from "../form/fields.ts";
import { filesIn } from "../form/file-place.ts";
import { sourceOf } from "../form/given.ts";
import { isDeclaration, isLine } from "../form/plan.ts";
import type { Shape } from "../form/shape.ts";
import { Card } from "../parts/Card.tsx";
import { Fact, Facts } from "../parts/Facts.tsx";
import { itemTitle } from "../words/item-text.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
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

/** One card; where a page asks about people and other things, each person under their heading. */
function AnswersOfPage(
	props: AnswersProps & { readonly page: PageShown; readonly rows: readonly RowShown[] },
): ReactElement {
	const { page, rows, definition } = props;
	// Where something else stands beside a group, only its heading says whose number and name these are.
	const hasHeadings =
		new Set(rows.map(groupOf)).size > 1 || rows.some((row) => itemPlace(row.path) !== undefined);
	const runs = hasHeadings ? runsOf(rows) : [rows];
	const sources = sourcesAmong(rows.map((row) => (row.kind === "field" ? row.source : undefined)));
	return (
		<Card title={<Said text={page.title} />}>
			{runs.map((run) => (
				<div key={run[0]?.path} className="od-stack od-stack--2 od-run">
					{hasHeadings && run[0] && groupOf(run[0]) ? (
						<h3>
							<GroupTitle {...props} group={groupOf(run[0]) as Field} />
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

/** A group's title; an item's is its name, or its number. */
function GroupTitle({
	group,
	definition,
	data,
	shape,
}: AnswersProps & { readonly group: Field }): ReactElement {
	const speaking = useSpeaking();
	if (!itemPlace(group.path)) return <Said text={group.title} />;
	const seen = { data, isShown: (path: string) => shape.fields.has(path) };
	return <bdi>{itemTitle(definition, group, seen, speaking).text}</bdi>;
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
	if (isList(field)) return rowsOfList(props, field);
	if (isGroup(field) && !isLine(field)) {
		return Object.values(field.group ?? {}).flatMap((member) =>
			rowsOfField(props, member, around ?? field),
		);
	}
	const source = leaves.map((leaf) => sourceOf(props.sources, leaf.path)).find((each) => each);
	return [{ kind: "field", path: field.path, field, around, source }];
}

/** The rows of each item under its name; a list without items is one row that says so. */
function rowsOfList(props: AnswersProps, list: ListField): readonly RowShown[] {
	const items = itemsAt(props.data, list.path).map((_item, index) => itemField(list, index));
	const source = sourceOf(props.sources, list.path);
	if (items.length === 0 || !list.group)
		return [{ kind: "field", path: list.path, field: list, around: undefined, source }];
	return items.flatMap((item) => rowsOfField(props, item, item));
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
			<AnswerShown row={row} definition={definition} data={data} {...(files ? { files } : {})} />
		</Fact>
	);
}

function AnswerShown({
	row: { field, path },
	definition,
	data,
	files,
}: Pick<AnswersProps, "definition" | "data" | "files"> & {
	readonly row: Extract<RowShown, { kind: "field" }>;
}): ReactElement {
	const say = useSay();
	const value = valueAt(data, path);
	const ids = field.as === "file" ? filesIn(value) : [];
	if (ids.length > 0 && files) return <>{files(ids)}</>;
	if (isList(field) && itemsAt(data, path).length === 0)
		return <span className="muted">{say("list_none")}</span>;
	return <ValueShown definition={definition} field={field} value={value} canOpen />;
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
	const brought = broughtOf(document, data);
	const title = brought?.as.title ?? document.title;
	const name = <Said text={title} />;
	return (
		<Fact
			name={name}
			action={row.known ? undefined : change?.(row.path, pageId, name)}
			source={row.known ? <SourceOf definition={definition} source={row.known} /> : undefined}
		>
			{row.known ? say("document_no_upload") : null}
			{!row.known && brought
				? brought.value.by === "upload"
					? (files?.(brought.value.files) ?? say("files_n", { n: brought.value.files.length }))
					: say(`way_${brought.value.by === "show" ? "show" : "hand_in"}`)
				: null}
			{!row.known && !brought ? <span className="muted">{say("not_given")}</span> : null}
		</Fact>
	);
}
