import type { Definition } from "@onedoor/dsl/bundle";
import type { FormFinding } from "@onedoor/dsl/form";
import { useState, useSyncExternalStore } from "react";

import { controlPath } from "../form/fields.ts";
import type { FormStore } from "../form/form-store.ts";
import { usePlain } from "../parts/plain.ts";
import { useFieldId } from "../theme/use-field-id.ts";
import type { Speaking } from "../words/clock.ts";
import { findingText } from "../words/finding-text.ts";
import { useSpeaking } from "../words/Speaking.tsx";
import { useStore } from "./StepContext.tsx";

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
	return useErrorsOf(useStore());
}

/** The same for a form that may still be opening: then there is nothing to say. */
export function useErrorsOf(store: FormStore | undefined): Errors {
	const speaking = useSpeaking();
	const shown = useShown(store);
	const plain = usePlain();
	const [attempt, setAttempt] = useState(plain?.wasTried ? 1 : 0);
	const fieldId = useFieldId();
	const lines = shown
		.filter((finding) => finding.severity === "error")
		.map((finding) => lineOf(store?.definition as Definition, finding, speaking, fieldId));
	return {
		attempt,
		lines: attempt === 0 ? [] : [...lines, ...(plain?.lines ?? [])],
		check(here) {
			const isFine = !store?.check(here).some((finding) => finding.severity === "error");
			if (!isFine) setAttempt((before) => before + 1);
			return isFine;
		},
		show(findings) {
			store?.show(findings);
			setAttempt((before) => before + 1);
		},
	};
}

const NONE: readonly FormFinding[] = [];

function useShown(store: FormStore | undefined): readonly FormFinding[] {
	const read = () => store?.shown() ?? NONE;
	return useSyncExternalStore((wake) => store?.subscribe(wake) ?? nothing, read, read);
}

function nothing(): void {}

function lineOf(
	definition: Definition,
	finding: FormFinding,
	speaking: Speaking,
	fieldId: (path: string) => string,
): ErrorLine {
	return {
		id: `${finding.path}:${finding.code}`,
		path: finding.path,
		href: `#${fieldId(controlPath(definition, finding.path))}`,
		text: findingText(definition, finding, speaking),
	};
}
