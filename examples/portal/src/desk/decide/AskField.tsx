import type { Definition, Field } from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";
import { Icon, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement, ReactNode } from "react";

import { useWords } from "../../words/index.ts";
import { own } from "../case/paths.ts";

export interface AskFieldProps {
	readonly definition: Definition;
	readonly field: Field;
	readonly id: string;
	readonly label: ReactNode;
	/** What the form holds so far, and what the file holds already: a list may be narrowed by either. */
	readonly data: Readonly<Record<string, unknown>>;
	readonly fileData: Readonly<Record<string, unknown>>;
	readonly finding: { readonly code: string } | undefined;
	/** `undefined` when it was emptied. */
	readonly onChange: (value: unknown) => void;
}

/** One native control for officer data. */
export function AskField(props: AskFieldProps): ReactElement {
	const { field, id, label, finding } = props;
	const { desk } = useWords();
	return (
		<div className={finding === undefined ? "od-field" : "od-field is-bad"}>
			<label className="od-label small" htmlFor={id}>
				{label}
			</label>
			{finding === undefined ? null : (
				<p className="od-error" id={`${id}-error`}>
					<Icon name="bad" />
					{finding.code === "missing" ? desk.fillThis : desk.checkThis}
				</p>
			)}
			{field.as === "choice" ? <ListControl {...props} /> : <PlainControl {...props} />}
		</div>
	);
}

function ListControl({
	definition,
	field,
	id,
	data,
	fileData,
	finding,
	onChange,
}: AskFieldProps): ReactElement {
	const { desk } = useWords();
	const textOf = useTextOf();
	const codes = own(definition.lists, field.list ?? "")?.codes ?? {};
	const parent =
		field.narrowed_by === undefined
			? undefined
			: (valueAt(data, field.narrowed_by) ?? valueAt(fileData, field.narrowed_by));
	const offered = Object.entries(codes).filter(
		([code, { parent: of }]) =>
			(field.only === undefined || field.only.includes(code)) &&
			(parent === undefined || of === parent),
	);
	return (
		<select
			className={classOf(finding)}
			id={id}
			{...described(id, finding)}
			value={String(valueAt(data, field.path) ?? "")}
			onChange={({ target }) => onChange(target.value === "" ? undefined : target.value)}
		>
			<option value="">{desk.choose}</option>
			{offered.map(([code, { title }]) => (
				<option key={code} value={code}>
					{textOf(title)}
				</option>
			))}
		</select>
	);
}

function PlainControl({ field, id, data, finding, onChange }: AskFieldProps): ReactElement {
	const value = valueAt(data, field.path);
	if (field.as === "yes_no") {
		return (
			<input
				className="od-input"
				id={id}
				type="checkbox"
				checked={value === true}
				onChange={({ target }) => onChange(target.checked)}
			/>
		);
	}
	const number = field.as === "whole" || field.as === "money";
	return (
		<input
			className={classOf(finding)}
			id={id}
			type={field.as === "date" ? "date" : "text"}
			inputMode={number ? "numeric" : undefined}
			maxLength={field.longest}
			{...described(id, finding)}
			value={String(value ?? "")}
			onChange={({ target }) =>
				onChange(target.value === "" ? undefined : number ? Number(target.value) : target.value)
			}
		/>
	);
}

function classOf(finding: AskFieldProps["finding"]): string {
	return finding === undefined ? "od-input" : "od-input is-wrong";
}

function described(
	id: string,
	finding: AskFieldProps["finding"],
): { "aria-invalid"?: true; "aria-describedby"?: string } {
	return finding === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-error` };
}
