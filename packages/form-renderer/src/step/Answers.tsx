import type { Definition, Field, Form, SourceView } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";
import type { ReactElement, ReactNode } from "react";

import type { Data } from "../form/data-path.ts";
import { alternativesOf, documentValue } from "../form/document-value.ts";
import { askedOn, isGroup, leavesOf } from "../form/fields.ts";
import type { Shape } from "../form/form-store.ts";
import { sourceOf } from "../form/given.ts";
import { isDeclaration, isLine } from "../form/plan.ts";
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
				.map((page) => {
					const rows = rowsOf(props, page);
					if (rows.length === 0) return null;
					return (
						<Card key={page.id} title={<Said text={page.title} />}>
							<Facts wide>
								{rows.map((row) => (
									<Row key={row.path} row={row} page={page.id} {...props} />
								))}
							</Facts>
							{sourcesAmong(rows.map((row) => (row.kind === "field" ? row.source : undefined))).map(
								(source) => (
									<SourceOf
										key={`${source.register}${source.as_of}`}
										definition={props.definition}
										source={source}
									/>
								),
							)}
						</Card>
					);
				})}
		</>
	);
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

function rowsOf(props: AnswersProps, page: Form["pages"][number]): readonly RowShown[] {
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
	page,
	definition,
	data,
	change,
	files,
}: AnswersProps & { readonly row: RowShown; readonly page: string }): ReactElement {
	if (row.kind === "document") {
		return (
			<DocumentRow
				{...{ row, page, definition, data }}
				{...(change ? { change } : {})}
				{...(files ? { files } : {})}
			/>
		);
	}
	const name = <RowName field={row.field} around={row.around} />;
	return (
		<Fact name={name} action={row.source ? undefined : change?.(row.path, page, name)}>
			<ValueShown definition={definition} field={row.field} value={valueAt(data, row.path)} />
		</Fact>
	);
}

/** "Full name", or "Mother: full name" where two people are asked the same. */
function RowName({
	field,
	around,
}: {
	readonly field: Field;
	readonly around: Field | undefined;
}): ReactElement {
	return around && Object.keys(around.title).length > 0 ? (
		<>
			<Said text={field.title} />
			<small className="od-whose">
				<Said text={around.title} />
			</small>
		</>
	) : (
		<Said text={field.title} />
	);
}

function DocumentRow({
	row,
	page,
	definition,
	data,
	change,
	files,
}: Omit<AnswersProps, "form" | "shape" | "sources" | "only"> & {
	readonly row: Extract<RowShown, { kind: "document" }>;
	readonly page: string;
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
			action={row.known ? undefined : change?.(row.path, page, name)}
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
