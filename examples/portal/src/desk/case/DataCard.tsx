import type { Definition, Field } from "@onedoor/dsl/bundle";
import { ValueShown } from "@onedoor/form-renderer";
import {
	Fact,
	Facts,
	itemTitle,
	SourceLine,
	type Speaking,
	Tag,
	useSpeaking,
	useTextOf,
	valueText,
} from "@onedoor/form-renderer/parts";
import { Fragment, type ReactElement } from "react";

import { useDeskWords } from "../../words/index.ts";
import { Compared, DifferTag } from "./Compared.tsx";
import { AskedNote, MarkButton, MarkNote } from "./MarkButton.tsx";
import { useMarks } from "./marks.ts";
import { SourceOf } from "./SourceOf.tsx";
import { type DataRow, type Section, sourceOfAll } from "./sections.ts";

export interface DataCardProps {
	readonly definition: Definition;
	readonly section: Section;
}

/**
 * Values with their sources, each of which can be marked. Where all of a card come from the same place at the same
 * time, one line says so for all.
 */
export function DataCard({ definition, section }: DataCardProps): ReactElement {
	const { desk } = useDeskWords();
	const textOf = useTextOf();
	const speaking = useSpeaking();
	const title = textOf(section.title);
	const common = sourceOfAll(section.rows);
	return (
		// Not a landmark: there are many of them, and a page and a group may share a name.
		<div className="od-card od-card--flush">
			<div className="od-card__head">
				<h2>{section.isPage ? desk.formPage(title) : title === "" ? desk.addedByOffice : title}</h2>
				{section.rows.every(({ source }) => source?.register !== undefined) ? (
					<Tag kind="ok" icon="check">
						{desk.allFromRegister}
					</Tag>
				) : null}
				<DifferTag definition={definition} rows={section.rows} />
			</div>
			{runsOf(section).map(({ item, rows }) => (
				<Fragment key={item?.path ?? section.id}>
					{item ? <ItemHead definition={definition} item={item} section={section} /> : null}
					<Facts wide inset>
						{rows.map((row) => (
							<Row
								key={row.field.path}
								definition={definition}
								row={row}
								isAlone={common === undefined}
								{...(item ? { item: itemName(definition, item, section, speaking) } : {})}
							/>
						))}
					</Facts>
				</Fragment>
			))}
			{common === undefined ? null : (
				<div className="pt-card-foot">
					<SourceOf definition={definition} source={common.source} />
				</div>
			)}
		</div>
	);
}

interface Run {
	readonly item?: Field;
	readonly rows: readonly DataRow[];
}

/** The rows of each item by themselves; without a list, all are one. */
function runsOf({ items, rows }: Section): readonly Run[] {
	if (!items) return [{ rows }];
	const isIn = (item: Field, { field }: DataRow) => field.path.startsWith(`${item.path}.`);
	return items.map((item) => ({ item, rows: rows.filter((row) => isIn(item, row)) }));
}

/** The name over what is known of one item. */
function ItemHead({
	definition,
	item,
	section,
}: DataCardProps & { readonly item: Field }): ReactElement {
	const speaking = useSpeaking();
	return (
		<h3 className="pt-item-head">
			<bdi>{itemName(definition, item, section, speaking)}</bdi>
		</h3>
	);
}

function itemName(
	definition: Definition,
	item: Field,
	{ data }: Section,
	speaking: Speaking,
): string {
	// What was submitted holds nothing that a rule hides.
	return itemTitle(definition, item, { data: data ?? {}, isShown: () => true }, speaking).text;
}

interface RowProps {
	readonly definition: Definition;
	readonly row: DataRow;
	/** Its source stands under it, not under the card. */
	readonly isAlone: boolean;
	/** The item it is about, for who hears the row alone. */
	readonly item?: string;
}

function Row({ definition, row, isAlone, item }: RowProps): ReactElement {
	const textOf = useTextOf();
	const { list } = useMarks();
	const { field, value } = row;
	const title = textOf(field.title);
	const says = useSays(definition, row);
	const marked = list.some(({ path }) => path === field.path);
	return (
		<Fact
			name={title}
			source={<Under definition={definition} row={row} isAlone={isAlone} />}
			action={
				<MarkButton path={field.path} title={item ? `${title} (${item})` : title} says={says} />
			}
			marked={marked}
			why={marked ? <MarkNote path={field.path} /> : undefined}
		>
			<ValueShown definition={definition} field={field} value={value} />
		</Fact>
	);
}

/** Where the value came from, what a register says beside it, and what the applicant says against it. */
function Under({ definition, row, isAlone }: Omit<RowProps, "item">): ReactElement {
	const { desk } = useDeskWords();
	const { field, source, compared, doubt } = row;
	return (
		<>
			{compared ? (
				<Compared definition={definition} field={field} compared={compared} />
			) : isAlone ? (
				<SourceOf definition={definition} source={source} />
			) : null}
			<AskedNote path={field.path} />
			{doubt === undefined ? null : (
				<SourceLine kind="old">
					<strong>{desk.doubted}</strong> <bdi>{doubt}</bdi>
				</SourceLine>
			)}
		</>
	);
}

/** What to write to the applicant about a value that a register says differently; the officer may write it anew. */
function useSays(definition: Definition, { field, compared }: DataRow): string | undefined {
	const { desk } = useDeskWords();
	const textOf = useTextOf();
	const speaking = useSpeaking();
	if (compared === undefined || compared.same) return undefined;
	const { text } = valueText(definition, field, compared.value, speaking);
	return desk.registerSays(textOf(definition.registers[compared.register]?.title), text);
}
