import type { PreviewView } from "../../api/answers.ts";
import { getPreview } from "../../host/api.ts";
import { type Made, useMade } from "../../host/use-made.ts";

const MAKING = { make: getPreview, pauseMs: 250 };

/** The forms of the texts on screen. */
export function usePreview(procedure: string): Made<PreviewView> {
	return useMade(procedure, MAKING);
}
