import { result_unknown } from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import { idsOf } from "./asked.ts";
import { type Linking, resolve } from "./linking.ts";
import { useMessage } from "./messages.ts";

/** Results, letters or documents; a letter that is signed is used like one that is sent. */
export function signable(linking: Linking, named: Named): string | undefined {
	const own = [...idsOf(linking.procedure.results), ...idsOf(linking.procedure.documents)];
	if (own.includes(named.text)) return named.text;
	if (linking.library.messages.has(named.text)) return useMessage(linking, named);
	return resolve(linking, named, linking.library.messages, result_unknown, own);
}
