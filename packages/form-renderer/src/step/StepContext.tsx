import type { DataPath, HeldFileView } from "@onedoor/dsl/bundle";
import type { Registry } from "@rjsf/utils";
import { createContext, useContext, useSyncExternalStore } from "react";

import type { FieldState, FormStore } from "../form/form-store.ts";
import { type JourneyPage, journeyOf } from "../form/journey.ts";
import type { Planning } from "../form/plan.ts";
import type { Session } from "../form/session.ts";
import type { ForAnother } from "./for-another.ts";
import type { Navigation } from "./place.ts";

interface StepContext {
	readonly session: Session;
	readonly registry: Registry;
	readonly navigation: Navigation;
	readonly forAnother?: ForAnother;
}

export const Step: React.Context<StepContext | undefined> = createContext<StepContext | undefined>(
	undefined,
);

export function useStep(): StepContext {
	const step = useContext(Step);
	if (!step) throw new Error("Parts of a step stand inside StepForm");
	return step;
}

export function useStore(): FormStore {
	return useStep().session.store;
}

/** One leaf's value and finding; wakes for nothing else. */
export function useField(path: DataPath): FieldState {
	const store = useStore();
	return useSyncExternalStore(
		(wake) => store.subscribeTo(path, wake),
		() => store.field(path),
		() => store.field(path),
	);
}

/** Why an upload is shown to nobody; undefined for all others. */
export function useHeld(file: string): HeldFileView["state"] | undefined {
	const { held } = useStep().session;
	const read = () => held.get().get(file);
	return useSyncExternalStore(held.subscribe, read, read);
}

/** Wakes when what is shown, given or wrong changes, and not while somebody types. */
export function usePlanning(): Planning {
	const store = useStore();
	useSyncExternalStore(store.subscribe, store.shape, store.shape);
	useSyncExternalStore(store.subscribe, store.given, store.given);
	useSyncExternalStore(store.subscribe, store.shown, store.shown);
	return {
		definition: store.definition,
		shape: store.shape(),
		given: store.given(),
		data: store.data(),
		byOffice: store.byOffice,
	};
}

export function useJourney(): readonly JourneyPage[] {
	return journeyOf(usePlanning(), useStore());
}
