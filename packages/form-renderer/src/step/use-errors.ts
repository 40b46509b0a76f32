import type { FormFinding } from "@onedoor/dsl/form";
import { useState } from "react";

import { controlPath } from "../form/fields.ts";
import { fieldId } from "../theme/field-id.ts";
import { findingText } from "../words/finding-text.ts";
import { useSpeaking } from "../words/Speaking.tsx";
import { usePlanning, useStore } from "./StepContext.tsx";

export interface ErrorLine {
	readonly id: string;
	readonly path: string;
	readonly href: string;
	readonly text: string;
}

export interface Errors {
	/** Rises with each failed attempt; 0: none yet on this page. */
	readonly attempt: number;
	readonly lines: readonly ErrorLine[];
	/** Validates; true when nothing stands in the way. */
	check(here: (path: string) => boolean): boolean;
	/** Shows what the server found. */
	show(findings: readonly FormFinding[]): void;
}

/** What the error summary of a page says: only after an attempt, and only while there still is something. */
export function useErrors(): Errors {
	const store = useStore();
	const speaking = useSpeaking();
	usePlanning();
	const [attempt, setAttempt] = useState(0);
	const lines = store
		.shown()
		.filter((finding) => finding.severity === "error")
		.map((finding) => ({
			id: `${finding.path}:${finding.code}`,
			path: finding.path,
			href: `#${fieldId(controlPath(store.definition, finding.path))}`,
			text: findingText(store.definition, finding, speaking),
		}));
	return {
		attempt,
		lines: attempt === 0 ? [] : lines,
		check(here) {
			const isFine = !store.check(here).some((finding) => finding.severity === "error");
			if (!isFine) setAttempt((before) => before + 1);
			return isFine;
		},
		show(findings) {
			store.show(findings);
			setAttempt((before) => before + 1);
		},
	};
}
