import "../../../forms/pages/plain/plain.css";

import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { JsonForms } from "@jsonforms/react";
import { vanillaCells, vanillaRenderers } from "@jsonforms/vanilla-renderers";
import { useState } from "react";
import { createRoot } from "react-dom/client";

import { definition, place } from "../definition.ts";

interface Described {
	readonly schema: JsonSchema;
	readonly uischema: UISchemaElement;
}

/** It has no submission of its own: its documentation shows errors from a button's press on. */
function Page({ schema, uischema }: Described) {
	const [data, setData] = useState<unknown>({});
	const [isAsked, setAsked] = useState(false);
	return (
		<form
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				setAsked(true);
			}}
		>
			<JsonForms
				schema={schema}
				uischema={uischema}
				data={data}
				renderers={vanillaRenderers}
				cells={vanillaCells}
				validationMode={isAsked ? "ValidateAndShow" : "ValidateAndHide"}
				onChange={(next) => setData(next.data)}
			/>
			<button type="submit">Continue</button>
		</form>
	);
}

createRoot(place()).render(<Page {...(await definition<Described>())} />);
