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
	const say = useSay();
	const options = getUiOptions(uiSchema) as unknown as LeafOptions;
	const error = rawErrors?.[0];
	const isAdvice = options.isAdvice === true;
	const classes = fieldClass(error ? (isAdvice ? "warning" : "error") : undefined);
	const head = (
		<>
			{rawDescription ? (
				<p
					className="od-hint"
					id={hintId(id)}
					lang={options.hintLanguage}
					dir={options.hintLanguage && "auto"}
				>
					{rawDescription}
				</p>
			) : null}
			{error ? (
				<FieldError id={errorId(id)} isAdvice={isAdvice}>
					{error}
				</FieldError>
			) : null}
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
						{labelOf(label, options, say)}
					</legend>
					{head}
					{children}
				</fieldset>
			);
		case "box":
			return (
				<div className={classes}>
					<label className={options.isQuestion ? "od-label od-legend--q" : "od-label"} htmlFor={id}>
						{labelOf(label, options, say)}
					</label>
					{head}
					{children}
				</div>
			);
	}
}

/** Without a box of its own where it needs none: there may be hundreds. */
function labelOf(label: string, options: LeafOptions, say: ReturnType<typeof useSay>): ReactNode {
	const named = options.labelLanguage ? (
		<span lang={options.labelLanguage} dir="auto">
			{label}
		</span>
	) : (
		label
	);
	if (!options.isOptional) return named;
	return (
		<>
			{named}
			<span className="plain muted">{` ${say("optional")}`}</span>
		</>
	);
}

/** How a field looks of which something is said: what only advises stands in nobody's way. */
export function fieldClass(severity: "error" | "warning" | undefined): string {
	if (severity === undefined) return "od-field";
	return severity === "error" ? "od-field is-bad" : "od-field is-doubtful";
}

export function FieldError({
	id,
	isAdvice = false,
	children,
}: {
	readonly id: string;
	/** It may be right: the person is told, and goes on. */
	readonly isAdvice?: boolean;
	readonly children: ReactNode;
}): ReactElement {
	const say = useSay();
	return (
		<p className={isAdvice ? "od-error od-error--advice" : "od-error"} id={id}>
			<Icon name={isAdvice ? "alert" : "bad"} />
			<span>
				<span className="od-hidden">{say(isAdvice ? "advice_prefix" : "error_prefix")}</span>
				{children}
			</span>
		</p>
	);
}

function idsOf(id: string, hint: unknown, error: unknown): string | undefined {
	const ids = [...(hint ? [hintId(id)] : []), ...(error ? [errorId(id)] : [])];
	return ids.length === 0 ? undefined : ids.join(" ");
}
