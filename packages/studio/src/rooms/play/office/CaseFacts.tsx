import type { CaseView, DataPath, Definition, Field, Id } from "@onedoor/dsl/bundle";
import { isList, itemField, itemsAt, valueAt } from "@onedoor/dsl/form";
import { SourceOf, ValueShown } from "@onedoor/form-renderer";
import { Fact, Facts, formatDue, useSpeaking } from "@onedoor/form-renderer/parts";
import { viewOf } from "@onedoor/runtime/core";
import type { Played } from "@onedoor/runtime/testing/play";
import { type ReactElement, useContext, useMemo } from "react";

import { titleAt } from "../../../language/title-at.ts";
import { LanguageContext } from "../../../words/index.ts";
import { usePlayWords } from "../words/index.ts";

export interface CaseFactsProps {
	readonly played: Played;
	readonly role: Id;
}

/** The file as this role may see it: whose it is, by when, and every value with where it came from. */
export function CaseFacts({ played: { world }, role }: CaseFactsProps): ReactElement {
	const say = usePlayWords();
	const speaking = useSpeaking();
	const { definition } = world.bundle;
	const view = useMemo(
		() => viewOf(world.bundle, world.case, world.actor(role), world.now),
		[world, role],
	);
	const rows = rowsOf(definition, view);
	return (
		<>
			<div className="od-row od-between">
				<div>
					<h3>
						<bdi>{view.about ?? view.number}</bdi>
					</h3>
					<p className="small muted">
						{view.about === undefined ? null : (
							<>
								<bdi className="num">{view.number}</bdi> ·{" "}
							</>
						)}
						{say.exampleData}
					</p>
				</div>
				{view.promise && !view.promise.foreseen ? (
					<div>
						<p className="small muted">{say.resultDue}</p>
						<p>
							<strong>{formatDue(view.promise.due, speaking)}</strong>
						</p>
					</div>
				) : null}
			</div>
			{view.status === "draft" ? (
				<p className="muted">{say.notHandedIn}</p>
			) : rows.length === 0 ? (
				<p className="muted">{say.seesNothing}</p>
			) : (
				<Rows definition={definition} view={view} rows={rows} />
			)}
		</>
	);
}

interface RowsProps {
	readonly definition: Definition;
	readonly view: CaseView;
	readonly rows: readonly Row[];
}

function Rows({ definition, view, rows }: RowsProps): ReactElement {
	const say = usePlayWords();
	const language = useContext(LanguageContext);
	return (
		// It scrolls, so the keyboard must reach it.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
		<section className="st-dossier small" aria-label={say.file} tabIndex={0}>
			<Facts wide>
				{rows.map(({ field, value }) => {
					const source = sourceAt(view, field.path);
					return (
						<Fact
							key={field.path}
							name={titleAt(definition, field.path, language)}
							source={source ? <SourceOf definition={definition} source={source} /> : undefined}
						>
							<ValueShown definition={definition} field={field} value={value} />
						</Fact>
					);
				})}
			</Facts>
		</section>
	);
}

interface Row {
	readonly field: Field;
	readonly value: unknown;
}

/** Values that are there, in the order of the text; those of a list item by item. What the case is about comes first. */
function rowsOf({ data, about }: Definition, view: CaseView): readonly Row[] {
	const subject = about?.split(".")[0];
	const fields = Object.values(data).toSorted(
		(one, other) => Number(other.path === subject) - Number(one.path === subject),
	);
	return fields.flatMap((field) => rowsIn(field, view.data));
}

function rowsIn(field: Field, data: CaseView["data"]): readonly Row[] {
	if (isList(field) && field.group)
		return itemsAt(data, field.path).flatMap((_item, at) => rowsIn(itemField(field, at), data));
	if (field.group) return Object.values(field.group).flatMap((member) => rowsIn(member, data));
	const value = valueAt(data, field.path);
	return value === undefined || value === null || value === "" ? [] : [{ field, value }];
}

/** A source of a group speaks for its members. Without one, somebody typed it. */
function sourceAt({ sources }: CaseView, path: DataPath): CaseView["sources"][string] | undefined {
	const names = path.split(".");
	for (let length = names.length; length > 0; length--) {
		const source = sources[names.slice(0, length).join(".")];
		if (source !== undefined) return source;
	}
	return undefined;
}
