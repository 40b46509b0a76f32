import type { ReactNode } from "react";

export { Fragment } from "./jsx-runtime.ts";

/**
 * What our pages use of React, for pages that are made once and thrown away: what is remembered between two times is
 * just made, what is done afterwards is left out. A form of hundreds of questions takes a fraction of the time for it.
 */
export interface Context<Value> {
	(props: { readonly value: Value; readonly children?: ReactNode }): never;
	/** What is provided where the page is being made. */
	now: Value;
	readonly isContext: true;
}

/** A page is made in one go, from the outside in: what a context holds is what was provided last. */
export function createContext<Value>(first: Value): Context<Value> {
	const context = (): never => {
		throw new Error("a context is provided, and not called");
	};
	return Object.assign(context, { now: first, isContext: true as const });
}

export function useContext<Value>({ now }: Context<Value>): Value {
	return now;
}

export function useState<Value>(first: Value | (() => Value)): readonly [Value, () => void] {
	return [first instanceof Function ? first() : first, nothing];
}

export function useMemo<Value>(make: () => Value): Value {
	return make();
}

export function useCallback<Callback>(callback: Callback): Callback {
	return callback;
}

export function useRef<Value>(current: Value): { current: Value } {
	return { current };
}

export function useSyncExternalStore<Value>(_subscribe: unknown, read: () => Value): Value {
	return read();
}

export function useEffect(): void {}

export function useLayoutEffect(): void {}

let ids = 0;

/** Apart on one page, and counted from the beginning on each. */
export function useId(): string {
	ids += 1;
	return `i${ids}`;
}

export function countIdsAnew(): void {
	ids = 0;
}

export function memo<Component>(component: Component): Component {
	return component;
}

/** What is caught elsewhere fails the request here: nothing of a broken page is sent. */
export class Component {}

function nothing(): void {}
