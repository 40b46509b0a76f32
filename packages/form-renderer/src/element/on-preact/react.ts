import type { Component, ComponentChild, ComponentType } from "preact";
import { useId as countedId, useEffect, useReducer, useRef } from "preact/hooks";

import { useOwnId } from "../../parts/surroundings.ts";

/**
 * What the built element has for `react`: what our pages use of it, on Preact's core. `preact/compat` would do it too,
 * and weighs as much as hooks and core together.
 */
export { Component, createContext, Fragment } from "preact";
export {
	useCallback,
	useContext,
	useEffect,
	useLayoutEffect,
	useMemo,
	useRef,
	useState,
} from "preact/hooks";

/** Preact counts ids from the beginning in each root, so that two elements on one page would have the same. */
export function useId(): string {
	return useOwnId(countedId());
}

/** Renders again only when one of its properties is another one, or something inside has changed. */
export function memo<Props extends object>(Inner: ComponentType<Props>): ComponentType<Props> {
	return function Memo(this: Component<Props>, props: Props): ComponentChild {
		// Before a hook adds what it asks for besides.
		this.shouldComponentUpdate ??= isOther;
		return (Inner as (props: Props) => ComponentChild)(props);
	} as unknown as ComponentType<Props>;
}

function isOther<Props extends object>(this: Component<Props>, next: Props): boolean {
	const now = this.props as Props;
	const names = Object.keys(next) as (keyof Props)[];
	return names.length !== Object.keys(now).length || names.some((name) => now[name] !== next[name]);
}

/** Reads something that changes outside, and renders again when it has. */
export function useSyncExternalStore<Value>(
	subscribe: (wake: () => void) => () => void,
	read: () => Value,
): Value {
	const value = read();
	const [, wake] = useReducer((count: number) => count + 1, 0);
	const shown = useRef({ value, read });
	// Whatever is rendered is also shown: Preact gives up no rendering.
	shown.current = { value, read };
	useEffect(() => {
		const look = () => {
			if (!Object.is(shown.current.value, shown.current.read())) wake(undefined as never);
		};
		// What changed before anybody listened.
		look();
		return subscribe(look);
	}, [subscribe]);
	return value;
}
