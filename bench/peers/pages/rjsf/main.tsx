import Form from "@rjsf/core";
import type { RJSFSchema, UiSchema } from "@rjsf/utils";
import validator from "@rjsf/validator-ajv8";
import { useState } from "react";
import { createRoot } from "react-dom/client";

import { definition, place } from "../definition.ts";

interface Described {
	readonly schema: RJSFSchema;
	readonly uiSchema: UiSchema;
}

function Page({ schema, uiSchema }: Described) {
	const [data, setData] = useState<unknown>({});
	return (
		<Form
			schema={schema}
			uiSchema={uiSchema}
			validator={validator}
			formData={data}
			noHtml5Validate
			onChange={({ formData }) => setData(formData)}
		/>
	);
}

createRoot(place()).render(<Page {...(await definition<Described>())} />);
