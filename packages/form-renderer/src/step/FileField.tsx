import type { Field } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";
import { placeOfField } from "../form/file-place.ts";
import { describedBy, errorId, hintId } from "../theme/field-id.ts";
import { FieldError, fieldClass } from "../theme/templates/FieldTemplate.tsx";
import { useFieldId } from "../theme/use-field-id.ts";
import { findingText } from "../words/finding-text.ts";
import { Said, useSay, useSpeaking } from "../words/Speaking.tsx";
import { NoFile } from "./NoFile.tsx";
import { useField, useStore } from "./StepContext.tsx";
import { takesPictures, Upload } from "./Upload.tsx";

/** A question that is answered by a file. */
export function FileField({ field }: { readonly field: Field }): ReactElement {
	const store = useStore();
	const say = useSay();
	const speaking = useSpeaking();
	const { finding, isRequired: required } = useField(field.path);
	const id = useFieldId()(field.path);
	const place = placeOfField(field);
	return (
		<fieldset
			className={fieldClass(finding?.severity)}
			aria-describedby={describedBy(`${id}-f`, field.help !== undefined, finding !== undefined)}
		>
			<legend className="od-legend">
				<Said text={field.title} />
				{required ? null : <span className="plain muted"> {say("optional")}</span>}
			</legend>
			{field.help ? (
				<p className="od-hint" id={hintId(`${id}-f`)}>
					<Said text={field.help} />
				</p>
			) : null}
			{finding ? (
				<FieldError id={errorId(`${id}-f`)} isAdvice={finding.severity === "warning"}>
					{findingText(store.definition, finding, speaking)}
				</FieldError>
			) : null}
			<Upload place={place} id={id} error={finding ? errorId(`${id}-f`) : undefined} />
			<NoFile isPicture={takesPictures(place.types)} isOptional={!required} />
		</fieldset>
	);
}
