import type { Bundle } from "../../bundle/index.ts";

import { dataTypes } from "./data-types.ts";
import { eventTypes } from "./event-types.ts";

/** `types.d.ts` of one procedure: its data, steps, outcomes and events. */
export async function typesOf(bundle: Bundle): Promise<string> {
	const { procedure, edition } = bundle.definition;
	const head = `// ${procedure}, edition ${edition}. Written by \`onedoor compile\`: change the procedure, not this file.`;
	return [head, await dataTypes(bundle), eventTypes(bundle)].join("\n\n");
}
