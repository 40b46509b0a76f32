import { type FieldTemplateProps, getUiOptions, type WidgetProps } from "@rjsf/utils";
import type { ReactElement } from "react";

import { controlProps, type LeafOptions, type Theme } from "../../src/index.ts";

/** A host's own control for long texts, and its own frame around every field. */
export const ownTheme: Theme = {
	widgets: { textarea: CountedText },
	templates: { FieldTemplate: Framed },
};

/** Says how much room is left. `controlProps` has what assistive technology and the error summary need. */
function CountedText(props: WidgetProps): ReactElement {
	const text = String(props.value ?? "");
	return (
		<>
			<textarea
				{...controlProps(props)}
				value={text}
				onChange={({ target }) => props.onChange(target.value === "" ? undefined : target.value)}
				onBlur={() => props.onBlur(props.id, props.value)}
			/>
			<output htmlFor={props.id}>
				{text.length} / {props.schema.maxLength}
			</output>
		</>
	);
}

/** Hint and error have the ids by which the control is described: `<id>-h` and `<id>-e`. */
function Framed(props: FieldTemplateProps): ReactElement {
	const { id, label, rawDescription, rawErrors, children } = props;
	const { frame } = getUiOptions(props.uiSchema) as unknown as LeafOptions;
	const hint = rawDescription ? <p id={`${id}-h`}>{rawDescription}</p> : null;
	const error = rawErrors?.[0] ? <p id={`${id}-e`}>{rawErrors[0]}</p> : null;
	// Several controls that belong together are a set, and described as one.
	if (frame === "set")
		return (
			<fieldset
				className="town-field"
				aria-describedby={`${hint ? `${id}-h ` : ""}${error ? `${id}-e` : ""}`}
			>
				<legend>{label}</legend>
				{hint}
				{error}
				{children}
			</fieldset>
		);
	return (
		<div className="town-field">
			{frame === "box" ? <label htmlFor={id}>{label}</label> : null}
			{hint}
			{error}
			{children}
		</div>
	);
}
