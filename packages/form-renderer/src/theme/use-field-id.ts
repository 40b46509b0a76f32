import type { DataPath } from "@onedoor/dsl/bundle";
import { useCallback } from "react";

import { useOwnIds } from "../parts/surroundings.ts";
import { fieldId } from "./field-id.ts";

/** Ids of controls, apart from those of another case on the same page. */
export function useFieldId(): (path: DataPath) => string {
	const own = useOwnIds();
	return useCallback((path) => own(fieldId(path)), [own]);
}
