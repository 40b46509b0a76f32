import { useId as countedId } from "preact/compat";

import { useOwnId } from "../../parts/surroundings.ts";

/** What the built element has for `react`: what our pages use of it. */
export {
	Component,
	createContext,
	createElement,
	Fragment,
	memo,
	useCallback,
	useContext,
	useEffect,
	useLayoutEffect,
	useMemo,
	useRef,
	useState,
	useSyncExternalStore,
} from "preact/compat";

/** Preact counts ids from the beginning in each root, so that two elements on one page would have the same. */
export function useId(): string {
	return useOwnId(countedId());
}
