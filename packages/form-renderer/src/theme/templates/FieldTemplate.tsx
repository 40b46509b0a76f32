import type { FieldTemplateProps } from "@rjsf/utils";
import { getUiOptions } from "@rjsf/utils";
import type { ReactElement, ReactNode } from "react";

import { Icon } from "../../parts/Icon.tsx";
import { useSay } from "../../words/Speaking.tsx";
import { errorId, hintId } from "../field-id.ts";
import type { LeafOptions } from "../leaf-options.ts";

/** Label, hint, error, control: the same frame around every leaf. */
export function FieldTemplate(props: FieldTemplateProps): ReactElement {
	const { id, label, rawDescription, rawErrors, children, uiSchema } = props;
	const options = getUiOptions(uiSchema) as unknown as LeafOptions;
	const error = rawErrors?.[0];
	const classes = error ? "od-field is-bad" : "od-field";
	const head = (
		<>
			{rawDescription ? (
				<p className="od-hint" id={hintId(id)} lang={options.hintLanguage}>
					{rawDescription}
				</p>
			) : null}
			{error ? <FieldError id={errorId(id)}>{error}</FieldError> : null}
		</>
	);
	switch (options.frame) {
		case "bare":
			return (
				<div className={classes}>
					{head}
					{children}
				</div>
			);
		case "set":
			return (
				<fieldset className={classes} aria-describedby={idsOf(id, rawDescription, error)}>
					<legend className={options.isQuestion ? "od-legend od-legend--q" : "od-legend"}>
						<Label label={label} options={options} />
					</legend>
					{head}
					{children}
				</fieldset>
			);
		case "box":
			return (
				<div className={classes}>
					<label className={options.isQuestion ? "od-label od-legend--q" : "od-label"} htmlFor={id}>
						<Label label={label} options={options} />
					</label>
					{head}
					{children}
				</div>
			);
	}
}

function Label({
	label,
	options,
}: {
	readonly label: string;
	readonly options: LeafOptions;
}): ReactElement {
	const say = useSay();
	return (
		<>
			<span lang={options.labelLanguage}>{label}</span>
			{options.isOptional ? <span className="plain muted"> {say("optional")}</span> : null}
		</>
	);
}

export function FieldError({
	id,
	children,
}: {
	readonly id: string;
	readonly children: ReactNode;
}): ReactElement {
	const say = useSay();
	return (
		<p className="od-error" id={id}>
			<Icon name="bad" />
			<span>
				<span className="od-hidden">{say("error_prefix")}</span>
				{children}
			</span>
		</p>
	);
}

function idsOf(id: string, hint: unknown, error: unknown): string | undefined {
	const ids = [...(hint ? [hintId(id)] : []), ...(error ? [errorId(id)] : [])];
	return ids.length === 0 ? undefined : ids.join(" ");
}
